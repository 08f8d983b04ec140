import type { Language } from '@samleng/contract';
import { en, type SignerPageTexts } from './signer-page-texts-en.ts';
import { fr } from './signer-page-texts-fr.ts';
import { km } from './signer-page-texts-km.ts';

/** Every sentence of the signer's own page. */
export const SIGNER_PAGE_TEXTS: Record<Language, SignerPageTexts> = { km, en, fr };
