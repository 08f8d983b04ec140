import type { Donation, Language, Letter, LocalizedText, Wall } from '@samleng/contract';

/** A donation with everything known about it, including what its donor wants hidden. */
export type KnownDonation = {
  id: string;
  donor: { kind: 'person' | 'organisation'; name: LocalizedText };
  anonymous: boolean;
  amount: Donation['amount'] | null;
  showAmount: boolean;
  receivedOn: string;
  inMemoryOf: LocalizedText | null;
  message: { text: string; language: Language } | null;
  letter: { id: string; mediaType: string; alt: LocalizedText; hasFirstPage: boolean } | null;
};

/** One page of a wall. @param hasMore Whether more pages follow. */
export function wallOf(donations: KnownDonation[], hasMore: boolean, publicUrl: string): Wall {
  const last = donations.at(-1);
  return {
    donations: donations.map((donation) => shownDonation(donation, publicUrl)),
    ...(hasMore && last !== undefined ? { next: last.id } : {}),
  };
}

/**
 * The public view of a donation. An anonymous one also hides whom it remembers, its message and its letter, which
 * could reveal the donor.
 */
export function shownDonation(donation: KnownDonation, publicUrl: string): Donation {
  const { id, receivedOn, anonymous, amount, showAmount, inMemoryOf, message, letter } = donation;
  return {
    id,
    donor: anonymous ? null : donation.donor,
    ...(showAmount && amount !== null ? { amount } : {}),
    receivedOn,
    ...(inMemoryOf !== null && !anonymous ? { inMemoryOf } : {}),
    ...(message !== null && !anonymous ? { message } : {}),
    ...(letter !== null && !anonymous ? { letter: shownLetter(letter, publicUrl) } : {}),
  };
}

function shownLetter(letter: NonNullable<KnownDonation['letter']>, publicUrl: string): Letter {
  const href = `${publicUrl}/v1/letters/${letter.id}`;
  return {
    href,
    kind: letter.mediaType === 'application/pdf' ? 'pdf' : 'picture',
    alt: letter.alt,
    ...(letter.hasFirstPage ? { firstPage: `${href}/first-page` } : {}),
  };
}
