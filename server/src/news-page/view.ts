import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import { noticePage } from '../html/notice-page.ts';
import { type Html, pageShell } from '../html/shell.ts';

/** The data of the page: the same for all signatures. */
export type NewsContext = { token: string; language: Language };

/** The page that the link opens, with the button that stops the news. */
export function newsPage(context: NewsContext): Html {
  const { heading, text, others, button } = CATALOGUE[context.language].newsPage;
  return page(
    context,
    html`<h1>${heading}</h1>
      <p>${text}</p>
      <p>${others}</p>
      <form method="post" action="${newsHref(context, context.language)}">
        <p><button class="act">${button}</button></p>
      </form>`,
  );
}

/** The page after the button was pressed, however often. */
export function newsStoppedPage(context: NewsContext): Html {
  const { doneHeading, done, again } = CATALOGUE[context.language].newsPage;
  return page(
    context,
    html`<h1>${doneHeading}</h1>
      <p>${done}</p>
      <p>${again}</p>`,
  );
}

/** One page for all links that this server has not made. */
export function unknownNewsPage(language: Language): Html {
  return noticePage(language, CATALOGUE[language].mailboxPage.unknown);
}

function page(context: NewsContext, body: Html): Html {
  const { language } = context;
  const { title } = CATALOGUE[language].newsPage;
  const hrefIn = (other: Language) => newsHref(context, other);
  return pageShell({ language, title, hrefIn }, html`<div class="sheet">${body}</div>`);
}

function newsHref({ token }: NewsContext, language: Language): string {
  return `/news/${token}?lang=${language}`;
}
