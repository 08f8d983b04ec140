import { createCipheriv, createDecipheriv } from 'node:crypto';
import { keyedCode, keyFor } from './keys.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const ID_BYTES = 16;
// Nonce, encrypted id and tag, 44 bytes in base64url.
const TOKEN = /^[\w-]{59}$/;

/**
 * The secret in the link that stops the news of one signature. Nothing of it is stored: it is the signature's id,
 * encrypted, because campaigns hand the link to a mailing service, and a UUIDv7 tells when somebody signed. The id, not
 * the key of the address: that changes when a signature is removed, and changes back when that is undone.
 *
 * @param signatureId A UUID.
 * @returns The same one each time, as long as the pepper is the same.
 */
export function newsToken(pepper: Uint8Array, signatureId: string): string {
  // Made from the id, so that no nonce encrypts two different ids.
  const nonce = Buffer.from(keyedCode(keyFor(pepper, 'news:nonce'), signatureId, NONCE_BYTES), 'base64url');
  const cipher = createCipheriv(CIPHER, keyFor(pepper, 'news:link'), nonce);
  const id = Buffer.from(signatureId.replaceAll('-', ''), 'hex');
  return Buffer.concat([nonce, cipher.update(id), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** @returns The signature's id; undefined for a token that this server has not made. */
export function signatureOfNewsToken(pepper: Uint8Array, token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined;
  const id = decrypted(keyFor(pepper, 'news:link'), Buffer.from(token, 'base64url'));
  // Several spellings of base64url decode to the same bytes: only ours is a token.
  return id !== undefined && newsToken(pepper, id) === token ? id : undefined;
}

function decrypted(key: Uint8Array, bytes: Buffer): string | undefined {
  const end = NONCE_BYTES + ID_BYTES;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(end));
  try {
    const id = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, end)), decipher.final()]);
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  } catch {
    // The tag does not match: somebody else's token, or a changed one.
    return undefined;
  }
}

/**
 * The link for a `List-Unsubscribe` header, and for the foot of an email: a page in the signer's language, whose button
 * stops the news. A POST to it without a form does the same (RFC 8058).
 */
export function newsLink(
  { publicUrl, pepper }: { publicUrl: string; pepper: Uint8Array },
  { id, language }: { id: string; language: string },
): string {
  return `${publicUrl}/news/${newsToken(pepper, id)}?lang=${language}`;
}
