import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import {
  asCameraWrites,
  HIDDEN,
  pngChunk,
  pngThatSays,
  pngWithPageBehind,
  redAndBlue,
} from '../../testing/data/letter-files.ts';
import { publishLetter } from './publish.ts';

async function published(file: Uint8Array) {
  const made = await publishLetter(file);
  assert.ok(made.ok, made.ok ? '' : made.message);
  return made.letter;
}

/** Of the published picture. */
async function pixel(picture: Uint8Array, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(picture)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

/** Fails if a channel is off by more than encoding makes it. */
function assertColour(actual: number[], wanted: number[]): void {
  const off = wanted.map((value, channel) => Math.abs(value - (actual[channel] ?? -255)));
  assert.ok(Math.max(...off) < 24, `${actual.join()} is not ${wanted.join()}`);
}

async function assertBare(picture: Uint8Array): Promise<void> {
  const header = await sharp(picture).metadata();
  const metadata = ['exif', 'xmp', 'iptc', 'icc', 'orientation', 'comments', 'pages'].filter(
    (key) => key in header,
  );
  assert.deepEqual([metadata, header.space], [[], 'srgb']);
  const bytes = Buffer.from(picture);
  for (const hidden of [HIDDEN, 'Camera', '<script']) assert.equal(bytes.includes(hidden), false, hidden);
}

describe('a picture that is published', () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    it(`stands upright and knows neither place nor author (${format})`, async () => {
      const file = await asCameraWrites(redAndBlue()).toFormat(format).toBuffer();
      const before = await sharp(file).metadata();
      assert.ok(before.exif && before.xmp && before.icc && before.orientation === 6, 'the file has it all');
      const { content, mediaType } = await published(file);
      const { width, height } = await sharp(content).metadata();
      assert.deepEqual([mediaType, width, height], [`image/${format}`, 20, 40]);
      assertColour(await pixel(content, 10, 4), [255, 0, 0]);
      assertColour(await pixel(content, 10, 36), [0, 0, 255]);
      await assertBare(content);
    });
  }

  it('has nothing within or behind a PNG but the picture', async () => {
    const file = await pngWithPageBehind();
    assert.match(file.toString('latin1'), /Author\0Sok Dara.*<script/s);
    await assertBare((await published(file)).content);
  });

  it('has nothing behind a JPEG, where cameras put a second one', async () => {
    const second = await asCameraWrites(redAndBlue()).jpeg().toBuffer();
    const file = Buffer.concat([await redAndBlue().jpeg().toBuffer(), second]);
    await assertBare((await published(file)).content);
  });

  it('is in sRGB when it came in the colours of a press', async () => {
    const file = await redAndBlue()
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg({ quality: 100 })
      .toBuffer();
    assert.equal((await sharp(file).metadata()).space, 'cmyk');
    const { content } = await published(file);
    await assertBare(content);
    const [red = 0, , blue = 0] = await pixel(content, 5, 10);
    assert.ok(red > 200 && blue < 80, 'red stays red');
  });

  it('is drawn without a colour profile that is broken', async () => {
    const png = await redAndBlue().png().toBuffer();
    const profile = pngChunk('iCCP', Buffer.concat([Buffer.from('trap\0\0'), randomBytes(200)]));
    const { content } = await published(Buffer.concat([png.subarray(0, 33), profile, png.subarray(33)]));
    await assertBare(content);
    assertColour(await pixel(content, 5, 10), [255, 0, 0]);
  });

  it('is the first picture of a moving one', async () => {
    const frames = [await redAndBlue().png().toBuffer(), await redAndBlue().negate().png().toBuffer()];
    const file = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    assert.equal((await sharp(file).metadata()).pages, 2);
    const { content } = await published(file);
    await assertBare(content);
    assert.equal((await sharp(content).metadata()).height, 20);
    assertColour(await pixel(content, 5, 10), [255, 0, 0]);
  });

  it('fits a screen: its longest side is 2400 pixels, and nothing is enlarged', async () => {
    const { content } = await published(await redAndBlue(4000, 1000).jpeg().toBuffer());
    const { width, height } = await sharp(content).metadata();
    assert.deepEqual([width, height], [2400, 600]);
  });

  it('takes 2 MB at most, whatever is on it', async () => {
    const raw = { width: 1300, height: 1300, channels: 3 } as const;
    const file = await sharp(randomBytes(1300 * 1300 * 3), { raw })
      .png()
      .toBuffer();
    const { content, mediaType } = await published(file);
    assert.ok(content.length <= 2 * 1024 * 1024, `${content.length}`);
    assert.equal(mediaType, 'image/webp');
  });

  it('is told apart by its file, and is the same of the same one', async () => {
    const file = await redAndBlue().png().toBuffer();
    const [once, again] = [await published(file), await published(file)];
    assert.equal(once.madeFrom, again.madeFrom);
    assert.ok(Buffer.from(once.content).equals(again.content));
    assert.notEqual((await published(file)).madeFrom, (await published(await pngWithPageBehind())).madeFrom);
  });
});
const cut = async (format: 'jpeg' | 'png' | 'webp') => {
  const file = await sharp(randomBytes(30_000), { raw: { width: 100, height: 100, channels: 3 } })
    .toFormat(format)
    .toBuffer();
  return file.subarray(0, file.length / 2);
};

describe('a picture is refused', () => {
  const limits = 'must be at most 10000 pixels wide and high and 64 megapixels, and is';

  it('when it is wider or higher than any letter', async () => {
    const message = `${limits} 16000 × 10`;
    assert.deepEqual(await publishLetter(await redAndBlue(16_000, 10).png().toBuffer()), {
      ok: false,
      message,
    });
  });

  for (const [width, height] of [
    [16_000, 16_000],
    [9000, 9000],
    [2_000_000_000, 2_000_000_000],
  ] as const) {
    it(`when its header says ${width} × ${height}, before anything is decoded`, async () => {
      const made = await publishLetter(await pngThatSays(width, height));
      assert.equal(made.ok, false);
      assert.match(
        made.ok ? '' : made.message,
        width < 1e6 ? new RegExp(`^${limits} ${width} × ${height}$`) : /^is a picture/,
      );
    });
  }

  const unreadable = 'is a picture that cannot be read; export it anew';
  for (const [what, file, message] of [
    ['a JPEG that is cut off', () => cut('jpeg'), unreadable],
    ['a PNG that is cut off', () => cut('png'), unreadable],
    ['a WebP that is cut off', () => cut('webp'), unreadable],
    [
      'the first bytes of a PNG, and other things',
      async () => Buffer.from('\x89PNG\r\n\x1a\n<svg/>', 'latin1'),
      unreadable,
    ],
    [
      'an SVG',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'must be a PNG, JPEG, WebP or PDF file',
    ],
    ['an AVIF', () => redAndBlue().avif().toBuffer(), 'must be a PNG, JPEG, WebP or PDF file'],
    [
      'more than 5 MB',
      async () => Buffer.concat([await redAndBlue().png().toBuffer(), Buffer.alloc(5 * 1024 * 1024)]),
      'must be 5 MB at most',
    ],
  ] as [what: string, file: () => Promise<Buffer>, message: string][]) {
    it(`when it is ${what}`, async () => {
      assert.deepEqual(await publishLetter(await file()), { ok: false, message });
    });
  }
});
