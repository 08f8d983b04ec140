import { randomBytes } from 'node:crypto';
import { keyedCode } from '../domain/secrets/keys.ts';
import { DAY_MS } from '../domain/time/durations.ts';

const KEY_BYTES = 32;

/** Keyed codes that stand for addresses and domains in memory; they are never stored. */
export type DailyCodes = {
  /** @param bytes Length of the code; a short one makes different texts collide. */
  code(text: string, bytes: number): string;
  /** For what is remembered across midnight: today's code, and yesterday's to find it by. */
  lastTwoCodes(text: string): [today: string, yesterday: string];
};

/** Uses a random key for each day, which is kept in memory only: old codes cannot be traced back. */
export function createDailyCodes(now: () => Date): DailyCodes {
  let today = randomBytes(KEY_BYTES);
  let yesterday = randomBytes(KEY_BYTES);
  let day = dayOf(now());

  function rotateKeys(): void {
    const dayNow = dayOf(now());
    if (dayNow === day) return;
    yesterday = dayNow === day + 1 ? today : randomBytes(KEY_BYTES);
    today = randomBytes(KEY_BYTES);
    day = dayNow;
  }

  return {
    code: (text, bytes) => {
      rotateKeys();
      return keyedCode(today, text, bytes);
    },
    lastTwoCodes: (text) => {
      rotateKeys();
      return [keyedCode(today, text), keyedCode(yesterday, text)];
    },
  };
}

function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS);
}
