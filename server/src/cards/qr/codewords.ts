import { correctionOf } from './error-correction.ts';

/** How many bytes a version takes: of data in all, and of correction in each of its blocks. */
type Capacity = { version: number; data: number; correction: number; blocks: number };

/** Level M, which survives damage to 15 %. Versions 2 to 6 have one alignment pattern, and blocks of equal length. */
const CAPACITIES: readonly Capacity[] = [
  { version: 2, data: 28, correction: 16, blocks: 1 },
  { version: 3, data: 44, correction: 26, blocks: 1 },
  { version: 4, data: 64, correction: 18, blocks: 2 },
  { version: 5, data: 86, correction: 24, blocks: 2 },
  { version: 6, data: 108, correction: 16, blocks: 4 },
];

const BYTE_MODE = '0100';
const PADDING = [0xec, 0x11];

/**
 * A text's bytes and their correction, in the order in which they are placed.
 *
 * @returns undefined when it is longer than 106 bytes.
 * @see ISO/IEC 18004, sections 7.4 to 7.6
 */
export function codewordsOf(text: string): { version: number; codewords: number[] } | undefined {
  const bytes = [...new TextEncoder().encode(text)];
  // Mode and length take twelve bits.
  const capacity = CAPACITIES.find(({ data }) => bytes.length <= data - 2);
  if (capacity === undefined) return undefined;
  const data = padded(bytes, capacity.data);
  const length = capacity.data / capacity.blocks;
  const blocks = Array.from({ length: capacity.blocks }, (_, at) =>
    data.slice(at * length, (at + 1) * length),
  );
  const corrections = blocks.map((block) => correctionOf(block, capacity.correction));
  return { version: capacity.version, codewords: [...interleaved(blocks), ...interleaved(corrections)] };
}

function padded(bytes: readonly number[], length: number): number[] {
  const bits = [BYTE_MODE, ...[bytes.length, ...bytes].map(eightBits), '0000'].join('');
  const data = (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  return Array.from({ length }, (_, at) => data[at] ?? PADDING[(at - data.length) % 2]!);
}

const eightBits = (byte: number) => byte.toString(2).padStart(8, '0');

/** The first byte of each block, then the second of each: what is torn off is not all of one block. */
function interleaved(blocks: readonly number[][]): number[] {
  return blocks[0]!.flatMap((_, at) => blocks.map((block) => block[at]!));
}
