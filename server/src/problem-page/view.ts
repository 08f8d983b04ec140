import { type Language, PROBLEM_STATUS, PROBLEM_TYPE_PREFIX, type ProblemCode } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import { noticePage } from '../html/notice-page.ts';
import { type Html, pageShell } from '../html/shell.ts';
import { problemPath } from '../http/problem.ts';

const READERS = ['visitor', 'volunteer', 'campaigner', 'developer'] as const;

/** What a problem means, and what to do about it. */
export function problemPage(code: ProblemCode, language: Language): Html {
  const { problems, problemPage } = CATALOGUE[language];
  const help = problemPage.codes[code];
  const hrefIn = (other: Language) => `${problemPath(code)}?lang=${other}`;
  return pageShell(
    { language, title: problems[code], hrefIn },
    html`<div class="sheet">
      <h2>${problems[code]}</h2>
      <p>${help.happened}</p>
      ${READERS.map((reader) => {
        const advice = help[reader];
        if (advice === undefined) return '';
        return html`<section>
          <h3>${problemPage[reader]}</h3>
          <p>${withCode(advice)}</p>
        </section>`;
      })}
      <p class="hint"><code>${PROBLEM_STATUS[code]} ${PROBLEM_TYPE_PREFIX}${code}</code></p>
      <p><a href="/openapi.json">${problemPage.contract}</a></p>
    </div>`,
  );
}

export function noProblemPage(language: Language): Html {
  return noticePage(language, { heading: CATALOGUE[language].problems['not-found'] });
}

/** A text whose words between backticks are code. */
function withCode(text: string): Html[] {
  return text.split('`').map((part, place) => (place % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}
