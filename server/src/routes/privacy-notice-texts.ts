import type { Language } from '@samleng/contract';
import { en, type PrivacyTexts } from './privacy-notice-texts-en.ts';
import { fr } from './privacy-notice-texts-fr.ts';
import { km } from './privacy-notice-texts-km.ts';

/** Every sentence of the privacy notice. */
export const PRIVACY_TEXTS: Record<Language, PrivacyTexts> = { km, en, fr };
