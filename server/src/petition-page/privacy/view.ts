import { FIELD_KEYS, type Field, isExtra, type Language } from '@samleng/contract';
import { CATALOGUE, type Catalogue } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { formatCount, formatDay } from '@samleng/locales/format';
import { html } from 'hono/html';
import { lastDayKept } from '../../domain/petition/retention-term.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import { type Html, localized, pageShell, privacyHref } from '../../html/shell.ts';

/** The data of the notice, which depends on nothing but the petition's settings. */
type Notice = {
  petition: StoredPetition;
  language: Language;
  publicUrl: string;
  texts: Catalogue['privacyNotice'];
};

/** False stands for a sentence that does not apply to the petition. */
type Sentences = (string | Html | false)[];

export function privacyNoticePage(petition: StoredPetition, language: Language, publicUrl: string): Html {
  const texts = CATALOGUE[language].privacyNotice;
  const notice: Notice = { petition, language, publicUrl, texts };
  const { never, risk } = texts;
  const sections = [
    section(texts.who.heading, who(notice)),
    section(texts.asked.heading, asked(notice)),
    section(texts.email.heading, email(notice)),
    section(texts.seen.heading, seen(notice)),
    section(texts.kept.heading, kept(notice)),
    section(texts.choices.heading, choices(notice)),
    section(texts.withdraw.heading, withdraw(notice)),
    section(never.heading, [never.text, never.pages]),
    section(risk.heading, [risk.text]),
  ];
  const hrefIn = (other: Language) => privacyHref(petition.petition, other);
  return pageShell(
    { language, title: texts.title, heading: petition.campaignTitle, hrefIn },
    html`<div class="sheet notice">
      <h2>${texts.title}</h2>
      <div class="about">${localized('p', petition.title, language)}</div>
      ${sections}
      <p class="hint">${texts.version(petition.consents.lineVersion)}</p>
      <p>
        <a href="/p/${petition.petition}?lang=${language}"
          >${CATALOGUE[language].petitionPage.backToPetition}</a
        >
      </p>
    </div>`,
  );
}

function section(heading: string, sentences: Sentences): Html {
  const paragraphs = sentences.filter((sentence) => sentence !== false);
  return html`<section>
    <h3>${heading}</h3>
    ${paragraphs.map((paragraph) => (typeof paragraph === 'string' ? html`<p>${paragraph}</p>` : paragraph))}
  </section>`;
}

function list(items: (string | Html)[]): Html {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

function who({ petition, language, texts }: Notice): Sentences {
  const { organiser, campaignTitle } = petition;
  const campaign = texts.who.campaign(textIn(campaignTitle, language).text);
  if (organiser === null) return [campaign, texts.who.nobody];
  const { email } = organiser;
  return [
    campaign,
    texts.who.organiser(textIn(organiser.name, language).text),
    html`<p><a href="mailto:${email}">${email}</a></p>`,
  ];
}

function asked(notice: Notice): Sentences {
  const items = FIELD_KEYS.flatMap((field) => whyAsked(field, notice));
  const { besides, codes } = notice.texts.asked;
  return [list(items), besides, codes];
}

function whyAsked(field: Field, { petition, language, texts: { asked } }: Notice): (string | Html)[] {
  const why = field === 'email' && petition.confirmation === 'email' ? asked.emailToConfirm : asked[field];
  const use = isExtra(field) ? petition.fields[field] : 'required';
  if (use === 'off') return [];
  if (use === 'required') return [why];
  return [html`${why} <span class="hint">(${CATALOGUE[language].petitionPage.optional})</span>`];
}

function email({ petition, texts: { email } }: Notice): Sentences {
  const always = petition.confirmation === 'email';
  return [
    email.code,
    always && email.confirm,
    // Also without protection: a fourth name of an address, and what looks like a program's, is confirmed.
    !always && email.confirmSometimes,
    isHeldInFloods(petition) && email.look,
    email.limit,
    email.stop,
    email.news,
    email.never,
  ];
}

function isHeldInFloods(petition: StoredPetition): boolean {
  return petition.protection !== 'none';
}

function seen({ petition, publicUrl, texts: { seen } }: Notice): Sentences {
  const page = `${publicUrl}/p/${petition.petition}`;
  return [
    petition.showNames ? seen.shown : seen.notShown,
    petition.fields.comment !== 'off' && seen.comment,
    ...handedOver(petition, seen),
    seen.team,
    html`<p>${seen.partners} <a href="${page}">${page}</a></p>`,
    seen.mailbox,
    seen.mailProvider,
    seen.phone,
  ];
}

function handedOver({ handOver, showNames }: StoredPetition, seen: Notice['texts']['seen']): Sentences {
  const { targets, targetsNames, targetsShown, targetsNoNames, noCambodia, asSigned } = seen;
  if (handOver === 'names') return [targets, targetsNames, noCambodia, asSigned];
  return [targets, ...(showNames ? [targetsShown, noCambodia] : [targetsNoNames]), asSigned];
}

function kept({ petition, language, texts: { kept } }: Notice): Sentences {
  const { deliveredOn, retentionDays } = petition;
  const plural = new Intl.PluralRules(language).select(retentionDays);
  const lastDay = lastDayKept(petition);
  return [
    kept.pending,
    isHeldInFloods(petition) && kept.look,
    deliveredOn === null || lastDay === null
      ? kept.undelivered(formatCount(retentionDays, language), plural)
      : kept.delivered(formatDay(deliveredOn, language), formatDay(lastDay, language)),
    kept.removed,
    kept.count,
  ];
}

function choices(notice: Notice): Sentences {
  const { petition, language, texts } = notice;
  const { consents, showNames, fields } = petition;
  const asked = [
    ...(fields.comment === 'off' ? [] : [consents.comment]),
    ...(showNames ? [consents.showName] : []),
    consents.news,
  ];
  const words = asked.map((text) => localized('span', text, language));
  const { lead, link } = texts.choices;
  return [lead, list(words), link, withoutEmail(notice)];
}

function withdraw(notice: Notice): Sentences {
  const { petition, texts } = notice;
  const { withdraw } = texts;
  const { link, lost, remains, complain } = withdraw;
  const always = petition.confirmation === 'email';
  return [link, always && lost, withoutEmail(notice), remains, complain];
}

function withoutEmail({ petition, texts: { choices } }: Notice): string {
  return petition.organiser === null ? choices.ask : choices.write;
}
