import type { Language } from '@samleng/contract';
import { counter as en, type CounterMessages } from './en/counter.ts';
import { counter as fr } from './fr/counter.ts';
import { counter as km } from './km/counter.ts';
import { openTable } from './translation/open-table.ts';

/** The counter's few messages are loaded with it in every language: that saves a page with only a counter one request. */
export const counterMessages: Record<Language, CounterMessages> = openTable('counter', { km, en, fr });
