import { randomBytes } from 'node:crypto';
import { TIME_TRAP_MS } from '@samleng/contract';
import { keyedCode, keyFor } from '../domain/secrets/keys.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import type { SpentChallenge } from './proof/spent-challenges.ts';

const STAMP_MS_MAX = DAY_MS;
const RADIX = 36;
const NONCE_BYTES = 12;

/** `spent`: the stamp, to be spent by one signature. A stamp that proves nothing cannot be spent. */
type ReadStamp = { isTooFast: boolean; spent?: SpentChallenge };

type FormStamps = {
  make(shownAt: Date): string;
  /** Another stamp for a form that is shown again, with the instant at which it was first shown. */
  renew(stamp: string, now: Date): string;
  /** Too fast as well when it is missing, forged or too old: it does not prove when the form was shown. */
  read(stamp: string, now: Date): ReadStamp;
};

/**
 * Signed timestamps of when a form without JavaScript was shown; clients cannot forge them. Each is good for one
 * signature: otherwise a script would need to wait only once for any number of them.
 */
export function createFormStamps(pepper: Uint8Array): FormStamps {
  const key = keyFor(pepper, 'form:stamp');
  const signed = (shownAt: Date, nonce: string): string => {
    const text = `${shownAt.getTime().toString(RADIX)}.${nonce}`;
    return `${text}.${keyedCode(key, text)}`;
  };
  const make = (shownAt: Date) => signed(shownAt, randomBytes(NONCE_BYTES).toString('base64url'));

  /** @returns When the form was shown; undefined for a stamp that is not ours. */
  function shownAtOf(stamp: string): Date | undefined {
    const shownAt = new Date(Number.parseInt(stamp, RADIX));
    if (Number.isNaN(shownAt.getTime())) return undefined;
    const [, nonce = ''] = stamp.split('.', 2);
    return signed(shownAt, nonce) === stamp ? shownAt : undefined;
  }

  return {
    make,
    renew: (stamp, now) => make(shownAtOf(stamp) ?? now),
    read: (stamp, now) => {
      const shownAt = shownAtOf(stamp);
      if (shownAt === undefined) return { isTooFast: true };
      const age = now.getTime() - shownAt.getTime();
      if (age > STAMP_MS_MAX) return { isTooFast: true };
      // Forgotten only after the last moment at which it is accepted.
      const expiresAt = new Date(shownAt.getTime() + STAMP_MS_MAX + 1).toISOString();
      return { isTooFast: age < TIME_TRAP_MS, spent: { challenge: stamp, expiresAt, isStamp: true } };
    },
  };
}
