import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { words } from '../../../words/words.ts';
import { conditionText } from '../model/facts.ts';
import type { Known } from '../model/known.ts';
import { type Query, withoutCondition } from '../model/query.ts';
import type { Condition, Find } from '../model/signature-types.ts';

type Shown = { query: Query; known: Known; change: (query: Query) => void };

/** What only is shown; each can be taken away. A state that is chosen stands above already. */
export function filterChips({ query, known, change }: Shown): TemplateResult | typeof nothing {
  const { filters } = words().signatures;
  const conditions = query.where.filter(({ key, isNot }) => key !== 'state' || isNot);
  const chips = [
    ...(query.find ? [{ text: findText(query.find), without: { ...query, find: undefined } }] : []),
    ...conditions.map((one: Condition) => ({
      text: conditionText(one, known),
      without: withoutCondition(query, one),
    })),
  ];
  if (chips.length === 0) return nothing;
  return html`<ul class="chips" aria-label=${filters.chosen}>
    ${chips.map(({ text, without }) => html`<li>${chip(text, () => change(without))}</li>`)}
    ${
      chips.length > 1
        ? html`<li>
            <button
              type="button"
              class="link-button small"
              @click=${() => change({ where: [], by: query.by })}
            >
              ${filters.removeAll}
            </button>
          </li>`
        : nothing
    }
  </ul>`;
}

function chip(text: string, remove: () => void): TemplateResult {
  return html`<button
    type="button"
    class="chip"
    aria-label=${words().signatures.filters.remove(text)}
    @click=${remove}
  >
    <span>${text}</span><wa-icon name="x-mark"></wa-icon>
  </button>`;
}

function findText(find: Find): string {
  const { search } = words().signatures;
  if ('email' in find) return search.email(find.email);
  return find.part ? search.part(find.name) : search.name(find.name);
}
