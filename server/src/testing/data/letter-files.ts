import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Stands in everything of a file that a reader does not see: it must be nowhere in what is published. */
export const HIDDEN = 'Sok Dara, 11.5564 N 104.9282 E';

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${HIDDEN}"/></rdf:RDF></x:xmpmeta>`;
const EXIF = {
  IFD0: { Artist: HIDDEN, Make: 'Camera' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '11/1 33/1 23/1', GPSLongitudeRef: 'E', GPSLongitude: '104/1 55/1 41/1' },
};

/** Red on the left, blue on the right. */
export function redAndBlue(width = 40, height = 20): Sharp {
  const half = { width: width / 2, height, channels: 3, background: '#00f' } as const;
  const blue = { input: { create: half }, left: width / 2, top: 0 };
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([blue]);
}

/** As a camera writes it that was held upright: to be turned by a quarter, with place and author. */
export function asCameraWrites(picture: Sharp): Sharp {
  return picture.withExif(EXIF).withXmp(XMP).withIccProfile('p3').withMetadata({ orientation: 6 });
}

/** A PNG with a text within, and a page behind it. */
export async function pngWithPageBehind(): Promise<Buffer> {
  const png = await redAndBlue().png().toBuffer();
  const end = png.length - 12;
  const page = `<!doctype html><script>alert("${HIDDEN}")</script>`;
  const text = pngChunk('tEXt', `Author\0${HIDDEN}`);
  return Buffer.concat([png.subarray(0, end), text, png.subarray(end), Buffer.from(page)]);
}

/** A small PNG whose header says that it is of another size. */
export async function pngThatSays(width: number, height: number): Promise<Buffer> {
  const png = await redAndBlue().png().toBuffer();
  const header = png.subarray(16, 29);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', header), png.subarray(33)]);
}

export function pngChunk(type: string, data: string | Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(named.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
