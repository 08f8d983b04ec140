import type { Language } from '@samleng/contract';
import { unsent as en, type UnsentMessages } from './en/unsent.ts';
import { unsent as fr } from './fr/unsent.ts';
import { unsent as km } from './km/unsent.ts';

/** All languages at once, with the code that shows them: seldom needed, and then the connection is bad. */
export const unsentMessages: Record<Language, UnsentMessages> = { km, en, fr };
