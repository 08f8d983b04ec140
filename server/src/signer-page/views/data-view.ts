import { inputOf, type Language, STORED_FIELDS } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { type Box, boxWords, wordsOf } from '@samleng/locales/consents';
import { countryName } from '@samleng/locales/country-names';
import { formatDay } from '@samleng/locales/format';
import { localized as textIn } from '@samleng/locales/fallback';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html } from 'hono/html';
import type { StoredSignature } from '../stored-signature.ts';
import { type Html, localized } from '../../html/shell.ts';
import type { SignerContext } from './parts.ts';

type Row = [label: string, value: string | Html];

/** What a signer has to check before confirming: their own entries, and the address for news if there is one. */
export function signedRows(signature: StoredSignature, language: Language): Html {
  const { stored } = CATALOGUE[language].signerPage;
  const { newsEmail } = signature;
  const news: Row[] = newsEmail === null ? [] : [[stored.email, stored.emailForNews(newsEmail)]];
  return rowList([...given(signature, language), ...news]);
}

/** All else that is stored before confirming; the boxes of the form show the consents. */
export function otherRows(context: SignerContext): Html {
  return rowList(circumstances(context));
}

/** Everything that is stored, in words. */
export function storedRows(context: SignerContext): Html {
  const { found, language } = context;
  const { signature } = found;
  const texts = CATALOGUE[language].signerPage.stored;
  return rowList([
    ...given(signature, language),
    ...circumstances(context),
    [texts.email, signature.newsEmail === null ? texts.emailAsCode : texts.emailForNews(signature.newsEmail)],
    [texts.showName, consent(signature, 'showName', language)],
    ...commentRow(signature, language),
    [texts.news, consent(signature, 'news', language)],
  ]);
}

function circumstances({ found, language, partnerName }: SignerContext): Row[] {
  const { signature } = found;
  const texts = CATALOGUE[language].signerPage.stored;
  const partner = partnerName === undefined ? texts.nothing : localized('span', partnerName, language);
  return [
    [texts.day, formatDay(signature.day, language)],
    [texts.language, OWN_NAMES[signature.language]],
    [texts.partner, partner],
    [texts.page, signature.page ?? texts.nothing],
  ];
}

function given(signature: StoredSignature, language: Language): Row[] {
  const texts = CATALOGUE[language].signerPage.stored;
  return STORED_FIELDS.flatMap((field): Row[] => {
    const value = signature[field];
    if (value === null) return [];
    return [[texts[field], inputOf(field).type === 'country' ? countryName(value, language) : value]];
  });
}

function commentRow(signature: StoredSignature, language: Language): Row[] {
  if (signature.comment === null) return [];
  const { showComment } = CATALOGUE[language].signerPage.stored;
  return [[showComment, consent(signature, 'showComment', language)]];
}

function consent(signature: StoredSignature, box: Box, language: Language): string {
  const texts = CATALOGUE[language].signerPage.stored;
  const given = box === 'news' ? signature.newsEmail !== null : signature[box];
  if (!given) return texts.no;
  const shown = wordsOf(signature.consentsVersion);
  const words = shown && boxWords(shown)[box];
  return words === undefined ? texts.yes : texts.yesTo(textIn(words, signature.language).text);
}

function rowList(rows: Row[]): Html {
  const items = rows.map(
    ([label, value]) =>
      html`<dt>${label}</dt>
        <dd>${value}</dd>`,
  );
  return html`<dl>${items}</dl>`;
}
