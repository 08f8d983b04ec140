import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { count, day } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import { readableAddress } from './address.ts';
import { dayLine } from './day-line.ts';
import { troubleList } from './trouble-list.ts';
import type { Around, ListedPage, PageList, Views } from './types.ts';

/** A page on which the tag stands: where it is, whose, how much it is seen, and what is wrong. */
export function pageRow(page: ListedPage, around: Around): TemplateResult {
  return html`<li>
    <div class="page">
      <div class="what">${address(page.page)} ${facts(page, around)}</div>
      ${figures(page.views, page.signatures, around.list.today)}
    </div>
    ${takeSite(page, around)} ${troubleList(page, around)}
  </li>`;
}

/** All pages that have no row of their own. */
export function otherRow({ other, today }: PageList): TemplateResult | typeof nothing {
  if (other.signatures === 0 && Math.max(...other.views.days) === 0) return nothing;
  const { title, text } = words().placements.other;
  return html`<li class="other">
    <div class="page">
      <div class="what">
        <p class="address">${title}</p>
        <p class="facts">${text}</p>
      </div>
      ${figures(other.views, other.signatures, today)}
    </div>
  </li>`;
}

function address(page: string): TemplateResult {
  const { site, path } = readableAddress(page);
  return html`<p class="address" translate="no">
    <a href=${page} target="_blank" rel="noopener noreferrer"><b>${site}</b>${path}</a>
  </p>`;
}

function facts(page: ListedPage, { list, nameOf }: Around): TemplateResult {
  const { placements } = words();
  const { owner, lastDay, partners } = page;
  const whose = owner.kind === 'partner' ? nameOf(owner.partner) : placements.owner[owner.kind];
  const others = partners.filter((partner) => owner.kind !== 'partner' || partner !== owner.partner);
  const details = [
    others.length > 0 ? placements.credits(others.map(nameOf).join(', ')) : undefined,
    page.elements.map((element) => placements.elements[element] ?? element).join(', ') || undefined,
    ...page.versions.map(({ version, isOld }) =>
      isOld ? placements.oldVersion(version) : placements.version(version),
    ),
  ].filter((detail) => detail !== undefined);
  return html`<p class="facts">
      <span class="whose ${owner.kind}">${whose}</span>
      <span>${lastDay === null ? placements.notSeen : seen(page, list.today)}</span>
    </p>
    ${details.length === 0 ? nothing : html`<p class="facts">${details.join(' · ')}</p>`}`;
}

function seen({ firstDay, lastDay }: ListedPage, today: string): string {
  const { seenToday, seenOn, seenFirst } = words().placements;
  const last = lastDay === today ? seenToday : seenOn(day(lastDay!));
  return firstDay === null || firstDay === lastDay ? last : `${last} · ${seenFirst(day(firstDay))}`;
}

function figures(views: Views, signatures: number, today: string): TemplateResult {
  const { placements } = words();
  const shown: [label: string, number: number][] = [
    [placements.today, views.today],
    [placements.week, views.week],
    [placements.signatures, signatures],
  ];
  return html`<div class="figures">
    ${dayLine(views.days, today)}
    <dl>
      ${shown.map(
        ([label, number]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${count(number)}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

function takeSite(page: ListedPage, { nameOf, act, list }: Around): TemplateResult | typeof nothing {
  if (act === undefined || page.owner.kind !== 'stranger' || Object.keys(list.partners).length === 0)
    return nothing;
  const { actions } = words().placements;
  const [partner, ...more] = page.partners;
  const isLikely = partner !== undefined && more.length === 0;
  return html`<button
    type="button"
    class="link-button"
    @click=${() => act({ kind: 'site', page: page.page, partner: isLikely ? partner : undefined })}
  >
    ${isLikely ? actions.takeSiteOf(nameOf(partner)) : actions.takeSite}
  </button>`;
}
