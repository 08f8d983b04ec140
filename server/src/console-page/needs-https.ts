import { LANGUAGES } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { setPageHeaders } from '../html/headers.ts';
import { pageLanguage } from '../html/page-language.ts';
import { type Html, pageShell } from '../html/shell.ts';

/** In all languages: whoever sets up a server reads one of them. Without this, signing in would fail without a word. */
export function needsHttpsPage(c: Context): Html {
  setPageHeaders(c);
  const language = pageLanguage(c, c.req.query('lang'));
  const { heading } = CATALOGUE[language].consoleNeedsHttps;
  const texts = [language, ...LANGUAGES.filter((other) => other !== language)].map(
    (each) =>
      html`<section lang="${each}">
        <h2>${CATALOGUE[each].consoleNeedsHttps.heading}</h2>
        <p>${CATALOGUE[each].consoleNeedsHttps.text}</p>
      </section>`,
  );
  return pageShell({ language, title: heading }, html`<div class="sheet">${texts}</div>`);
}
