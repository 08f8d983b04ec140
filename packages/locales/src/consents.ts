import type { Consents, LocalizedText } from '@samleng/contract';
import { CATALOGUE } from './catalogue.ts';
import { byLanguage } from './languages.ts';

type Words = { news: LocalizedText; showName: LocalizedText };

/** The current wording comes from each language's `consents.ts`. Before changing it, copy it into `PAST`. */
const CURRENT = '2026-12';

const current = {
  news: byLanguage((language) => CATALOGUE[language].consents.news),
  showName: byLanguage((language) => CATALOGUE[language].consents.showName),
};

const PAST = {
  '2026-11': {
    news: {
      km: 'សូមផ្ញើព័ត៌មានអំពីយុទ្ធនាការនេះមកខ្ញុំតាមអ៊ីមែល',
      en: 'Send me news of this campaign by e-mail',
      fr: 'Envoyez-moi des nouvelles de cette campagne par courriel',
    },
    showName: {
      km: 'បង្ហាញឈ្មោះ ប្រទេស និងថ្ងៃចុះហត្ថលេខារបស់ខ្ញុំជាសាធារណៈ ក្នុងបញ្ជីអ្នកចុះហត្ថលេខា',
      en: 'Show my name, my country and the day to everybody, in the list of signers',
      fr: 'Afficher publiquement mon nom, mon pays et le jour, dans la liste des signataires',
    },
  },
} as const satisfies Record<string, Words>;

/**
 * Every wording of the consents ever shown, by version. A signature stores the version, which proves years
 * later what its signer agreed to. Never change a version; add a new one.
 */
export const CONSENT_WORDS: Readonly<Record<string, Words>> = { ...PAST, [CURRENT]: current };

/** The version that forms show now. */
export const CONSENTS = { version: CURRENT, ...current } satisfies Consents;

/** @returns `version`, or null if there never was such a version. */
export function knownConsents(version: string | undefined): string | null {
  return version !== undefined && Object.hasOwn(CONSENT_WORDS, version) ? version : null;
}

/** The wording that the signer saw; undefined for an unknown version. */
export function wordsOf(version: string | null): Words | undefined {
  const known = knownConsents(version ?? undefined);
  return known === null ? undefined : CONSENT_WORDS[known];
}
