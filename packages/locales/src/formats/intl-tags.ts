import type { Language } from '@samleng/contract';

/**
 * The language passed to `Intl`. Never `km`: Chromium has no Khmer data and would fall back to the browser's
 * own language, which puts Thai words and Buddhist years on a Khmer page. Khmer groups digits as English does.
 */
export const INTL_TAGS: Record<Language, string> = {
  km: 'en-GB',
  en: 'en-GB',
  fr: 'fr',
};
