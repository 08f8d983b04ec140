/**
 * A letter's file as it is published: encoded anew, so that nothing is in it but what one sees. `firstPage` is a WebP
 * picture of a PDF's first page; `madeFrom` is the code of the file that it was made from.
 */
export type LetterFile = {
  mediaType: LetterMediaType;
  content: Uint8Array;
  firstPage?: Uint8Array;
  madeFrom: string;
};

export type LetterPicture = 'image/png' | 'image/jpeg' | 'image/webp';
type LetterMediaType = LetterPicture | 'application/pdf';

/** A part of a letter that was made for publishing, or why it cannot be, in words that follow the field's name. */
export type Published<Result> = ({ ok: true } & Result) | { ok: false; message: string };

export const LETTER_BYTES_MAX = 5 * 1024 * 1024;

/** In pixels: what telephones and scanners make, and no more than a small server can decode. */
const SIDE_MAX = 10_000;
const MEGAPIXELS_MAX = 64;
export const LETTER_PIXELS_MAX = MEGAPIXELS_MAX * 1_000_000;

/** Detects the type by the first bytes: a file name may lie. Undefined for other types. */
export function letterMediaType(content: Uint8Array): LetterMediaType | undefined {
  const start = String.fromCharCode(...content.subarray(0, 12));
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'image/webp';
  if (start.startsWith('%PDF-')) return 'application/pdf';
  return undefined;
}

/** @returns Why a picture of this size, in pixels, is refused. */
export function tooManyPixels(width: number, height: number): string | undefined {
  if (Math.max(width, height) <= SIDE_MAX && width * height <= LETTER_PIXELS_MAX) return undefined;
  return `must be at most ${SIDE_MAX} pixels wide and high and ${MEGAPIXELS_MAX} megapixels, and is ${width} × ${height}`;
}

export function tooManyBytes(bytes: number): string | undefined {
  return bytes > LETTER_BYTES_MAX ? `must be ${LETTER_BYTES_MAX / 1024 / 1024} MB at most` : undefined;
}
