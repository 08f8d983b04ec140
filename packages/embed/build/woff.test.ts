import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { unwrapped } from './woff.ts';

const { resolve } = createRequire(import.meta.url);
const WOFF = readFileSync(resolve('@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-700-normal.woff'));

describe('a font taken out of its WOFF file', () => {
  const font = unwrapped(WOFF);

  it('is as long as the WOFF file says', () => {
    assert.equal(font.length, WOFF.readUInt32BE(16));
  });

  it('has every table, each with the checksum that was written beside it', () => {
    const count = font.readUInt16BE(4);
    assert.equal(count, WOFF.readUInt16BE(12));
    for (let at = 12; at < 12 + 16 * count; at += 16) {
      const tag = font.toString('latin1', at, at + 4);
      const [checksum, offset, length] = [4, 8, 12].map((part) => font.readUInt32BE(at + part));
      const table = Buffer.from(font.subarray(offset, offset! + length!));
      // Of `head`, the checksum is taken without the one of the whole font, which stands in it.
      if (tag === 'head') table.writeUInt32BE(0, 8);
      assert.equal(sumOf(table), checksum, tag);
    }
  });
});

function sumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
