import { html, type TemplateResult } from 'lit';
import { href } from '../../router/location.ts';
import { count, day } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import { momentOf, zonedText } from '../../words/zoned.ts';
import { instantOf } from './card/moments.ts';
import type { CardContext } from './card/oddity-card.ts';
import type { Oddities } from './types.ts';

/** What was looked at, so that nothing found means something. */
export function lookedAtList({ lookedAt }: Oddities, { campaign, known }: CardContext): TemplateResult {
  const { lookedAt: told, toTable } = words().oddities;
  const { timeZone } = known;
  const { from, isUsualKnown, announced, communities, pagesFrom, sampled, removalsFrom } = lookedAt;
  const since = day(momentOf(from, timeZone).day);
  return html`<section class="sheet">
    <h2>${told.title}</h2>
    <p class="soft small">${told.clocks(timeZone.replaceAll('_', ' '))}</p>
    <ul class="looked">
      <li>${isUsualKnown ? told.times(since) : told.tooEarly(since)}</li>
      ${announced === 0 ? '' : html`<li>${told.announced(announced, count(announced))}</li>`}
      ${
        communities === 0
          ? html`<li>${told.noCommunities} <a href=${href(`/campaigns/${campaign}`)}>${toTable}</a></li>`
          : html`<li>${told.communities(communities, count(communities))}</li>`
      }
      <li>${told.pages(zonedText(instantOf(pagesFrom), timeZone))}</li>
      <li>${told.sources(count(sampled))}</li>
      <li>${told.count(day(removalsFrom))}</li>
    </ul>
  </section>`;
}
