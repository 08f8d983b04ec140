import { GROUND, LANGUAGES, type Language, type LocalizedText } from '@samleng/contract';
import { localized as textIn } from '@samleng/locales/fallback';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

type Shell = {
  language: Language;
  title: string;
  /** The campaign's title, above the page. */
  heading?: LocalizedText;
  /** Who answers for the page, above a page that has a heading of its own. */
  organiser?: LocalizedText;
  /** The URL of the page in another language; omitted when it cannot be opened again, such as after erasing. */
  hrefIn?: (language: Language) => string;
  /** For search engines and previews of the link. */
  preview?: Html;
};

/** A whole page, without scripts. */
export function pageShell(shell: Shell, body: Html): Html {
  return html`<!doctype html>
    <html lang="${shell.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${shell.title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="${GROUND[0]}" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="${GROUND[1]}" media="(prefers-color-scheme: dark)" />
        ${shell.preview ?? ''}
        <link rel="icon" type="image/svg+xml" href="/p/icon.svg" />
        <link rel="stylesheet" href="/p/style.css" />
      </head>
      <body>
        ${header(shell)}
        <main>${body}</main>
      </body>
    </html>`;
}

function header({ heading, organiser, hrefIn, language: current }: Shell): Html | '' {
  if (heading === undefined && organiser === undefined && hrefIn === undefined) return '';
  const others = hrefIn === undefined ? [] : LANGUAGES.filter((language) => language !== current);
  const links = others.map(
    (language) =>
      html`<a href="${hrefIn?.(language)}" hreflang="${language}" lang="${language}"
        >${OWN_NAMES[language]}</a
      >`,
  );
  return html`<header>
    ${heading === undefined ? '' : localized('h1', heading, current)}
    ${organiser === undefined ? '' : localized('p', organiser, current)}
    ${links.length === 0 ? '' : html`<nav>${links}</nav>`}
  </header>`;
}

/** A campaign text in the reader's language, else in another, with `lang` set to the one used. */
export function localized(
  tag: 'blockquote' | 'h1' | 'h2' | 'p' | 'span',
  text: LocalizedText,
  language: Language,
): Html {
  const shown = textIn(text, language);
  return html`${raw(`<${tag}`)} lang="${shown.language}">${shown.text}${raw(`</${tag}>`)}`;
}

export function privacyHref(petition: string, language: Language): string {
  return `/p/${petition}/privacy?lang=${language}`;
}
