/**
 * A UUIDv7: ids of signatures, made before anything is sent, so that a signature sent twice counts once.
 *
 * @param random Ten random bytes.
 * @see RFC 9562, section 5.7
 */
export function uuidv7(now: Date, random: Uint8Array): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  const bytes = [...random];
  bytes[0] = 0x70 | (bytes[0]! & 0x0f);
  bytes[2] = 0x80 | (bytes[2]! & 0x3f);
  const hex = time + bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
