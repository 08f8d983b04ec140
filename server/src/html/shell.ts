import { LANGUAGES, type Language, type LocalizedText } from '@samleng/contract';
import { html, raw } from 'hono/html';
import { textIn } from '../domain/language.ts';
import { countryNames } from './country-names.ts';

export type Html = ReturnType<typeof html>;

/** Each language's name in itself. */
export const OWN_NAMES: Record<Language, string> = { km: 'ភាសាខ្មែរ', en: 'English', fr: 'Français' };

type Shell = {
  language: Language;
  title: string;
  /** The campaign's title, above the page. */
  heading?: LocalizedText;
  /** The URL of the page in another language; omitted when it cannot be opened again, such as after erasing. */
  hrefIn?: (language: Language) => string;
};

/** A whole page, without scripts. */
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

/** A campaign text in the reader's language, else in another, with `lang` set to the one used. */
export function localized(tag: 'h1' | 'h2' | 'p' | 'span', text: LocalizedText, language: Language): Html {
  const shown = textIn(text, language);
  return html`${raw(`<${tag}`)} lang="${shown.language}">${shown.text}${raw(`</${tag}>`)}`;
}

export function privacyHref(petition: string, language: Language): string {
  return `/p/${petition}/privacy?lang=${language}`;
}

/** Formats a number in Latin digits, grouped as is usual in the language. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(count);
}

const LOCALES = { km: 'km', en: 'en-GB', fr: 'fr' } as const satisfies Record<Language, string>;

/** Formats a `YYYY-MM-DD` day: `9 March 2016`, in French `1er mars 2016`. */
export function formatDay(day: string, language: Language): string {
  const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, dateStyle: 'long' });
  const text = format.format(new Date(day)).replaceAll('\u200b', '');
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

export function countryName(code: string, language: Language): string {
  return countryNames(language).find((country) => country.code === code)?.name ?? code;
}
