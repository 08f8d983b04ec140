import type { Language } from '@samleng/contract';
import { unsent as en, type UnsentMessages } from './en/unsent.ts';
import { unsent as fr } from './fr/unsent.ts';
import { unsent as km } from './km/unsent.ts';
import { openTable } from './translation/open-table.ts';

/** All languages at once, with the code that shows them: seldom needed, and then the connection is bad. */
export const unsentMessages: Record<Language, UnsentMessages> = openTable('unsent', { km, en, fr });
