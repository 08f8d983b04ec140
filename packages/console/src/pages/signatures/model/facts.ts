import { day } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { zonedText } from '../../../words/zoned.ts';
import { type Known, nameIn } from './known.ts';
import type { Condition, FilterKey } from './signature-types.ts';

/** Enough of a code to tell it from others that are on the screen. */
const CODE_START = 6;

type Fact = Pick<Condition, 'key' | 'value'>;

/** What a signature has of a key, in words. */
export function factText({ key, value }: Fact, known: Known): string {
  const { none } = words().signatureFacts;
  if (value === null) return (none as Partial<Record<FilterKey, string>>)[key] ?? '–';
  return TEXTS[key]?.(value, known) ?? value;
}

/** A condition of the filter, in words. */
export function conditionText(condition: Condition, known: Known): string {
  const { keys, is, isNot } = words().signatureFacts;
  return (condition.isNot ? isNot : is)(keys[condition.key], factText(condition, known));
}

const lookUp = (table: Record<string, string>, key: string): string =>
  Object.hasOwn(table, key) ? table[key]! : key;

const TEXTS: Partial<Record<FilterKey, (value: string, known: Known) => string>> = {
  state: (value) => lookUp(words().signatureFacts.states, value),
  reason: (value) => lookUp(words().signatureFacts.reasons, value),
  confirmed: (value) => lookUp(words().signatureFacts.confirmed, value),
  mark: (value) => lookUp(words().signatureFacts.marks, value),
  country: (value, { countries }) => nameIn(countries, value),
  partner: (value, { partners }) => nameIn(partners, value),
  imported: (value, { imports }) => nameIn(imports, value),
  page: (value) => value.replace(/^https?:\/\//, ''),
  day,
  minute: (value, { timeZone }) => zonedText(`${value}:00Z`, timeZone),
  // With a dot it is a mail domain as somebody has typed it.
  domain: (value) => (value.includes('.') ? value : codeText(value)),
  network: (value) => codeText(value),
};

const codeText = (code: string): string => words().signatureFacts.code(code.slice(0, CODE_START));
