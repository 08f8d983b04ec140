import type { LocalizedText } from '@samleng/contract';
import type { FieldMessage } from './field-messages.ts';

/** A petition's texts are all in the languages of its title. */
export function languageCheck(text: LocalizedText, title: LocalizedText, field: string): FieldMessage[] {
  if (languages(text) === languages(title)) return [];
  return [
    { field, message: `must be in the languages of the title: ${languages(title)}`, code: 'languages' },
  ];
}

const languages = (text: LocalizedText): string => Object.keys(text).sort().join(', ');
