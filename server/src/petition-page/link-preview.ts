import { LANGUAGES, type Language, LEAD_LETTERS_MAX } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { formatCount } from '@samleng/locales/format';
import { OPEN_GRAPH_LOCALES } from '@samleng/locales/languages';
import { TOLD_FROM } from '@samleng/locales/way';
import { html } from 'hono/html';
import { previewCard, type Shown } from '../cards/card.ts';
import { SIZE } from '../cards/picture/shapes.ts';
import { shortened } from '../domain/petition/shortened.ts';
import type { Html } from '../html/shell.ts';

type Linked = Shown & {
  publicUrl: string;
  partner: string | undefined;
  /** The language that the link asks for, if it does. */
  asked?: Language | undefined;
};

/**
 * The part of the head that search engines and previews of the link read. Every page of a petition says that it is the
 * petition's own, so that nobody shares the address of an outcome.
 */
export function linkPreview(context: Linked): Html {
  const { petition, language } = context;
  const title = textIn(petition.title, language).text;
  const description = descriptionOf(context);
  return html`<meta name="description" content="${description}" />
    <link rel="canonical" href="${urlOf(context, { lang: context.asked })}" />
    ${LANGUAGES.map((other) => alternate(other, urlOf(context, { lang: other })))}
    ${alternate('x-default', urlOf(context, {}))} ${property('og:type', 'website')}
    ${property('og:site_name', textIn(petition.campaignTitle, language).text)} ${property('og:title', title)}
    ${property('og:description', description)}
    ${property('og:url', urlOf(context, { lang: context.asked, partner: context.partner }))}
    ${property('og:locale', OPEN_GRAPH_LOCALES[language])}
    ${LANGUAGES.filter((other) => other !== language).map((other) =>
      property('og:locale:alternate', OPEN_GRAPH_LOCALES[other]),
    )}
    ${picture(context)}
    <meta name="twitter:card" content="summary_large_image" />`;
}

function picture(context: Linked): Html {
  const { title, said, note } = previewCard(context);
  const href = `${urlOf(context, {})}/card.png?lang=${context.language}&kind=preview`;
  return html`${property('og:image', href)} ${property('og:image:type', 'image/png')}
  ${property('og:image:width', String(SIZE.width))} ${property('og:image:height', String(SIZE.height))}
  ${property('og:image:alt', [title, said, note].filter((text) => text !== '').join(' · '))}`;
}

const property = (name: string, content: string) => html`<meta property="${name}" content="${content}" />`;

const alternate = (hreflang: string, href: string) =>
  html`<link rel="alternate" hreflang="${hreflang}" href="${href}" />`;

/** The ask, and how many have signed. */
function descriptionOf({ petition, summary: { count }, language }: Linked): string {
  const { lead, text } = petition;
  const ask = lead ? textIn(lead, language).text : shortened(textIn(text, language).text, LEAD_LETTERS_MAX);
  if (count < TOLD_FROM) return ask;
  return `${ask} ${CATALOGUE[language].signing.closed.count(formatCount(count, language), count)}`;
}

/**
 * The petition's own page. `lang` only where the link has it, since previews lead to this address: without, readers get
 * their own language. So do they get the partner's credit.
 */
function urlOf(
  { petition, publicUrl }: Linked,
  query: { lang?: Language | undefined; partner?: string | undefined },
): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return `${publicUrl}/p/${petition.petition}${search === '' ? '' : `?${search}`}`;
}
