import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { useBuiltFonts } from './fonts.ts';
import { drawBalanced, drawText, drawToFit } from './text.ts';

const PLAIN = { size: 64, width: 1000, colour: '#000000' };
const TITLE = 'សិទ្ធិបោះឆ្នោតរបស់ពលរដ្ឋខ្មែរនៅក្រៅប្រទេស';

describe('a text of a picture', () => {
  before(useBuiltFonts);

  it('puts Khmer marks under and over their letters: they take no room of their own', async () => {
    const [letter, withSubscript, withBoth] = [await pixels('ម'), await pixels('ម្ម'), await pixels('ម្មិ')];
    assert.ok(withSubscript.width < letter.width * 1.3);
    assert.ok(withSubscript.height > letter.height * 1.3, 'the subscript stands below');
    assert.ok(withBoth.height > withSubscript.height * 1.1, 'the vowel stands above');
  });

  it('keeps apart words that differ in one mark', async () => {
    const [country, misspelt] = [await pixels('កម្ពុជា'), await pixels('កម្ពជា')];
    assert.ok(country.height > misspelt.height * 1.05, 'the vowel below is seen');
    assert.equal(Math.round(country.width / 4), Math.round(misspelt.width / 4));
  });

  it('has letters of the built fonts, not the boxes of a missing one', async () => {
    const letters = await Promise.all(['ក', 'ខ', 'A', 'é', 'œ'].map(pixels));
    const seen = new Set(letters.map(({ bytes, width }) => `${width} ${bytes.toString('base64')}`));
    assert.equal(seen.size, letters.length);
    // A box has a straight edge at its left from top to bottom.
    for (const { bytes, width, height } of letters.slice(0, 2)) {
      const edge = Array.from({ length: height }, (_, row) => bytes[4 * (row * width + 1) + 3]!);
      assert.ok(edge.some((alpha) => alpha < 64));
    }
  });

  it('breaks Khmer lines between words, which no space parts', async () => {
    const one = await drawText({ ...PLAIN, text: TITLE, width: 4000 });
    const broken = await drawText({ ...PLAIN, text: TITLE, width: 700 });
    assert.ok(one.width > 700);
    assert.ok(broken.width <= 700);
    assert.ok(broken.height > one.height * 1.6);
  });

  it('takes signs of markup as they are', async () => {
    const [bold, plain] = [await pixels('<b>a</b> & "b"'), await pixels('a & b')];
    assert.ok(bold.width > plain.width * 2);
  });

  it('is nothing where nothing can be seen', async () => {
    assert.equal((await drawText({ ...PLAIN, text: ' \u200b' })).width, 0);
  });

  it('becomes smaller until it fits', async () => {
    const text = { ...PLAIN, text: TITLE.repeat(4), height: 200, sizes: [64, 48, 32, 24] };
    const drawn = await drawToFit(text);
    assert.ok(drawn.height <= 200);
    assert.ok(drawn.width <= 1000);
  });

  it('is broken into lines of about the same length', async () => {
    const text = { ...PLAIN, text: 'A few words of a title here', width: 700, height: 300, sizes: [64] };
    const [greedy, balanced] = [await drawToFit(text), await drawBalanced(text)];
    assert.ok(balanced.width < greedy.width * 0.9);
    assert.ok(balanced.height < greedy.height * 1.2);
  });

  it('never gets a line more by that', async () => {
    for (const letters of [20, 24, 28, 32, 36, 40]) {
      const text = { ...PLAIN, text: TITLE.slice(0, letters), width: 500, height: 400, sizes: [64] };
      const [greedy, balanced] = [await drawToFit(text), await drawBalanced(text)];
      assert.ok(balanced.height < greedy.height + 32, `${letters} letters`);
    }
    // One word a line: no narrower box has as few lines.
    const words = { ...PLAIN, text: 'overseas everybody', width: 380, height: 400, sizes: [64] };
    const [greedy, balanced] = [await drawToFit(words), await drawBalanced(words)];
    assert.equal(balanced.height, greedy.height);
  });
});

async function pixels(text: string) {
  const drawn = await drawText({ ...PLAIN, text });
  return { ...drawn, bytes: drawn.at(0, 0).input as Buffer };
}
