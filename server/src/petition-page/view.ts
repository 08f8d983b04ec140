import type {
  Correction,
  Days,
  FieldError,
  Language,
  LocalizedText,
  Summary,
  Voice,
} from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { formatCount } from '@samleng/locales/format';
import { wayWords } from '@samleng/locales/way';
import { html } from 'hono/html';
import { noticePage } from '../html/notice-page.ts';
import { openPetitions } from '../html/open-petitions.ts';
import { organiserName, type PetitionTitle, type StoredPetition } from '../petitions/find.ts';
import { woven } from '../html/woven.ts';
import { correctedLine, correctionsView } from './corrections-view.ts';
import { daysView } from './days/days-view.ts';
import { type FormValues, petitionForm } from './form-view.ts';
import { linkPreview } from './link-preview.ts';
import { type Html, localized, pageShell } from '../html/shell.ts';

/** The data of a petition's pages. */
export type PageContext = {
  petition: StoredPetition;
  summary: Summary;
  language: Language;
  /** The language that the URL asks for, if it does. */
  asked?: Language | undefined;
  partner: string | undefined;
  publicUrl: string;
  /** The name of `MAIL_FROM`. */
  senderName: string;
  /** Why somebody signed. */
  voice: Voice | undefined;
  corrections: Correction[];
  /** When signatures came, where that is known. */
  days: Days | undefined;
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
          ${summary.status === 'closed' ? successor(petition, language) : ''}`;
  return page(
    context,
    html`<script type="module" src="${publicUrl}/embed.js"></script>
      ${correctedLine(petition, language)}
      <samleng-petition-form petition="${petition.petition}" lang="${language}" ${tagPartner} hosted>
        <div class="sheet">
          <div class="story">
            ${localized('h1', petition.title, language)} ${way(context)} ${targets(petition, language)}
            ${text(petition, language)} ${voiceView(context)}
          </div>
          ${fallback}
        </div>
      </samleng-petition-form>
      ${daysView(context.days, language)} ${correctionsView(context.corrections, language)}`,
  );
}

export function noPetitionPage(language: Language, open: PetitionTitle[] = []): Html {
  const { notFound } = CATALOGUE[language].petitionPage;
  return noticePage(language, { heading: notFound }, openPetitions(open, language));
}

function page(context: PageContext, body: Html): Html {
  const { petition, language } = context;
  const { text: title } = textIn(petition.title, language);
  const hrefIn = (other: Language) => pageHref(context, other);
  const organiser = organiserName(petition);
  const preview = linkPreview(context);
  return pageShell({ language, title, organiser, hrefIn, preview }, body);
}

export function backLink(context: PageContext): Html {
  const { language } = context;
  const { backToPetition } = CATALOGUE[language].petitionPage;
  return html`<p><a href="${pageHref(context, language)}">${backToPetition}</a></p>`;
}

function pageHref({ petition, partner }: PageContext, language: Language): string {
  const query = new URLSearchParams({ lang: language, ...(partner === undefined ? {} : { partner }) });
  return `/p/${petition.petition}?${query.toString()}`;
}

function paragraphs(text: LocalizedText, language: Language): Html[] {
  const shown = textIn(text, language);
  return shown.text.split(/\n\s*\n/).map((paragraph) => html`<p lang="${shown.language}">${paragraph}</p>`);
}

/** The text, behind the lead where there is one. */
function text(petition: StoredPetition, language: Language): Html {
  const whole = paragraphs(petition.text, language);
  if (petition.lead === undefined) return html`${whole}`;
  return html`${localized('p', petition.lead, language)}
    <details>
      <summary>${CATALOGUE[language].petitionPage.readAll}</summary>
      ${whole}
    </details>`;
}

function voiceView({ voice, language }: PageContext): Html | '' {
  if (voice === undefined) return '';
  const by = voice.by && textIn(voice.by, language);
  const caption = by && html`<figcaption class="hint" lang="${by.language}">${by.text}</figcaption>`;
  return html`<figure>${localized('blockquote', voice.text, language)}${caption ?? ''}</figure>`;
}

function targets({ targets }: StoredPetition, language: Language): Html | '' {
  if (targets.length === 0) return '';
  const items = targets.map(({ name, role }) => {
    const shown = textIn(name, language);
    const shownRole = role === undefined ? '' : `, ${textIn(role, language).text}`;
    return html`<li lang="${shown.language}">${shown.text}${shownRole}</li>`;
  });
  return html`<div class="targets hint">
    <span id="to">${CATALOGUE[language].petitionPage.addressedTo}</span>
    <ul aria-labelledby="to">
      ${items}
    </ul>
  </div>`;
}

/** The petition that can be signed instead of a closed one. */
function successor({ successor: next }: StoredPetition, language: Language): Html | '' {
  if (next === undefined) return '';
  const { text, language: shown } = textIn(next.title, language);
  const href = `/p/${next.petition}?lang=${language}`;
  return html`<p>
    <a class="button" href="${href}" lang="${shown}">${CATALOGUE[language].signing.closed.next(text)}</a>
  </p>`;
}

/** How many have signed, with the cloth; a closed petition has none. */
function way({ petition, summary, language }: PageContext): Html {
  if (summary.status === 'closed') return closedCount(summary, language);
  const { head, left } = wayWords(summary, language, CATALOGUE[language].petitionPage);
  return html`<div>
    <p class="count">${head}</p>
    ${woven(petition, summary, language)} ${left === undefined ? '' : html`<p class="hint">${left}</p>`}
  </div>`;
}

function closedCount({ count }: Summary, language: Language): Html {
  const { closed } = CATALOGUE[language].signing;
  return html`<p class="count">${closed.count(formatCount(count, language), count)}</p>`;
}

function notOpen({ status, final }: Summary, language: Language): string {
  const texts = CATALOGUE[language].petitionPage;
  if (status === 'closed') return `${texts.closed} ${final ? texts.final : texts.notFinal}`;
  return status === 'paused' ? texts.paused : texts.upcoming;
}
