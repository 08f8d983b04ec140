import type * as Mupdf from 'mupdf';
import { type LetterFile, type Published, tooManyBytes } from '../../domain/donation/thank-you-letter.ts';
import { dropPrivateEntries } from './pdf-private-entries.ts';
import { drawFirstPage } from './pdf-first-page.ts';

type PdfFile = Omit<LetterFile, 'madeFrom'>;

const UNREADABLE = 'is a PDF that cannot be read; export it anew, or use a picture';

/**
 * Makes a PDF of what is to be seen on another's pages, without author, history, notes, attachments and scripts, and
 * draws its first page, so that any phone can show the letter. MuPDF runs in WebAssembly, which sandboxes malicious
 * files.
 */
export async function publishPdf(content: Uint8Array): Promise<Published<{ file: PdfFile }>> {
  // Imported only here: it is large, and a server that has nothing to encode does not need it.
  const mupdf = await import('mupdf');
  // Its warnings would stand between those of the command, and may quote the file.
  mupdf.setLog({ error: () => undefined, warning: () => undefined });
  try {
    return await publish(mupdf, content);
  } catch {
    return { ok: false, message: UNREADABLE };
  }
}

async function publish(mupdf: typeof Mupdf, content: Uint8Array): Promise<Published<{ file: PdfFile }>> {
  const given = new mupdf.PDFDocument(content);
  const made = new mupdf.PDFDocument();
  try {
    if (given.needsPassword()) return { ok: false, message: 'must be a PDF that opens without a password' };
    if (given.countPages() === 0) return { ok: false, message: UNREADABLE };
    copyPages(given, made);
    const bytes = saved(made);
    const tooLarge = tooManyBytes(bytes.length);
    if (tooLarge !== undefined) return { ok: false, message: tooLarge };
    const firstPage = await drawFirstPage(mupdf, made);
    return { ok: true, file: { mediaType: 'application/pdf', content: bytes, firstPage } };
  } finally {
    given.destroy();
    made.destroy();
  }
}

function copyPages(given: Mupdf.PDFDocument, made: Mupdf.PDFDocument): void {
  // Notes and form fields become part of the page: what they show stays, who wrote them goes.
  given.bake();
  const copies = made.newGraftMap();
  for (let at = 0; at < given.countPages(); at += 1) copies.graftPage(at, given, at);
  const layers = given.getTrailer().get('Root', 'OCProperties');
  // Without them, layers that were switched off would show.
  if (!layers.isNull()) made.getTrailer().get('Root').put('OCProperties', copies.graftObject(layers));
}

function saved(made: Mupdf.PDFDocument): Uint8Array {
  made.getTrailer().get('Root').delete('Info');
  dropPrivateEntries(made);
  return made.saveToBuffer('garbage=compact,compress').asUint8Array().slice();
}
