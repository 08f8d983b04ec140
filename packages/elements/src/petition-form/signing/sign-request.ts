import type { Language, Petition, SignRequest } from '@samleng/contract';
import { cleanEmail } from '@samleng/contract/email';
import { isExtra } from '@samleng/contract/fields';
import { PAGE_LENGTH_MAX } from '@samleng/contract/limits';
import type { NameRefusal } from '@samleng/contract/name';
import { FALLBACK } from '@samleng/locales/fallback';
import { LANGUAGES } from '@samleng/contract/languages';
import { FIELDS, type Values } from '../fields/fields.ts';

/** The fields as typed. */
export function valuesOf(form: HTMLFormElement): Values {
  const data = new FormData(form);
  return Object.fromEntries(FIELDS.map((field) => [field, textOf(data, field)])) as Values;
}

function textOf(data: FormData, field: string): string {
  const value = data.get(field);
  return typeof value === 'string' ? value : '';
}

const nameRules = () => import('@samleng/contract/name');

/** Why a name is refused. If the rules could not be loaded, only emptiness is checked here; the server does the rest. */
export async function nameRefusal(typed: string): Promise<NameRefusal | undefined> {
  const rules = await nameRules().catch(() => undefined);
  if (!rules) return typed.trim() === '' ? { ok: false, code: 'required' } : undefined;
  const cleaned = rules.cleanName(typed);
  return cleaned.ok ? undefined : cleaned;
}

type Circumstances = {
  id: string;
  language: Language;
  partner: string | undefined;
  /** Older servers send neither. */
  petition: { consents?: Petition['consents']; version?: number | undefined };
  proof: string | undefined;
};

/** The form as a request; empty fields are left out. */
export function signRequest(
  form: HTMLFormElement,
  { id, language, partner, petition, proof }: Circumstances,
): SignRequest {
  const values = valuesOf(form);
  const filled = FIELDS.filter((field) => !isExtra(field) || values[field].trim());
  const data = new FormData(form);
  // Of the words that were shown.
  const version = petition.consents?.lineVersion ?? petition.consents?.version;
  const website = textOf(data, 'website');
  return {
    id,
    ...(Object.fromEntries(filled.map((field) => [field, values[field]])) as Values),
    email: cleanEmail(values.email),
    consents: {
      news: data.has('news'),
      // Older servers refuse what they do not know.
      ...(data.has('showComment') && { comment: true }),
      ...(version && { version }),
    },
    showName: data.has('showName'),
    language: serverLanguage(language),
    ...(partner && { partner }),
    ...pageOf(location),
    ...(website && { website }),
    ...(proof && { proof }),
    ...(petition.version && { version: petition.version }),
  };
}

/** A language that servers know, for one that the page has added. */
export function serverLanguage(language: string): Language {
  return LANGUAGES.find((known) => known === language.split('-')[0]) ?? FALLBACK;
}

/** The page's address without query or fragment; left out if it is not http, or too long to be stored. */
function pageOf({ origin, pathname, protocol }: Location): { page?: string } {
  const page = origin + pathname;
  return /^https?:$/.test(protocol) && page.length <= PAGE_LENGTH_MAX ? { page } : {};
}
