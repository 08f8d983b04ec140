import { randomBytes } from 'node:crypto';
import { keyedCode } from '../domain/secrets/keys.ts';

const KEY_BYTES = 32;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Codes that stand for addresses and domains in memory, never on a disk. */
export type DailyCodes = {
  /** @param bytes As many as needed to tell apart what is to be told apart. */
  code(text: string, bytes: number): string;
  /** The code of today, and the one of yesterday for what has to be remembered for longer than a day. */
  lastTwoCodes(text: string): [today: string, yesterday: string];
};

/** Every day a key of its own, which nobody ever writes down. */
export function createDailyCodes(now: () => Date): DailyCodes {
  let today = randomBytes(KEY_BYTES);
  let yesterday = randomBytes(KEY_BYTES);
  let day = dayOf(now());

  function turn(): void {
    const dayNow = dayOf(now());
    if (dayNow === day) return;
    yesterday = dayNow === day + 1 ? today : randomBytes(KEY_BYTES);
    today = randomBytes(KEY_BYTES);
    day = dayNow;
  }

  return {
    code: (text, bytes) => {
      turn();
      return keyedCode(today, text, bytes);
    },
    lastTwoCodes: (text) => {
      turn();
      return [keyedCode(today, text), keyedCode(yesterday, text)];
    },
  };
}

function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS);
}
