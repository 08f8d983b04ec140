import { TIME_TRAP_MS } from '@samleng/contract';
import { keyedCode, keyFor } from '../domain/secrets/keys.ts';

const STAMP_MS_MAX = 24 * 60 * 60 * 1000;
const RADIX = 36;

type FormStamps = {
  make(now: Date): string;
  /** Also when the stamp is missing, another's or a day old: then nobody knows when the form was shown. */
  isTooFast(stamp: string, now: Date): boolean;
};

/** Stamps tell when a form without JavaScript was shown; nobody else can make one. */
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
