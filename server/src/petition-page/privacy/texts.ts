import type { Language } from '@samleng/contract';
import { en, type PrivacyTexts } from './texts-en.ts';
import { fr } from './texts-fr.ts';
import { km } from './texts-km.ts';

/** Every sentence of the privacy notice. */
export const PRIVACY_TEXTS: Record<Language, PrivacyTexts> = { km, en, fr };
