import type { Currency, LocalizedText } from '@samleng/contract';
import { parseAmount } from '../../domain/donation/amount.ts';
import { DonationEntry } from '../../domain/campaign-file/schema.ts';
import { type FieldMessage, fieldMessages } from '../../domain/campaign-file/field-messages.ts';
import { signChecks } from '../../domain/campaign-file/refused-signs.ts';
import { InputError } from '../command-failure.ts';
import { type Translated, translated } from './translated.ts';

/** The options of `donation add`, not validated. */
export type DonationOptions = {
  campaign: string;
  kind: string;
  anonymous?: true;
  amount?: string;
  currency?: Currency;
  hideAmount?: true;
  receivedOn: string;
  message?: string;
  messageLanguage?: string;
  letter?: string;
  featured?: string;
} & Translated<'name'> &
  Translated<'inMemoryOf'> &
  Translated<'letterAlt'>;

/** Maps a donation's fields to command-line options, for error messages. */
const OPTION_OF: Record<string, string> = {
  'donor.kind': '--kind',
  'donor.name': '--name',
  receivedOn: '--received-on',
  inMemoryOf: '--in-memory-of',
  message: '--message',
  'message.language': '--message-language',
  'message.text': '--message',
  'letter.alt': '--letter-alt',
  'letter.file': '--letter',
  featured: '--featured',
};

/** @throws {InputError} With a line for each invalid option. */
export function donationOf(options: DonationOptions): DonationEntry {
  const parsed = DonationEntry.safeParse(
    {
      donor: { kind: options.kind, name: donorName(options) },
      anonymous: options.anonymous,
      amount: amountOf(options),
      showAmount: options.hideAmount !== true,
      receivedOn: options.receivedOn,
      inMemoryOf: memoryOf(options),
      message: messageOf(options),
      letter: letterOf(options),
      featured: options.featured === undefined ? undefined : Number(options.featured),
    },
    { reportInput: true },
  );
  const errors = parsed.success ? signChecks(parsed.data) : fieldMessages(parsed.error);
  if (parsed.success && errors.length === 0) return parsed.data;
  throw new InputError(errors.map(optionMessage));
}

function optionMessage({ field, message }: FieldMessage): string {
  const [first = '', second] = field.split('.');
  return `${OPTION_OF[`${first}.${second}`] ?? OPTION_OF[first] ?? field}: ${message}`;
}

// The schema requires a name; only an anonymous donor may have none.
function donorName(options: DonationOptions): LocalizedText {
  const given = translated(options, 'name');
  const nameless = options.anonymous === true && Object.keys(given).length === 0;
  return nameless ? { en: 'Anonymous' } : given;
}

function amountOf({ amount, currency }: DonationOptions): DonationEntry['amount'] {
  if (amount === undefined && currency === undefined) return undefined;
  if (amount === undefined) throw new InputError(['--amount: is missing, and --currency is given']);
  if (currency === undefined) throw new InputError(['--currency: is missing, and --amount is given']);
  const minor = parseAmount(amount, currency);
  if (minor !== undefined) return { minor, currency };
  throw new InputError([
    `--amount: must be above zero, a plain number such as 400 with no more decimals than ${currency} has`,
  ]);
}

function memoryOf(options: DonationOptions): LocalizedText | undefined {
  const given = translated(options, 'inMemoryOf');
  return Object.keys(given).length === 0 ? undefined : given;
}

function messageOf({ message, messageLanguage }: DonationOptions) {
  if (message === undefined && messageLanguage === undefined) return undefined;
  return { text: message, language: messageLanguage };
}

function letterOf(options: DonationOptions) {
  const alt = translated(options, 'letterAlt');
  const { letter } = options;
  if (letter !== undefined) return { file: letter, alt };
  if (Object.keys(alt).length === 0) return undefined;
  throw new InputError(['--letter: is missing, and --letter-alt is given']);
}
