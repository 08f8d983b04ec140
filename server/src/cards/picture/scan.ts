import { encodeQR } from 'qr';
import type { Layers } from './preview.ts';
import { COLOURS, FOOT, MARGIN, SIZE } from './shapes.ts';
import { drawToFit } from './text.ts';

const SIDE_MAX = 210;

/** A QR code in the lower right corner, for whoever sees the picture printed or on another's phone. */
export async function scanLayers(
  url: string,
  words: string,
): Promise<Layers & { width: number; top: number }> {
  // The paper around it is light already.
  const rows = withoutBorder(encodeQR(url, 'raw', { border: 1 }));
  const square = Math.floor(SIDE_MAX / rows.length);
  const side = square * rows.length;
  const said = await drawToFit({
    text: words,
    sizes: [22, 20, 18, 16],
    width: side,
    height: 30,
    colour: COLOURS.soft,
  });
  const [left, top] = [SIZE.width - MARGIN - side, FOOT - said.height - 16 - side];
  const path = rows.flatMap((row, y) =>
    row.map((isDark, x) =>
      isDark ? `M${left + x * square} ${top + y * square}h${square}v${square}h-${square}z` : '',
    ),
  );
  return {
    width: side,
    top,
    shapes: [`<path d="${path.join('')}" fill="${COLOURS.ink}" shape-rendering="crispEdges"/>`],
    texts: [said.at(left + (side - said.width) / 2, FOOT - said.height)],
  };
}

function withoutBorder(rows: boolean[][]): boolean[][] {
  return rows.slice(1, -1).map((row) => row.slice(1, -1));
}
