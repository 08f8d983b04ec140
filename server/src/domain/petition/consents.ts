import type { Consents, LocalizedText } from '@samleng/contract';

type Words = { news: Required<LocalizedText>; showName: Required<LocalizedText> };

/**
 * Every wording of the consents ever shown, by version. A signature stores the version, which proves years
 * later what its signer agreed to. Never change a version; add a new one.
 */
export const CONSENT_WORDS = {
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
  // Khmer and French say more plainly who sees the name, and which day is shown.
  '2026-12': {
    news: {
      km: 'សូមផ្ញើព័ត៌មានអំពីយុទ្ធនាការនេះមកខ្ញុំតាមអ៊ីមែល',
      en: 'Send me news of this campaign by e-mail',
      fr: 'Envoyez-moi des nouvelles de cette campagne par courriel',
    },
    showName: {
      km: 'សូមបង្ហាញឈ្មោះ ប្រទេស និងថ្ងៃចុះហត្ថលេខារបស់ខ្ញុំ ឱ្យមនុស្សទូទៅមើលឃើញ ក្នុងបញ្ជីអ្នកចុះហត្ថលេខា',
      en: 'Show my name, my country and the day to everybody, in the list of signers',
      fr: 'Afficher publiquement mon nom, mon pays et le jour de ma signature, dans la liste des signataires',
    },
  },
} as const satisfies Record<string, Words>;

const CURRENT: keyof typeof CONSENT_WORDS = '2026-12';

/** The version that forms show now. */
export const CONSENTS: Consents = { version: CURRENT, ...CONSENT_WORDS[CURRENT] };

/** @returns `version`, or null if there never was such a version. */
export function knownConsents(version: string | undefined): string | null {
  return version !== undefined && Object.hasOwn(CONSENT_WORDS, version) ? version : null;
}

/** The wording that a signature's signer saw; undefined when the version is not known. */
export function wordsOf(version: string | null): Words | undefined {
  return Object.entries(CONSENT_WORDS).find(([known]) => known === version)?.[1];
}
