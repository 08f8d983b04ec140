import type { LocalizedText } from '@samleng/contract';
import { inOwn } from '../words/shown.ts';

type Partner = { campaign: string; partner: string; name: LocalizedText };
type Place = { campaign: string | null; partner: string | null };

/** How a partner is named in a list of choices: `campaign/partner`. */
export const placeKey = ({ campaign, partner }: Place): string => `${campaign ?? ''}/${partner ?? ''}`;

/** In the reader's language; the slug for a partner that is gone. */
export function partnerName(partners: readonly Partner[], place: Place): string {
  const found = partners.find((known) => placeKey(known) === placeKey(place));
  return found ? inOwn(found.name) : (place.partner ?? '');
}
