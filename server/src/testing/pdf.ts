/** A PDF of blank pages. @param trailer further entries of its trailer, such as `/Encrypt`. */
export function blankPdf(pageSizes: [width: number, height: number][] = [[200, 300]], trailer = ''): Buffer {
  const pages = pageSizes.map(
    ([width, height]) => `/Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]`,
  );
  const kids = pages.map((_, at) => `${at + 3} 0 R`).join(' ');
  const all = ['/Type/Catalog/Pages 2 0 R', `/Type/Pages/Kids[${kids}]/Count ${pages.length}`, ...pages];
  return pdfOf(all, trailer);
}

/** The entries of an object, and its stream if it has one. */
export type PdfObject = string | [entries: string, stream: Uint8Array | string];

/** A PDF of these objects, numbered from 1; the first is its catalogue. It has no table: readers make one. */
export function pdfOf(objects: PdfObject[], trailer = ''): Buffer {
  const numbered = objects.map((object, at) => [`${at + 1} 0 obj`, ...bodyOf(object), 'endobj\n']);
  const parts = ['%PDF-1.7\n', ...numbered.flat(), `trailer<</Root 1 0 R${trailer}>>\n%%EOF`];
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

function bodyOf(object: PdfObject): (string | Uint8Array)[] {
  if (typeof object === 'string') return [`<<${object}>>`];
  const stream = Buffer.from(object[1] as string);
  return [`<<${object[0]}/Length ${stream.length}>>stream\n`, stream, '\nendstream '];
}
