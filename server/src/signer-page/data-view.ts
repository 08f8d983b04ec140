import { inputOf, type Language, STORED_FIELDS } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { wordsOf } from '@samleng/locales/consents';
import { countryName } from '@samleng/locales/country-names';
import { formatDay } from '@samleng/locales/format';
import { localized as textIn } from '@samleng/locales/fallback';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html } from 'hono/html';
import { hashOf } from '../domain/secrets/keys.ts';
import type { StoredSignature } from './queries.ts';
import { type Html, localized } from '../html/shell.ts';
import type { SignerContext } from './parts.ts';

type Row = [label: string, value: string | Html];

/** The signer's own entries, to be checked before confirming. */
export function signedRows(signature: StoredSignature, language: Language): Html {
  return rowList(given(signature, language));
}

/** Everything that is stored, in words. */
export function storedRows({ found, language, partnerName }: SignerContext): Html {
  const { signature } = found;
  const texts = CATALOGUE[language].signerPage.stored;
  const partner = partnerName === undefined ? texts.nothing : localized('span', partnerName, language);
  return rowList([
    ...given(signature, language),
    [texts.day, formatDay(signature.day, language)],
    [texts.language, OWN_NAMES[signature.language]],
    [texts.partner, partner],
    [texts.page, signature.page ?? texts.nothing],
    [texts.email, signature.newsEmail === null ? texts.emailAsCode : texts.emailForNews(signature.newsEmail)],
    [texts.showName, consent(signature, 'showName', language)],
    [texts.news, consent(signature, 'news', language)],
  ]);
}

/** A hash of what `signedRows` shows, so that nobody confirms what changed after they looked. */
export function fingerprint(signature: StoredSignature): string {
  return hashOf(JSON.stringify(STORED_FIELDS.map((field) => signature[field])));
}

function given(signature: StoredSignature, language: Language): Row[] {
  const texts = CATALOGUE[language].signerPage.stored;
  return STORED_FIELDS.flatMap((field): Row[] => {
    const value = signature[field];
    if (value === null) return [];
    return [[texts[field], inputOf(field).type === 'country' ? countryName(value, language) : value]];
  });
}

function consent(signature: StoredSignature, what: 'showName' | 'news', language: Language): string {
  const texts = CATALOGUE[language].signerPage.stored;
  const given = what === 'news' ? signature.newsEmail !== null : signature.showName;
  if (!given) return texts.no;
  const words = wordsOf(signature.consentsVersion);
  return words === undefined ? texts.yes : texts.yesTo(textIn(words[what], signature.language).text);
}

function rowList(rows: Row[]): Html {
  const items = rows.map(
    ([label, value]) =>
      html`<dt>${label}</dt>
        <dd>${value}</dd>`,
  );
  return html`<dl>${items}</dl>`;
}
