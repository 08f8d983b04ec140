import type { Language } from '@samleng/contract';
import { type ErasureAnswer, erasureAnswer as en } from './en/console/signatures/erasure-answer.ts';
import { erasureAnswer as fr } from './fr/console/signatures/erasure-answer.ts';
import { erasureAnswer as km } from './km/console/signatures/erasure-answer.ts';

/** All languages at once: a campaigner answers in that of the signer. */
export const ERASURE_ANSWERS: Record<Language, ErasureAnswer> = { km, en, fr };
