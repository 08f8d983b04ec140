import type { Language } from '@samleng/contract';
import { en, type SignerPageTexts } from './texts-en.ts';
import { fr } from './texts-fr.ts';
import { km } from './texts-km.ts';

/** Every sentence of the signer's own page. */
export const SIGNER_PAGE_TEXTS: Record<Language, SignerPageTexts> = { km, en, fr };
