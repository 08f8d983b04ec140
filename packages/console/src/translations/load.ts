import type { Language } from '@samleng/contract';

// Web Awesome brings English with it: what its elements say of themselves, such as "Close".
const translations: Partial<Record<Language, () => Promise<unknown>>> = {
  km: () => import('./km.ts'),
  fr: () => import('@awesome.me/webawesome/dist/translations/fr.js'),
};

/** Has Web Awesome's elements speak the language too. */
export async function loadTranslation(language: Language): Promise<void> {
  await translations[language]?.();
}
