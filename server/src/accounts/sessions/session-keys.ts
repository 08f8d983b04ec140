import { keyedCode, keyFor } from '../../domain/secrets/keys.ts';
import { seal, unseal } from './sealed-value.ts';

/** How keys and values stand in the database, which nobody can read without the pepper. */
export type SessionKeys = {
  /** Of a key of better-auth, which may be the token of a session. */
  codeOf: (key: string) => string;
  /** Of an account, beside each of its sessions. */
  ownerOf: (account: string) => string;
  /** @param code Of its key. */
  seal: (value: string, code: string) => string;
  /** @returns null when it was not sealed by this server for this key. */
  unseal: (sealed: string, code: string) => string | null;
};

export function sessionKeys(pepper: Uint8Array): SessionKeys {
  const codes = keyFor(pepper, 'console:session-keys');
  const seals = keyFor(pepper, 'console:session-values');
  const codeOf = (key: string) => keyedCode(codes, key);
  return {
    codeOf,
    ownerOf: (account) => codeOf(`owner-${account}`),
    seal: (value, code) => seal(seals, value, code),
    unseal: (sealed, code) => unseal(seals, sealed, code),
  };
}
