import type { Language } from '@samleng/contract';
import { unsent as en, type UnsentMessages } from './en/unsent.ts';
import { unsent as fr } from './fr/unsent.ts';
import { unsent as km } from './km/unsent.ts';

/** In one piece with the code that shows it: seldom anything waits, and then the line is bad. */
export const unsentMessages: Record<Language, UnsentMessages> = { km, en, fr };
