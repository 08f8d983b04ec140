import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctionOf } from './error-correction.ts';
import { qrCode } from './qr-code.ts';

/** As another program draws it: uqr 0.1, level M. */
const DRAWN = `
#######..##..#..#.#######
#.....#...###..#..#.....#
#.###.#.#..#..#...#.###.#
#.###.#.#.#..####.#.###.#
#.###.#.##..#.#.#.#.###.#
#.....#.#....####.#.....#
#######.#.#.#.#.#.#######
........##.#....#........
#.#####..#...##...#####..
###.##...#..#..........#.
####..#.#..#..##.#.#.#.##
..###..######.##........#
..##..#.##.########.#.###
##...#..#.#...#.#..#.#.#.
#.##.####.####.###.###.##
#..#.#..##.#....##.##...#
#...###...##....#####.#..
........#...##.##...##...
#######...#..##.#.#.#.###
#.....#.#.#.##.##...##.##
#.###.#.#...#.#######.###
#.###.#.#.#.....###.#####
#.###.#.#####....#...##.#
#.....#..#.#..###.####..#
#######.#.##.......######
`;

describe('a QR code', () => {
  it('is, square for square, the one that another program makes', () => {
    const code = qrCode('https://a.org/p/river')!;
    const squares = Array.from({ length: code.size }, (_, at) => at);
    const rows = squares.map((y) => squares.map((x) => (code.isDark(x, y) ? '#' : '.')).join(''));
    assert.equal(rows.join('\n'), DRAWN.trim());
  });

  it('mends itself by the bytes of the standard’s example', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    assert.deepEqual(correctionOf(data, 10), [196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });

  it('grows with its text, up to 106 bytes', () => {
    const sizes = [26, 27, 42, 62, 84, 106].map((length) => qrCode('x'.repeat(length))?.size);
    assert.deepEqual(sizes, [25, 29, 29, 33, 37, 41]);
    assert.equal(qrCode('x'.repeat(107)), undefined);
    assert.equal(qrCode('ខ'.repeat(36)), undefined, 'in bytes, not letters');
  });
});
