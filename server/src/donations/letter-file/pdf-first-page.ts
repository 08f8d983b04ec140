import type * as Mupdf from 'mupdf';

/** In pixels: enough for A4 enlarged on a wide screen. */
const PICTURE_WIDTH = 1200;
const PICTURE_HEIGHT_MAX = 2400;

/** @returns A WebP picture. */
export async function drawFirstPage(mupdf: typeof Mupdf, pdf: Mupdf.PDFDocument): Promise<Uint8Array> {
  const page = pdf.loadPage(0);
  const [across, down] = scalesOf(page.getBounds());
  const drawn = page.toPixmap(mupdf.Matrix.scale(across, down), mupdf.ColorSpace.DeviceRGB);
  try {
    return await webp(drawn);
  } finally {
    drawn.destroy();
    page.destroy();
  }
}

/** To whole pixels: a part of one at the edge would be drawn as a line. */
function scalesOf([left, top, right, bottom]: Mupdf.Rect): [across: number, down: number] {
  const [width, height] = [right - left, bottom - top];
  const scale = Math.min(PICTURE_WIDTH / width, PICTURE_HEIGHT_MAX / height);
  const whole = (length: number) => Math.max(1, Math.floor(length * scale + 0.001)) / length;
  return [whole(width), whole(height)];
}

async function webp(drawn: Mupdf.Pixmap): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const raw = { width: drawn.getWidth(), height: drawn.getHeight(), channels: 3 } as const;
  return sharp(drawn.getPixels().slice(), { raw }).webp({ quality: 80 }).toBuffer();
}
