/**
 * Makes the id for a form without JavaScript; others make their own.
 *
 * @param random Ten random bytes.
 * @see RFC 9562, section 5.7
 */
export function uuidv7(now: Date, random: Uint8Array): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const version = hex([0x70 | (a & 0x0f), b]);
  const variant = hex([0x80 | (c & 0x3f), ...rest.slice(0, 7)]);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant.slice(0, 4)}-${variant.slice(4)}`;
}

function hex(bytes: number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
