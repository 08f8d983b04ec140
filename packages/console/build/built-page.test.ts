import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PALETTE } from '@samleng/contract/palette';
import { OWN_COLOURS } from '../src/look/tokens.styles.ts';
import type { Manifest } from './manifest.ts';

const dist = join(import.meta.dirname, '../dist');
const { files } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Manifest;
const read = (name: string) => readFileSync(join(dist, 'console', name), 'utf8');

describe('the console as it is built', () => {
  it('has nothing inline that a strict Content-Security-Policy would refuse', () => {
    const page = read('index.html');
    for (const [, attributes, inside] of page.matchAll(/<script([^>]*)>([^<]*)/g)) {
      assert.match(attributes!, /src="\/console\/assets\//);
      assert.equal(inside, '');
    }
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|javascript:/);
  });

  it('asks no other host for icons, and none from data', () => {
    for (const name of Object.keys(files).filter((file) => file.endsWith('.js')))
      assert.doesNotMatch(read(name), /fontawesome|data:image\/svg/i, name);
  });

  it('says to people without JavaScript what it needs, in every language', () => {
    assert.equal(/<noscript>(.*)<\/noscript>/s.exec(read('index.html'))?.[1]?.match(/<p>/g)?.length, 3);
  });

  it('keeps only files whose name changes with what is in them', () => {
    for (const name of Object.keys(files))
      assert.match(name, /^(?:index|preview)\.html$|^assets\/[\w.-]+-[0-9a-f]{8}\.(?:js|css|svg)$/);
  });
});

describe('the colours that the console adds to the palette', () => {
  it('can be read as text, and as ground of text, in the light and in the dark', () => {
    const { leaf, turmeric } = OWN_COLOURS;
    for (const [at, scheme] of ['light', 'dark'].entries())
      for (const colour of [leaf, turmeric])
        for (const ground of [PALETTE.paper, PALETTE.rice])
          assert.ok(contrast(colour[at]!, ground[at]!) >= 4.5, `${colour[at]} on ${ground[at]}, ${scheme}`);
  });
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @see WCAG 2.2, relative luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
