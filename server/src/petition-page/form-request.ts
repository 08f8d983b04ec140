import { FIELD_KEYS, Language } from '@samleng/contract';
import type { Box } from '@samleng/locales/consents';
import { FALLBACK } from '@samleng/locales/fallback';
import type { Form } from '../html/form.ts';

/** Converts the form to a body as the API takes it. */
export function signRequest(form: Form, page: string) {
  const { id, website, partner, consentsVersion } = form;
  const isTicked = (box: Box) => form[box] === 'on';
  const consents = { news: isTicked('news'), comment: isTicked('showComment') };
  return {
    id,
    ...Object.fromEntries(FIELD_KEYS.map((field) => [field, form[field]])),
    website,
    page,
    language: Language.safeParse(form['language']).data ?? FALLBACK,
    consents: { ...consents, ...(consentsVersion ? { version: consentsVersion } : {}) },
    showName: isTicked('showName'),
    ...(partner ? { partner } : {}),
    ...versionRead(form),
  };
}

// A value that the page did not write is left out, so that it never keeps anybody from signing.
function versionRead({ version = '' }: Form): { version?: number } {
  return /^\d{1,6}$/.test(version) ? { version: Number(version) } : {};
}
