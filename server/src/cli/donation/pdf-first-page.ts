import type { PDFiumLibrary, PDFiumPage, PDFiumPageRenderOptions } from '@hyzyla/pdfium';

export type FirstPage = { ok: true; picture: Uint8Array } | { ok: false; message: string };

/** In pixels: enough for A4 enlarged on a wide screen. */
const PICTURE_WIDTH = 1200;
const PICTURE_HEIGHT_MAX = 2400;

/**
 * Draws the first page of a PDF, so that any phone can show the letter. PDFium runs in WebAssembly, which sandboxes
 * malicious files.
 *
 * @returns A WebP picture.
 */
export async function pdfFirstPage(pdf: Uint8Array): Promise<FirstPage> {
  // Imported only here, because it is large and no other command needs it.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    return { ok: true, picture: await draw(library, pdf) };
  } catch (error) {
    const isLocked = error instanceof Error && /password/i.test(error.message);
    const message = isLocked
      ? 'must be a PDF that opens without a password'
      : 'is a PDF that cannot be read; export it anew, or use a picture';
    return { ok: false, message };
  } finally {
    library.destroy();
  }
}

async function draw(library: PDFiumLibrary, pdf: Uint8Array): Promise<Uint8Array> {
  const document = await library.loadDocument(pdf);
  try {
    const page = document.getPage(0);
    const { data } = await page.render({ scale: scaleOf(page), render: webp });
    return data;
  } finally {
    document.destroy();
  }
}

function scaleOf(page: PDFiumPage): number {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  return Math.min(PICTURE_WIDTH / originalWidth, PICTURE_HEIGHT_MAX / originalHeight);
}

async function webp({ data, width, height }: PDFiumPageRenderOptions): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 80 })
    .toBuffer();
}
