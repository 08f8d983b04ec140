/** Markers of a JPEG. JFIF's segment and Adobe's say how its colours are stored. */
const JFIF = 0xe0;
const ADOBE = 0xee;
const COMMENT = 0xfe;
const SCAN = 0xda;
const END = 0xd9;

/**
 * Leaves a JPEG within a PDF as it is, but for the segments that hold metadata, and what stands behind its end, where
 * cameras put a second picture. (Encoding it anew would change its colours: the PDF may describe them otherwise.)
 *
 * @throws {RangeError} If it is not a JPEG.
 */
export function withoutJpegMetadata(jpeg: Uint8Array): Uint8Array {
  const view = viewOf(jpeg);
  if (view.getUint16(0) !== 0xffd8) throw new RangeError('Not a JPEG');
  const kept = [jpeg.subarray(0, 2)];
  let at = 2;
  while (view.getUint8(at + 1) !== END) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('Not a segment of a JPEG');
    const marker = view.getUint8(at + 1);
    let end = at + 2 + view.getUint16(at + 2);
    if (marker === SCAN) end = endOfScan(view, end);
    if (!isMetadata(marker)) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, jpeg.subarray(at, at + 2)]);
}

function isMetadata(marker: number): boolean {
  if (marker === JFIF || marker === ADOBE) return false;
  return marker === COMMENT || (marker >= 0xe0 && marker <= 0xef);
}

/** Within a scan, 0xff is followed by 0 or by the number of a restart; anything else ends it. */
function endOfScan(view: DataView, start: number): number {
  for (let at = start; ; at += 1) {
    const next = view.getUint8(at) === 0xff ? view.getUint8(at + 1) : 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
}

/** What a JPEG 2000 needs to be drawn; the others hold XMP, EXIF and the like. */
const JP2_BOXES = ['jP  ', 'ftyp', 'rreq', 'jp2h', 'jpch', 'jplh', 'jp2c'];

/**
 * The same for a JPEG 2000.
 *
 * @throws {RangeError} If it is none.
 */
export function withoutJp2Metadata(picture: Uint8Array): Uint8Array {
  const view = viewOf(picture);
  // The picture alone, without boxes.
  if (view.getUint32(0) === 0xff4fff51) return picture;
  const kept: Uint8Array[] = [];
  for (let at = 0; at < picture.length;) {
    const length = boxLength(view, at);
    const type = String.fromCharCode(...picture.subarray(at + 4, at + 8));
    if (JP2_BOXES.includes(type)) kept.push(picture.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat(kept);
}

function boxLength(view: DataView, at: number): number {
  const length = view.getUint32(at);
  if (length === 0) return view.byteLength - at;
  const long = length === 1 ? Number(view.getBigUint64(at + 8)) : length;
  if (long < 8) throw new RangeError('Not a box of a JPEG 2000');
  return long;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
