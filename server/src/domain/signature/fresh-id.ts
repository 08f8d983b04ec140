import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@samleng/contract';

/** An id for a signature, made by the server where no browser can make one. */
export function freshId(now: Date): string {
  return uuidv7(now, randomBytes(10));
}
