import type { PDFDocument, PDFObject } from 'mupdf';
import { withoutJp2Metadata, withoutJpegMetadata } from './embedded-picture.ts';

/** Who made a part of a page, when, with which program, and from what. */
const PRIVATE = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Creator',
  'CreatorInfo',
  'AF',
  'OPI',
  'Alternates',
];

/**
 * Parts of a page know their author too: layers, forms, and photographs as the camera wrote them.
 *
 * @throws {RangeError} If a picture in it is damaged.
 */
export function dropPrivateEntries(pdf: PDFDocument): void {
  const objects = pdf.countObjects();
  for (let number = 1; number < objects; number += 1) {
    const object = pdf.newIndirect(number);
    dropFrom(object.resolve());
    if (object.isStream()) cleanPicture(object);
  }
}

function dropFrom(value: PDFObject): void {
  if (!value.isDictionary() && !value.isArray()) return;
  if (value.isDictionary()) for (const key of PRIVATE) value.delete(key);
  // What is referred to is an object of its own, and comes by itself.
  value.forEach((child) => {
    if (!child.isIndirect()) dropFrom(child);
  });
}

function cleanPicture(stream: PDFObject): void {
  const filters = namesOf(stream.get('Filter'));
  const last = filters.at(-1) ?? '';
  if (isJpeg2000(last) && filters.length > 1) throw new RangeError('A JPEG 2000 within another filter');
  if (isJpeg2000(last)) stream.writeRawStream(withoutJp2Metadata(bytesOf(stream)));
  if (!isJpeg(last)) return;
  if (filters.length === 1) stream.writeRawStream(withoutJpegMetadata(bytesOf(stream)));
  // Within another filter, as few programs do it: stored as its pixels, which know nothing.
  else stream.writeStream(stream.readStream());
}

const isJpeg = (filter: string) => filter === 'DCTDecode' || filter === 'DCT';
const isJpeg2000 = (filter: string) => filter === 'JPXDecode';

function namesOf(filter: PDFObject): string[] {
  if (filter.isName()) return [filter.asName()];
  return Array.from({ length: filter.isArray() ? filter.length : 0 }, (_, at) => filter.get(at).asName());
}

// A copy: the bytes move within WebAssembly's memory when it grows.
function bytesOf(stream: PDFObject): Uint8Array {
  return stream.readRawStream().asUint8Array().slice();
}
