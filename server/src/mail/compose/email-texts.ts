import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import type { OutboxKind } from '../../database/tables.ts';

/** @param hours How long the link can still be used to confirm, in whole hours. */
export function emailTexts(language: Language, kind: OutboxKind, hours: number) {
  const { emails } = CATALOGUE[language];
  return { ...emails[kind], opening: emails[kind].opening(emails.hours(hours)) };
}
