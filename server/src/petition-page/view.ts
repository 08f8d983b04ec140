import type { FieldError, Language, LocalizedText, SignAnswer, Summary } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { formatCount } from '@samleng/locales/format';
import { html } from 'hono/html';
import { noticePage } from '../html/notice-page.ts';
import { openPetitions } from '../html/open-petitions.ts';
import type { PetitionTitle, StoredPetition } from '../petitions/find.ts';
import { type FormValues, petitionForm } from './form-view.ts';
import { type Html, localized, pageShell } from '../html/shell.ts';

/** The data of a petition's pages. */
export type PageContext = {
  petition: StoredPetition;
  summary: Summary;
  language: Language;
  partner: string | undefined;
  publicUrl: string;
};

/** Why the form is shown again. */
type Failure = { errors?: FieldError[]; because?: 'tooMany' | 'usedBefore' | undefined };

/** The page with the element, and inside it a form for readers without JavaScript. */
export function petitionPage(context: PageContext, values: FormValues, failure: Failure = {}): Html {
  const { petition, summary, language, partner, publicUrl } = context;
  const { errors = [], because } = failure;
  const tagPartner = partner === undefined ? '' : html` partner="${partner}"`;
  const warning = because && CATALOGUE[language].petitionPage[because];
  const fallback =
    summary.status === 'open'
      ? petitionForm({ petition, language, partner }, values, { errors, warning })
      : html`<p>${notOpen(summary, language)}</p>
          ${successor(petition, language)}`;
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

/** The page after signing: thanks, or the request to open the email first. */
export function signedPage(context: PageContext, next: SignAnswer['next']): Html {
  const { petition, language } = context;
  const texts = CATALOGUE[language].petitionPage;
  const back = html`<p><a href="${pageHref(context, language)}">${texts.backToPetition}</a></p>`;
  return page(
    context,
    html`<div class="sheet">
      <h2>${next === 'confirm' ? texts.oneMoreStep : texts.thankYou}</h2>
      <div class="about">${localized('p', petition.title, language)}</div>
      ${next === 'confirm' ? openEmail(language) : thanks(context)} ${back}
    </div>`,
  );
}

function openEmail(language: Language): Html {
  const { openEmail, emailLost } = CATALOGUE[language].petitionPage;
  return html`<p>${openEmail}</p>
    <p>${emailLost}</p>`;
}

function thanks({ summary, language }: PageContext): Html {
  return html`<p class="count">${countText(summary, language)}</p>
    <p>${CATALOGUE[language].petitionPage.nowShare}</p>`;
}

export function noPetitionPage(language: Language, open: PetitionTitle[] = []): Html {
  const { notFound } = CATALOGUE[language].petitionPage;
  return noticePage(language, { heading: notFound }, openPetitions(open, language));
}

function page(context: PageContext, body: Html): Html {
  const { petition, language } = context;
  const { text: title } = textIn(petition.title, language);
  const hrefIn = (other: Language) => pageHref(context, other);
  return pageShell({ language, title, heading: petition.campaignTitle, hrefIn }, body);
}

function pageHref({ petition, partner }: PageContext, language: Language): string {
  const query = new URLSearchParams({ lang: language, ...(partner === undefined ? {} : { partner }) });
  return `/p/${petition.petition}?${query.toString()}`;
}

function paragraphs(text: LocalizedText, language: Language): Html[] {
  const shown = textIn(text, language);
  return shown.text.split(/\n\s*\n/).map((paragraph) => html`<p lang="${shown.language}">${paragraph}</p>`);
}

function targets({ targets }: StoredPetition, language: Language): Html | '' {
  if (targets.length === 0) return '';
  const items = targets.map(({ name, role }) => {
    const shown = textIn(name, language);
    const shownRole = role === undefined ? '' : `, ${textIn(role, language).text}`;
    return html`<li lang="${shown.language}">${shown.text}${shownRole}</li>`;
  });
  return html`<p>${CATALOGUE[language].petitionPage.addressedTo}</p>
    <ul>
      ${items}
    </ul>`;
}

/** The petition that can be signed instead of a closed one. */
function successor({ successor: next }: StoredPetition, language: Language): Html | '' {
  if (next === undefined) return '';
  const { text, language: shown } = textIn(next.title, language);
  const href = `/p/${next.petition}?lang=${language}`;
  return html`<p>
    <a class="button" href="${href}" lang="${shown}">${CATALOGUE[language].form.closed.next(text)}</a>
  </p>`;
}

function countText({ count, goal, status }: Summary, language: Language): string {
  if (status === 'closed') return CATALOGUE[language].form.closed.count(formatCount(count, language), count);
  return CATALOGUE[language].petitionPage.count(formatCount(count, language), formatCount(goal, language));
}

function notOpen({ status, final }: Summary, language: Language): string {
  const texts = CATALOGUE[language].petitionPage;
  if (status === 'closed') return `${texts.closed} ${final ? texts.final : texts.notFinal}`;
  return status === 'paused' ? texts.paused : texts.upcoming;
}
