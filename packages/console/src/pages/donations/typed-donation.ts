import type { Currency } from '@samleng/contract/money';
import { freeSlug } from '../../campaign/inputs/free-slug.ts';
import type { Donation, Localized } from '../../campaign/types.ts';
import { written } from '../../campaign/inputs/filled-text.ts';
import { minorUnits, moneyText } from './money-text.ts';

/** A donation as it is typed: the amount as money, and every text there to be filled in. */
export type TypedDonation = Pick<
  Donation,
  'donor' | 'anonymous' | 'showAmount' | 'receivedOn' | 'featured'
> & {
  amount: { minor: string; currency: Currency };
  inMemoryOf: Localized;
  message: NonNullable<Donation['message']>;
  /** With the name of a file that was chosen here. */
  letter: { file: string; alt: Localized; name?: string };
};

type Language = TypedDonation['message']['language'];

export function opened(
  donation: Donation | undefined,
  receivedOn: string,
  language: Language,
): TypedDonation {
  const { amount, letter } = donation ?? {};
  return {
    donor: { kind: 'person', name: {} },
    anonymous: false,
    showAmount: true,
    receivedOn,
    ...donation,
    amount: { minor: moneyText(amount), currency: amount?.currency ?? 'USD' },
    inMemoryOf: donation?.inMemoryOf ?? {},
    message: donation?.message ?? { text: '', language },
    letter: letter ?? { file: '', alt: {} },
  };
}

/** As a campaign file has it. The slug tells nothing of the donor: it is kept in the log. */
export function entryOf(typed: TypedDonation, slug: string | undefined, taken: readonly string[]): object {
  const { donor, anonymous, showAmount, receivedOn, featured, amount, message, letter } = typed;
  return {
    slug: slug ?? freeSlug(`given-${receivedOn}`, taken),
    donor: { kind: donor.kind, name: written(donor.name) ?? {} },
    anonymous,
    amount: amountOf(amount),
    showAmount,
    receivedOn,
    inMemoryOf: written(typed.inMemoryOf),
    message: message.text.trim() === '' ? undefined : message,
    letter: letter.file === '' ? undefined : { file: letter.file, alt: written(letter.alt) ?? {} },
    featured: featured || undefined,
  };
}

/** What is no amount is sent as it is, and refused at its field. */
function amountOf({ minor, currency }: TypedDonation['amount']): object | undefined {
  return minor.trim() === '' ? undefined : { minor: minorUnits(minor, currency) ?? 0, currency };
}
