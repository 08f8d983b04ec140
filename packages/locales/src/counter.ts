import type { Language } from '@samleng/contract';
import { counter as en, type CounterMessages } from './en/counter.ts';
import { counter as fr } from './fr/counter.ts';
import { counter as km } from './km/counter.ts';

/** The counter's few messages in every language travel with it, so that a page that holds nothing else is spared one request. */
export const counterMessages: Record<Language, CounterMessages> = { km, en, fr };
