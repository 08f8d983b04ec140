import { uuidv7 } from '@samleng/contract/uuid';

/** Not `crypto.randomUUID`, which makes version 4 and is missing on plain http pages. */
export function newSignatureId(): string {
  return uuidv7(new Date(), crypto.getRandomValues(new Uint8Array(10)));
}
