import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Card } from './card.ts';
import { PictureCache } from './picture-cache.ts';

const PLAIN = {
  kind: 'preview',
  organiser: '',
  title: '',
  cloth: { woven: 0, folds: 0 },
  said: '',
  note: '',
  action: '',
} as const;
const saying = (said: string): Card => ({ ...PLAIN, said });

describe('a cache of pictures', () => {
  it('has a card drawn once, however many ask for it at once', async () => {
    const { cache, drawing, finish } = slowCache();
    const asked = [1, 2, 3].map(() => cache.get('river', saying('1,000')));
    await finish();
    const [first, ...others] = await Promise.all(asked);
    assert.deepEqual(drawing, ['1,000']);
    for (const other of others) assert.equal(other, first);
    assert.equal(await cache.get('river', saying('1,000')), first);
  });

  it('draws one after another', async () => {
    const { cache, drawing, finish } = slowCache();
    const asked = [cache.get('river', saying('1')), cache.get('forest', saying('2'))];
    await Promise.resolve();
    assert.deepEqual(drawing, ['1']);
    await finish();
    await asked[0];
    assert.deepEqual(drawing, ['1', '2']);
    await finish();
    await asked[1];
  });

  it('while many wait, has the place’s earlier picture, and none for a new place', async () => {
    const { cache, finish } = slowCache();
    const asked = cache.get('river', saying('1'));
    await finish();
    const earlier = await asked;
    const many = Array.from({ length: 16 }, (_, at) => cache.get(`forest-${at}`, saying('2')));
    assert.equal(await cache.get('river', saying('2')), earlier);
    assert.equal(await cache.get('mountain', saying('1')), undefined);
    for (const one of many) {
      await finish();
      await one;
    }
    assert.notEqual(await cache.get('river', saying('1')), undefined);
  });

  it('tries again after one that could not be drawn, and draws the others', async () => {
    const { cache, finish, fail } = slowCache();
    const asked = [cache.get('river', saying('1')), cache.get('forest', saying('2'))];
    await fail();
    await assert.rejects(asked[0]!);
    await finish();
    await asked[1];
    const again = cache.get('river', saying('1'));
    await finish();
    assert.ok(await again);
  });
});

/** A cache whose drawings end when the test says so; `drawing` has what was begun. */
function slowCache() {
  const drawing: string[] = [];
  const begun: PromiseWithResolvers<Uint8Array<ArrayBuffer>>[] = [];
  const cache = new PictureCache((card) => {
    drawing.push(card.kind === 'preview' ? card.said : '');
    begun.push(Promise.withResolvers());
    return begun.at(-1)!.promise;
  });
  const next = async () => {
    while (begun.length === 0) await new Promise((resolve) => setImmediate(resolve));
    return begun.shift()!;
  };
  return {
    cache,
    drawing,
    finish: async () => (await next()).resolve(new Uint8Array([drawing.length])),
    fail: async () => (await next()).reject(new Error('no memory')),
  };
}
