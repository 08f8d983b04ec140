import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cloth } from './cloth.ts';
import { HOSTED_PAGE_STYLE } from './style.ts';

const drawn = async (now: { count: number; step?: number | null }, signed?: 'signed') =>
  String(await cloth({ goal: 54_000, steps: [], ...now }, 'On the way', signed));

describe('the cloth on a page', () => {
  it('is filled to the next step, and folds the finished ones', async () => {
    const text = await drawn({ count: 2850, step: 5000 });
    assert.match(text, /<progress value="2850" max="5000" aria-label="On the way">/);
    assert.equal(text.match(/<i>/g)?.length, 8);
  });

  it('is whole from the goal on', async () => {
    assert.match(await drawn({ count: 61_240, step: null }), /value="54000" max="54000"/);
  });

  it("has the signer's thread in it", async () => {
    assert.doesNotMatch(await drawn({ count: 1 }), /signed/);
    assert.match(await drawn({ count: 1 }, 'signed'), /class="cloth signed"/);
  });

  it('is drawn by gradients, and in colours that people have chosen', () => {
    assert.match(HOSTED_PAGE_STYLE, /\.cloth ::-webkit-progress-value \{ background: linear-gradient/);
    assert.match(HOSTED_PAGE_STYLE, /forced-colors: active[^@]*\.cloth ::-moz-progress-bar/s);
    assert.doesNotMatch(HOSTED_PAGE_STYLE.slice(HOSTED_PAGE_STYLE.indexOf('.cloth')), /url\(/);
  });
});
