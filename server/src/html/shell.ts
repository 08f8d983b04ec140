import { LANGUAGES, type Language, type LocalizedText } from '@samleng/contract';
import { localized as textIn } from '@samleng/locales/fallback';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

type Shell = {
  language: Language;
  title: string;
  /** Stands above the page; the campaign's title. */
  heading?: LocalizedText;
  /** Where the same page is in another language; left out where there is no way back to it. */
  hrefIn?: (language: Language) => string;
};

/** A whole page without a script. */
export function pageShell(shell: Shell, body: Html): Html {
  return html`<!doctype html>
    <html lang="${shell.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${shell.title}</title>
        <link rel="icon" type="image/svg+xml" href="/p/icon.svg" />
        <link rel="stylesheet" href="/p/style.css" />
      </head>
      <body>
        ${header(shell)}
        <main>${body}</main>
      </body>
    </html>`;
}

function header({ heading, hrefIn, language: current }: Shell): Html | '' {
  if (heading === undefined) return '';
  const others = hrefIn === undefined ? [] : LANGUAGES.filter((language) => language !== current);
  const links = others.map(
    (language) =>
      html`<a href="${hrefIn?.(language)}" hreflang="${language}" lang="${language}"
        >${OWN_NAMES[language]}</a
      >`,
  );
  return html`<header>
    ${localized('h1', heading, current)} ${links.length === 0 ? '' : html`<nav>${links}</nav>`}
  </header>`;
}

/** A text of the campaign in the reader's language, or marked as what it is. */
export function localized(tag: 'h1' | 'h2' | 'p' | 'span', text: LocalizedText, language: Language): Html {
  const shown = textIn(text, language);
  return html`${raw(`<${tag}`)} lang="${shown.language}">${shown.text}${raw(`</${tag}>`)}`;
}

export function privacyHref(petition: string, language: Language): string {
  return `/p/${petition}/privacy?lang=${language}`;
}
