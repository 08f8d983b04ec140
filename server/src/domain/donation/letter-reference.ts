import { LETTER_BYTES_MAX, letterMediaType, tooManyBytes } from './thank-you-letter.ts';

// `letter.file` of a campaign file: a file's name, the whole file as a `data:` URL, or a letter that is stored already.
const STORED = 'stored:';

export function storedReference(letter: string): string {
  return STORED + letter;
}

/** The id of the stored letter; undefined when `file` is something else. */
export function referredLetter(file: string): string | undefined {
  return file.startsWith(STORED) ? file.slice(STORED.length) : undefined;
}

/** @param base64 The content of the file. */
export function letterUrl(mediaType: string, base64: string): string {
  return `data:${mediaType};base64,${base64}`;
}

export function isLetterUrl(file: string): boolean {
  return file.startsWith('data:');
}

export type DecodedLetter = { ok: true; content: Buffer } | { ok: false; message: string };

/** The file in a `data:` URL, whose media type must be that of its content. */
export function decodedLetter(url: string): DecodedLetter {
  const comma = url.indexOf(',');
  const base64 = url.slice(comma + 1);
  // Before it is decoded: four characters hold three bytes.
  if (base64.length > Math.ceil(LETTER_BYTES_MAX / 3) * 4) {
    return { ok: false, message: tooManyBytes(Infinity)! };
  }
  const content = Buffer.from(base64, 'base64');
  const mediaType = letterMediaType(content);
  if (mediaType === undefined) return { ok: false, message: 'must be a PNG, JPEG, WebP or PDF file' };
  if (url !== letterUrl(mediaType, content.toString('base64'))) {
    return { ok: false, message: `must begin with data:${mediaType};base64, and go on in base64` };
  }
  const tooLarge = tooManyBytes(content.length);
  return tooLarge === undefined ? { ok: true, content } : { ok: false, message: tooLarge };
}
