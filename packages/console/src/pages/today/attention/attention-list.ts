import { css, html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { href, navigate } from '../../../router/location.ts';
import { words } from '../../../words/words.ts';
import { replaceQuery } from '../../signatures/model/query.ts';
import type { IconName } from '../../../look/icon-names.ts';
import type { Attention, WholeFigures } from '../model/today-types.ts';
import { attentionText } from './attention-text.ts';

const ICONS: Record<Attention['level'], IconName> = {
  ok: 'check-circle',
  note: 'information-circle',
  wrong: 'exclamation-triangle',
};
const RANKS: Record<Attention['level'], number> = { wrong: 0, note: 1, ok: 2 };

/** What needs somebody, the worst first, with what to do; what is in order, in a few words. Styled by `attentionStyles`. */
export function attentionList({ attention, petition, timeZone }: WholeFigures): TemplateResult {
  const { title, fine } = words().today.attention;
  const ranked = attention.toSorted((one, other) => RANKS[one.level] - RANKS[other.level]);
  const isFine = ranked.every(({ level }) => level === 'ok');
  return html`<section class="sheet attention">
    <h2>${title}</h2>
    ${isFine ? html`<p>${fine}</p>` : nothing}
    <ul>
      ${ranked.map((one) => item(one, petition, timeZone))}
    </ul>
  </section>`;
}

function item(one: Attention, petition: string, timeZone: string): TemplateResult {
  const { text, todo, link } = attentionText(one, timeZone);
  return html`<li class=${one.level}>
    <wa-icon name=${ICONS[one.level]} label=${words().today.attention.levels[one.level]}></wa-icon>
    <div>
      <p class="what">${text}</p>
      ${todo ? html`<p class="soft">${todo}</p>` : nothing}
    </div>
    ${link ? signaturesLink(link, petition, one.about) : nothing}
  </li>`;
}

/** To the signatures, of which only those are shown. */
function signaturesLink(text: string, petition: string, state: string): TemplateResult {
  const path = `/petitions/${petition}/signatures`;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(path);
    replaceQuery({ where: [{ key: 'state', value: state }] });
  };
  return html`<a class="todo" href=${href(path)} @click=${open}>${text}</a>`;
}

export const attentionStyles = css`
  .attention ul {
    display: grid;
    list-style: none;
  }
  .attention li {
    --colour: var(--ink-soft);
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 4px 12px;
    align-items: start;
    padding: 10px 0;
    border-top: 1px solid var(--line);
  }
  .attention li:first-child {
    padding-top: 0;
    border-top: 0;
  }
  .attention li:last-child {
    padding-bottom: 0;
  }
  .attention wa-icon {
    margin-top: 1px;
    color: var(--colour);
    font-size: 22px;
  }
  .attention wa-icon:lang(km) {
    margin-top: 4px;
  }
  .attention .ok {
    --colour: var(--leaf);
    color: var(--ink-soft);
  }
  .attention .note {
    --colour: var(--turmeric);
  }
  .attention .wrong {
    --colour: var(--lotus);
  }
  .attention :is(.note, .wrong) .what {
    font-weight: 600;
  }
  .attention .todo {
    display: inline-flex;
    align-items: center;
    grid-column: 2;
    min-height: 44px;
  }
  @media (min-width: 700px) {
    .attention li {
      grid-template-columns: 24px minmax(0, 1fr) auto;
    }
    .attention .todo {
      grid-column: auto;
      margin-block: -10px;
    }
  }
`;
