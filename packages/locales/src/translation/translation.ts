import type { CounterMessages } from '../en/counter.ts';
import type { ExtrasMessages } from '../en/counter-extras.ts';
import type { Messages } from '../en/form.ts';
import type { SigningMessages } from '../en/signing.ts';
import type { UnsentMessages } from '../en/unsent.ts';
import type { WallMessages } from '../en/wall.ts';

/** The words of each group. Those of consents are missing: the server sends them, and keeps what each signer was shown. */
export type Words = Messages & {
  signing: SigningMessages;
  counter: CounterMessages;
  counterExtras: ExtrasMessages;
  wall: WallMessages;
  unsent: UnsentMessages;
};

type Some<Of> = {
  [Key in keyof Of]?: Of[Key] extends string | ((...args: never) => string) | string[]
    ? Of[Key]
    : Some<Of[Key]>;
};

/** A page's own words in one language. Those left out stay ours, in an added language English. */
export type Translation = Some<Words> & {
  /** BCP 47: one of ours, to change its words, or another one, to add it. `th` serves `th-TH` too. */
  language: string;
  /** In that language, such as `ไทย`: the form offers an added language by it. */
  name?: string;
  /** Of an added language; `ltr` by default. */
  direction?: 'ltr' | 'rtl';
  /** Of an added language; 1.5 by default. Thai and Lao need about 1.7. */
  lineHeight?: number;
};
