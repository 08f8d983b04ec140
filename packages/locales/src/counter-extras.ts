import type { Language } from '@samleng/contract';
import { counterExtras as en, type ExtrasMessages } from './en/counter-extras.ts';
import { counterExtras as fr } from './fr/counter-extras.ts';
import { counterExtras as km } from './km/counter-extras.ts';
import { openTable } from './translation/open-table.ts';

/** Loaded with the counter's extras, so that a counter without them stays small. */
export const extrasMessages: Record<Language, ExtrasMessages> = openTable('counterExtras', { km, en, fr });
