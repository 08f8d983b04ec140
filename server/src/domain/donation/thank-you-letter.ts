/** A letter's file. `firstPage` is a WebP picture of a PDF's first page. */
export type LetterFile = { mediaType: LetterMediaType; content: Uint8Array; firstPage?: Uint8Array };

type LetterMediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf';

export const LETTER_BYTES_MAX = 5 * 1024 * 1024;

/** Detects the type by the first bytes: a file name may lie. Undefined for other types. */
export function letterMediaType(content: Uint8Array): LetterMediaType | undefined {
  const start = String.fromCharCode(...content.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'image/webp';
  if (start.startsWith('%PDF-')) return 'application/pdf';
  return undefined;
}
