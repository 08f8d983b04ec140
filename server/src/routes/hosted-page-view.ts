import type { FieldError, Language, LocalizedText, PetitionStatus, Summary } from '@samleng/contract';
import { html, raw } from 'hono/html';
import { textIn } from '../domain/language.ts';
import type { StoredPetition } from '../store/petitions.ts';
import { type FormValues, petitionForm } from './hosted-form-view.ts';
import { PAGE_LANGUAGES, PAGE_TEXTS, type PageLanguage } from './hosted-page-texts.ts';

type Html = ReturnType<typeof html>;

/** What every page of a petition is drawn from. */
export type PageContext = {
  petition: StoredPetition;
  summary: Summary;
  language: PageLanguage;
  partner: string | undefined;
  publicUrl: string;
};

/** The petition with the tag on it; inside the tag a form for those without JavaScript. */
export function petitionPage(context: PageContext, values: FormValues, errors: FieldError[] = []): Html {
  const { petition, summary, language, partner, publicUrl } = context;
  const tagPartner = partner === undefined ? '' : html` partner="${partner}"`;
  const fallback =
    summary.status === 'open'
      ? petitionForm({ petition, language, partner }, values, errors)
      : html`<p>${notOpen(summary.status, language)}</p>`;
  return page(
    context,
    html`<script type="module" src="${publicUrl}/embed.js"></script>
      <samleng-petition-form petition="${petition.petition}" lang="${language}" ${tagPartner}>
        <div class="sheet">
          ${localized('h2', petition.title, language)} ${paragraphs(petition.text, language)}
          ${targets(petition, language)}
          <p class="count">${countText(summary, language)}</p>
          ${fallback}
        </div>
      </samleng-petition-form>`,
  );
}

export function thankYouPage(context: PageContext): Html {
  const { petition, summary, language } = context;
  const texts = PAGE_TEXTS[language];
  return page(
    context,
    html`<div class="sheet">
      <h2>${texts.thankYou}</h2>
      ${localized('p', petition.title, language)}
      <p class="count">${countText(summary, language)}</p>
      <p>${texts.nowShare}</p>
      <p><a href="${pageHref(context, language)}">${texts.backToPetition}</a></p>
    </div>`,
  );
}

export function noPetitionPage(language: PageLanguage): Html {
  const { notFound } = PAGE_TEXTS[language];
  return document(
    language,
    notFound,
    html`<main>
      <div class="sheet"><h1>${notFound}</h1></div>
    </main>`,
  );
}

function page(context: PageContext, body: Html): Html {
  const others = PAGE_LANGUAGES.filter((language) => language !== context.language);
  const links = others.map(
    (language) =>
      html`<a href="${pageHref(context, language)}" hreflang="${language}" lang="${language}"
        >${PAGE_TEXTS[language].ownName}</a
      >`,
  );
  const { text: title } = textIn(context.petition.title, context.language);
  return document(
    context.language,
    title,
    html`<header>
        ${localized('h1', context.petition.campaignTitle, context.language)}
        <nav>${links}</nav>
      </header>
      <main>${body}</main>`,
  );
}

function document(language: PageLanguage, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="/p/icon.svg" />
        <link rel="stylesheet" href="/p/style.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

function pageHref({ petition, partner }: PageContext, language: PageLanguage): string {
  const query = new URLSearchParams({ lang: language, ...(partner === undefined ? {} : { partner }) });
  return `/p/${petition.petition}?${query.toString()}`;
}

function localized(tag: 'h1' | 'h2' | 'p', text: LocalizedText, language: Language): Html {
  const shown = textIn(text, language);
  return html`${raw(`<${tag}`)} lang="${shown.language}">${shown.text}${raw(`</${tag}>`)}`;
}

function paragraphs(text: LocalizedText, language: Language): Html[] {
  const shown = textIn(text, language);
  return shown.text.split(/\n\s*\n/).map((paragraph) => html`<p lang="${shown.language}">${paragraph}</p>`);
}

function targets({ targets }: StoredPetition, language: PageLanguage): Html | '' {
  if (targets.length === 0) return '';
  const items = targets.map(({ name, role }) => {
    const shown = textIn(name, language);
    const shownRole = role === undefined ? '' : `, ${textIn(role, language).text}`;
    return html`<li lang="${shown.language}">${shown.text}${shownRole}</li>`;
  });
  return html`<p>${PAGE_TEXTS[language].addressedTo}</p>
    <ul>
      ${items}
    </ul>`;
}

function countText({ count, goal }: Summary, language: PageLanguage): string {
  const numbers = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  return PAGE_TEXTS[language].count(numbers.format(count), numbers.format(goal));
}

function notOpen(status: Exclude<PetitionStatus, 'open'>, language: PageLanguage): string {
  return PAGE_TEXTS[language][status];
}
