import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import sharp from 'sharp';
import { PNG } from '../../testing/data/campaign-folder.ts';
import { blankPdf } from '../../testing/pdf.ts';
import { scratchFolder } from '../../testing/data/scratch-store.ts';
import { readLetter } from './read-letter.ts';

const STANDARD_HANDLER = '/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4';
const LOCKED = `${STANDARD_HANDLER}/O<${'1'.repeat(64)}>/U<${'2'.repeat(64)}>>>`;

function read(test: TestContext, content: Buffer) {
  const path = join(scratchFolder(test), 'letter');
  writeFileSync(path, content);
  return readLetter(path);
}

describe("a letter's file", () => {
  it('is a picture of the same format, made anew', async (test) => {
    const letter = await read(test, PNG);
    assert.ok(letter.ok);
    const { mediaType, content, firstPage } = letter.letter;
    assert.deepEqual([mediaType, firstPage], ['image/png', undefined]);
    assert.equal(PNG.equals(content), false);
    const { width, height } = await sharp(content).metadata();
    assert.deepEqual([width, height], [1, 1]);
  });

  for (const [what, size, drawn] of [
    ['an A4 page', [595, 842], [1200, 1698]],
    ['a page as small as a stamp', [30, 40], [1200, 1600]],
    ['a page as long as a banner', [100, 14_000], [17, 2400]],
  ] as [what: string, size: [number, number], drawn: [number, number]][]) {
    it(`is, of a PDF, also the first page as a picture: ${what}`, async (test) => {
      const letter = await read(test, blankPdf([size, [50, 50]]));
      assert.ok(letter.ok);
      const { format, width, height } = await sharp(letter.letter.firstPage).metadata();
      assert.deepEqual([format, width, height], ['webp', ...drawn]);
    });
  }

  for (const [what, content, message] of [
    [
      'is cut off',
      blankPdf().subarray(0, 40),
      'is a PDF that cannot be read; export it anew, or use a picture',
    ],
    ['has no page', blankPdf([]), 'is a PDF that cannot be read; export it anew, or use a picture'],
    ['is locked', blankPdf([[50, 50]], LOCKED), 'must be a PDF that opens without a password'],
    [
      'is no more than the first bytes of a picture',
      PNG.subarray(0, 20),
      'is a picture that cannot be read; export it anew',
    ],
    ['is no letter', Buffer.from('<svg/>'), 'must be a PNG, JPEG, WebP or PDF file'],
  ] as [what: string, content: Buffer, message: string][]) {
    it(`is refused when it ${what}`, async (test) => {
      assert.deepEqual(await read(test, content), { ok: false, message });
    });
  }
});
