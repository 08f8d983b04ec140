import type { Sharp } from 'sharp';
import {
  LETTER_PIXELS_MAX,
  type LetterFile,
  type LetterPicture,
  type Published,
  tooManyPixels,
} from '../../domain/donation/thank-you-letter.ts';

type PictureFile = Omit<LetterFile, 'madeFrom'>;

/** In pixels: enough for a letter enlarged on a wide screen. */
const SIDE_MAX = 2400;
const BYTES_MAX = 2 * 1024 * 1024;

/** Encodes a picture anew: upright, in sRGB, without metadata; of a moving one the first picture. */
export async function publishPicture(
  content: Uint8Array,
  mediaType: LetterPicture,
): Promise<Published<{ file: PictureFile }>> {
  // Imported only here: it is large, and a server that has nothing to encode does not need it.
  const { default: sharp } = await import('sharp');
  try {
    // Reads the header alone, of a picture of any size.
    const { width, height } = await sharp(content, { limitInputPixels: false }).metadata();
    const tooLarge = tooManyPixels(width, height);
    if (tooLarge !== undefined) return { ok: false, message: tooLarge };
    // Warnings pass: cameras write pictures that are not quite by the book, and that everything shows.
    const picture = () => sharp(content, { limitInputPixels: LETTER_PIXELS_MAX, failOn: 'error' });
    return { ok: true, file: await encoded(picture, mediaType) };
  } catch {
    return { ok: false, message: 'is a picture that cannot be read; export it anew' };
  }
}

/** Keeps the format, unless that takes too many bytes: then WebP takes fewer, if need be of a smaller picture. */
async function encoded(picture: () => Sharp, mediaType: LetterPicture): Promise<PictureFile> {
  const content = await inFormat(shown(picture(), SIDE_MAX), mediaType).toBuffer();
  if (content.length <= BYTES_MAX) return { mediaType, content };
  const webp = await shown(picture(), SIDE_MAX).webp({ quality: 75 }).toBuffer();
  if (webp.length <= BYTES_MAX) return { mediaType: 'image/webp', content: webp };
  const smaller = shown(picture(), SIDE_MAX / 2).webp({ quality: 75 });
  return { mediaType: 'image/webp', content: await smaller.toBuffer() };
}

function shown(picture: Sharp, side: number): Sharp {
  return picture
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
}

// Handwriting is thin and coloured: its colour keeps all pixels.
function inFormat(picture: Sharp, mediaType: LetterPicture): Sharp {
  if (mediaType === 'image/png') return picture.png({ compressionLevel: 9 });
  if (mediaType === 'image/webp') return picture.webp({ quality: 90, smartSubsample: true });
  return picture.jpeg({ quality: 88, chromaSubsampling: '4:4:4', mozjpeg: true });
}
