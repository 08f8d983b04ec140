/** A letter's file as it is stored and served; of a PDF also the first page, as a WebP picture. */
export type LetterFile = { mediaType: LetterMediaType; content: Uint8Array; firstPage?: Uint8Array };

type LetterMediaType = 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf';

/** How many bytes a letter's file may have. */
export const LETTER_BYTES_MAX = 5 * 1024 * 1024;

/** The kind of a letter's file, told by its first bytes: a name can say anything. */
export function letterMediaType(content: Uint8Array): LetterMediaType | undefined {
  const start = String.fromCharCode(...content.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'image/webp';
  if (start.startsWith('%PDF-')) return 'application/pdf';
  return undefined;
}
