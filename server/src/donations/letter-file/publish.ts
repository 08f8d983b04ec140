import { createHash } from 'node:crypto';
import {
  letterMediaType,
  type LetterFile,
  type Published,
  tooManyBytes,
} from '../../domain/donation/thank-you-letter.ts';
import { publishPdf } from './publish-pdf.ts';
import { publishPicture } from './publish-picture.ts';

export type PublishedLetter = Published<{ letter: LetterFile }>;

/** To be raised when files are to be encoded otherwise: applying a campaign file then replaces its letters. */
const ENCODING = 1;

/**
 * Makes of a file what may be published of it. Every letter comes through here: a photograph tells where it was taken,
 * a PDF who wrote it, and behind a picture may stand anything.
 */
export async function publishLetter(file: Uint8Array): Promise<PublishedLetter> {
  const mediaType = letterMediaType(file);
  if (mediaType === undefined) return { ok: false, message: 'must be a PNG, JPEG, WebP or PDF file' };
  const tooLarge = tooManyBytes(file.length);
  if (tooLarge !== undefined) return { ok: false, message: tooLarge };
  const made =
    mediaType === 'application/pdf' ? await publishPdf(file) : await publishPicture(file, mediaType);
  if (!made.ok) return made;
  return { ok: true, letter: { ...made.file, madeFrom: codeOf(file) } };
}

// Of the file, not of what is made of it: another version of the encoder may make other bytes of the same picture.
export function codeOf(file: Uint8Array): string {
  return `${ENCODING}:${createHash('sha256').update(file).digest('base64url')}`;
}
