import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import type { OutboxKind } from '../../database/tables.ts';

/** @param hours How long the link can still be used to confirm, in whole hours. */
export function emailTexts(language: Language, kind: OutboxKind, hours: number) {
  const { emails } = CATALOGUE[language];
  const texts = emails[kind];
  const about = 'about' in texts ? texts.about : null;
  const heading = texts.heading ?? texts.subject;
  return { ...texts, heading, about, opening: texts.opening(emails.hours(hours)) };
}
