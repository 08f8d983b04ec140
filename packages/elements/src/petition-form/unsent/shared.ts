import type { getPetition, sendNow, withdraw } from '@samleng/client';
import type { dayOf } from './day-of.ts';

/** Handed over by the code that signs: modules that two chunks import would burden every page. */
export type Shared = {
  dayOf: typeof dayOf;
  getPetition: typeof getPetition;
  sendNow: typeof sendNow;
  withdraw: typeof withdraw;
};
