import { html, nothing, type TemplateResult } from 'lit';
import { qrPicture } from '../campaign/qr-picture.ts';
import type { Figures } from '../campaign/types.ts';
import { goalBar } from '../pages/petition/parts/goal-bar.ts';
import { count, inOwn } from '../words/shown.ts';
import { href } from '../router/location.ts';
import { session } from '../session/current.ts';
import { toCopy } from '../views/to-copy.ts';
import { words } from '../words/words.ts';
import { tagOf } from './tag.ts';

type Petition = Figures['petitions'][number];

/**
 * One petition: what came through the partner, and what the partner's page needs.
 *
 * @param tagPage Where other tags are made.
 */
export function petitionFigures(petition: Petition, figures: Figures, tagPage: string): TemplateResult {
  const { petitions } = words();
  return html`<section class="sheet">
    <div class="title">
      <h2>${inOwn(petition.title)}</h2>
      <span class="soft">${petitions.states[petition.status]}</span>
    </div>
    ${numbers(petition)}
    <p><a href=${href(watchPath(petition.petition, figures.partner))}>${words().today.own.link}</a></p>
    ${petition.status === 'closed' ? nothing : tagPart(petition, figures, tagPage)}
  </section>`;
}

/** Those who run the campaign see a partner's figures elsewhere than the partner. */
const watchPath = (petition: string, partner: string): string =>
  session.value?.permissions.includes('campaigns:read')
    ? `/petitions/${petition}/partners/${partner}/today`
    : `/own/petitions/${petition}/today`;

function numbers(petition: Petition): TemplateResult {
  const { own } = words();
  const figures = [
    [own.count, count(petition.own.count)],
    [own.today, count(petition.own.today)],
    [own.share, shareOf(petition)],
  ] as const;
  return html`<dl class="numbers">
      ${figures.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <div>
      <p class="soft small">${own.whole}</p>
      ${goalBar(petition)}
    </div>`;
}

function shareOf({ own, count: whole }: Petition): string {
  const percent = whole === 0 ? 0 : (own.count / whole) * 100;
  return percent > 0 && percent < 1
    ? words().own.lessThanOne
    : words().own.percent(count(Math.round(percent)));
}

function tagPart(petition: Petition, figures: Figures, tagPage: string): TemplateResult {
  const { tag } = words().own;
  const { link, byPlace } = tagOf(petition, figures);
  return html`<div class="stack tag">
    <h3>${tag.title}</h3>
    <p>${tag.text}</p>
    ${toCopy(tag.code, byPlace.html)}
    <p><a href=${tagPage}>${words().tag.own}</a></p>
    <div class="link">
      ${qrPicture(link, tag.qr)}
      <div class="stack">
        ${toCopy(tag.link, link)}
        <p class="soft small">${tag.linkText}</p>
      </div>
    </div>
  </div>`;
}
