import { createHash } from 'node:crypto';

/** For file names; as long as the hashes that the bundler puts into those of the chunks. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** As in an `integrity` attribute. */
export function integrityOf(text: string, algorithm: 'sha256' | 'sha384'): string {
  return `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
}
