import { type Language, type LocalizedText, type PinnedScript, tagSnippets } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized as textIn } from '@samleng/locales/fallback';
import { formatCount } from '@samleng/locales/format';
import { html } from 'hono/html';
import { noticePage } from '../html/notice-page.ts';
import { type Html, localized, pageShell } from '../html/shell.ts';
import type { PartnerName } from './names.ts';
import type { Counted } from './partner-view.ts';

export type TagPage = {
  language: Language;
  publicUrl: string;
  campaign: string;
  partner: { partner: string; name: LocalizedText };
  petitions: Counted[];
  pinned: PinnedScript | undefined;
  /** Path of the script that makes tags; without it the usual one stands there. */
  script: string | undefined;
};

/** A partner's tag, link and QR code; without JavaScript the usual ones. */
export function tagPage(shown: TagPage): Html {
  const { language, partner, campaign, petitions, script } = shown;
  const { page } = CATALOGUE[language].tag;
  const name = textIn(partner.name, language).text;
  const hrefIn = (other: Language) => `/partners/${campaign}/${partner.partner}?lang=${other}`;
  const lists = html`<ul class="open">
      ${petitions.map((petition) => counted(petition, shown))}
    </ul>
    <tag-generator data-given="${given(shown)}">${plainTags(shown)}</tag-generator>`;
  const loads = script === undefined ? '' : html`<script type="module" src="${script}"></script>`;
  return pageShell(
    { language, title: page.title(name), hrefIn },
    html`${petitions.length > 0 ? loads : ''}
      <div class="sheet tags">
        <h1>${page.title(name)}</h1>
        <p>${page.lead(name)}</p>
        ${petitions.length === 0 ? html`<p>${page.none}</p>` : lists}
      </div>`,
  );
}

/** @param meant The partner that was probably meant. */
export function noPartnerPage(language: Language, meant: PartnerName | undefined): Html {
  const { page } = CATALOGUE[language].tag;
  if (meant === undefined) return noticePage(language, { heading: page.notFound, text: page.notFoundText });
  const href = `/partners/${meant.campaign}/${meant.partner}?lang=${language}`;
  const more = html`<p><a href="${href}">${page.meant(meant.partner)}</a></p>`;
  return noticePage(language, { heading: page.notFound }, more);
}

/** For the script: of what a tag can be made. */
function given({ publicUrl, campaign, partner, petitions, pinned }: TagPage): string {
  return JSON.stringify({
    server: publicUrl,
    campaign,
    petitions: petitions.map(({ petition, title, lead }) => ({ petition, title, lead })),
    partner: { slug: partner.partner, name: partner.name },
    pinned,
  });
}

function counted({ petition, title, count }: Counted, { language, partner }: TagPage): Html {
  const { page } = CATALOGUE[language].tag;
  const query = new URLSearchParams({ partner: partner.partner, lang: language });
  return html`<li>
    <a href="/p/${petition}?${query.toString()}">${localized('span', title, language)}</a>
    <span class="hint">${page.counted(formatCount(count, language))}</span>
  </li>`;
}

function plainTags(shown: TagPage): Html {
  const { withoutScript } = CATALOGUE[shown.language].tag.page;
  return html`<p class="hint">${withoutScript}</p>
    ${shown.petitions.map((petition) => plainTag(petition, shown))}`;
}

function plainTag(petition: Counted, shown: TagPage): Html {
  const { language, partner } = shown;
  const { result, places } = CATALOGUE[language].tag;
  const { html: code, link } = usualTag(petition, shown);
  return html`<section>
    ${localized('h2', petition.title, language)} ${toCopy(result.code, code)}
    <ol>
      ${places.html.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${toCopy(result.link, link)}
    <p>
      <img
        class="qr"
        src="/p/${petition.petition}/qr.svg?partner=${partner.partner}"
        alt="${result.qr}"
        width="232"
        height="232"
      />
    </p>
  </section>`;
}

function toCopy(label: string, text: string): Html {
  return html`<h3>${label}</h3>
    <code class="to-copy" translate="no">${text}</code>`;
}

function usualTag({ petition, title }: Counted, { language, publicUrl, campaign, partner }: TagPage) {
  const { text, language: spoken } = textIn(title, language);
  const { byPlace, link } = tagSnippets({
    server: publicUrl,
    campaign,
    petition,
    partner: partner.partner,
    elements: 'form-and-counter',
    language: undefined,
    look: { kind: 'usual' },
    pinned: undefined,
    said: { language: spoken, title: text, lead: undefined, sign: CATALOGUE[spoken].tag.sign(text) },
  });
  return { html: byPlace.html, link };
}
