import { codewordsOf } from './codewords.ts';
import { Grid } from './grid.ts';
import { MASKS, penaltyOf } from './mask.ts';

/**
 * A QR code, without the light edge of four squares that it needs around it. Written here, because the part that short
 * links need is small and will not change.
 *
 * @returns undefined when the text is longer than 106 bytes.
 * @see ISO/IEC 18004
 */
export function qrCode(text: string): Grid | undefined {
  const found = codewordsOf(text);
  if (found === undefined) return undefined;
  const grids = MASKS.map((_, mask) => masked(found, mask));
  return grids.toSorted((one, other) => penaltyOf(one) - penaltyOf(other))[0];
}

function masked(
  { version, codewords }: { version: number; codewords: readonly number[] },
  mask: number,
): Grid {
  const grid = new Grid(version);
  const bits = codewords.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => ((byte >>> bit) & 1) === 1));
  const places = [...grid.dataPlaces()];
  const dark = new Set(places.filter((_, at) => bits[at]).map(([x, y]) => `${x} ${y}`));
  grid.flip((x, y) => dark.has(`${x} ${y}`));
  grid.flip(MASKS[mask]!);
  grid.fixFormat(mask);
  return grid;
}
