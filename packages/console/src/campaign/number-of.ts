import { latinDigits } from '@samleng/contract/digits';

/** A whole number from any keyboard, without what groups its digits; 0 for none. */
export const numberOf = (typed: string): number => Number(latinDigits(typed).replace(/\D/g, ''));
