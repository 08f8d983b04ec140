import { qrCode } from '../qr/qr-code.ts';
import type { Layers } from './preview.ts';
import { COLOURS, FOOT, MARGIN, SIZE } from './shapes.ts';
import { drawToFit } from './text.ts';

const SIDE_MAX = 210;

/** A QR code in the lower right corner, for whoever sees the picture printed or on another's phone. */
export async function scanLayers(
  url: string,
  words: string,
): Promise<Layers & { width: number; top: number }> {
  const code = qrCode(url);
  if (code === undefined) return { width: 0, top: FOOT, shapes: [], texts: [] };
  const square = Math.floor(SIDE_MAX / code.size);
  const side = square * code.size;
  const said = await drawToFit({
    text: words,
    sizes: [22, 20, 18, 16],
    width: side,
    height: 30,
    colour: COLOURS.soft,
  });
  const [left, top] = [SIZE.width - MARGIN - side, FOOT - said.height - 16 - side];
  const places = Array.from({ length: code.size }, (_, at) => at);
  const path = places.flatMap((y) =>
    places
      .filter((x) => code.isDark(x, y))
      .map((x) => `M${left + x * square} ${top + y * square}h${square}v${square}h-${square}z`),
  );
  return {
    width: side,
    top,
    shapes: [`<path d="${path.join('')}" fill="${COLOURS.ink}" shape-rendering="crispEdges"/>`],
    texts: [said.at(left + (side - said.width) / 2, FOOT - said.height)],
  };
}
