import assert from 'node:assert/strict';
import { it } from 'node:test';
import { COUNTRY_NAMES } from '@samleng/locales/country-names';
import { drawWorld } from './draw-world.ts';

// The form offers these countries too, but without inhabitants they need no place on the map.
const UNINHABITED = ['AQ', 'BV', 'UM'];

it('every country that a signer can live in has a place on the map, inside of it', () => {
  const { width, height, shapes, dots } = drawWorld();
  const missing = COUNTRY_NAMES.en.map(([code]) => code).filter((code) => !shapes[code] && !dots[code]);
  assert.deepEqual(missing.sort(), UNINHABITED);
  for (const [code, [x, y]] of Object.entries(dots))
    assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, code);
});
