/**
 * A UUIDv7, made before anything is sent, so that a signature sent twice counts once.
 *
 * @see RFC 9562, section 5.7
 */
export function newSignatureId(): string {
  // Not crypto.randomUUID: it is version 4, and missing on plain http pages.
  const random = crypto.getRandomValues(new Uint8Array(10));
  const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = Date.now().toString(16).padStart(12, '0');
  const variant = (8 + (random[9]! & 3)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hex.slice(0, 3)}`,
    variant + hex.slice(3, 6),
    hex.slice(6, 18),
  ].join('-');
}
