import { randomBytes } from 'node:crypto';
import { keyedCode } from '../domain/secrets/keys.ts';
import { DAY_MS } from '../domain/time/durations.ts';

const KEY_BYTES = 32;

/** Keyed codes that stand for addresses in memory; they are never stored. */
export type DailyCodes = {
  /** @param bytes Length of the code; a short one makes different texts collide. */
  code(text: string, bytes: number): string;
};

/** Uses a random key for each day, which is kept in memory only: old codes cannot be traced back. */
export function createDailyCodes(now: () => Date): DailyCodes {
  let key = randomBytes(KEY_BYTES);
  let day = dayOf(now());

  function changeKey(): void {
    const dayNow = dayOf(now());
    if (dayNow === day) return;
    key = randomBytes(KEY_BYTES);
    day = dayNow;
  }

  return {
    code: (text, bytes) => {
      changeKey();
      return keyedCode(key, text, bytes);
    },
  };
}

function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS);
}
