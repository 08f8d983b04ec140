import type { Language } from '@samleng/contract';
import { check as en, type CheckMessages } from './en/check.ts';
import { check as fr } from './fr/check.ts';
import { check as km } from './km/check.ts';

/** Together: they are only loaded by those who edit a page. */
export const checkMessages: Record<Language, CheckMessages> = { km, en, fr };
