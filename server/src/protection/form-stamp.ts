import { TIME_TRAP_MS } from '@samleng/contract';
import { keyedCode, keyFor } from '../domain/secrets/keys.ts';
import { DAY_MS } from '../domain/time/durations.ts';

const STAMP_MS_MAX = DAY_MS;
const RADIX = 36;

type FormStamps = {
  make(now: Date): string;
  /** True as well for a stamp that is missing, forged or too old: it does not prove when the form was shown. */
  isTooFast(stamp: string, now: Date): boolean;
};

/** Signed timestamps of when a form without JavaScript was shown; clients cannot forge them. */
export function createFormStamps(pepper: Uint8Array): FormStamps {
  const key = keyFor(pepper, 'form:stamp');
  const make = (shownAt: Date): string => {
    const instant = shownAt.getTime().toString(RADIX);
    return `${instant}.${keyedCode(key, instant)}`;
  };
  return {
    make,
    isTooFast: (stamp, now) => {
      const shownAt = new Date(Number.parseInt(stamp, RADIX));
      if (Number.isNaN(shownAt.getTime()) || make(shownAt) !== stamp) return true;
      const age = now.getTime() - shownAt.getTime();
      return age < TIME_TRAP_MS || age > STAMP_MS_MAX;
    },
  };
}
