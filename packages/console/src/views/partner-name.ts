import type { LocalizedText } from '@samleng/contract';
import { localized } from '@samleng/locales/fallback';
import { language } from '../words/words.ts';

type Partner = { campaign: string; partner: string; name: LocalizedText };
type Place = { campaign: string | null; partner: string | null };

/** How a partner is named in a list of choices: `campaign/partner`. */
export const placeKey = ({ campaign, partner }: Place): string => `${campaign ?? ''}/${partner ?? ''}`;

/** In the reader's language; the slug for a partner that is gone. */
export function partnerName(partners: readonly Partner[], place: Place): string {
  const found = partners.find((known) => placeKey(known) === placeKey(place));
  return found ? localized(found.name, language()).text : (place.partner ?? '');
}
