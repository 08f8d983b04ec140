import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { words } from '../../../words/words.ts';
import type { Known } from '../model/known.ts';
import { type Query, valueOf, withCondition, withoutKey } from '../model/query.ts';
import type { Find, GroupKey } from '../model/signature-types.ts';
import { filterChips } from './filter-chips.ts';
import './signature-search.ts';
import { stateChoice } from './state-choice.ts';

const GROUPS = [
  'country',
  'partner',
  'page',
  'minute',
  'mark',
  'domain',
  'network',
] as const satisfies GroupKey[];

type Shown = {
  query: Query;
  known: Known;
  held: number | undefined;
  /** What is wrong with what was looked for. */
  wrong: string;
  change: (query: Query) => void;
  addFilter: () => void;
};

/** Everything by which signatures are found. Styled by `filtersStyles`. */
export function toolbar(shown: Shown): TemplateResult {
  const { query, known, held, wrong, change, addFilter } = shown;
  return html`<div class="filters">
    <signature-search
      .find=${query.find}
      .wrong=${wrong}
      @find=${({ detail }: CustomEvent<Find | undefined>) => change({ ...query, find: detail, by: undefined })}
    ></signature-search>
    <div class="bar">
      ${stateChoice({
        state: valueOf(query, 'state') ?? undefined,
        held,
        choose: (state) =>
          change(state ? withCondition(query, { key: 'state', value: state }) : withoutKey(query, 'state')),
      })}
      <div class="row">
        <button type="button" class="tool" @click=${addFilter}>
          <wa-icon name="funnel"></wa-icon> ${words().signatures.filters.open}
        </button>
        ${query.find ? nothing : groupChoice(query, change)}
      </div>
    </div>
    ${filterChips({ query, known, change })}
  </div>`;
}

function groupChoice(query: Query, change: (query: Query) => void): TemplateResult {
  const { signatures, signatureFacts } = words();
  const choose = ({ target }: Event) =>
    change({ ...query, by: ((target as HTMLSelectElement).value || undefined) as GroupKey | undefined });
  const { group } = signatures;
  return html`<select class="tool" aria-label=${group.label} @change=${choose}>
    <option value="" .selected=${query.by === undefined}>
      ${query.by === undefined ? `${group.label} …` : group.none}
    </option>
    ${GROUPS.map(
      (key) => html`<option value=${key} .selected=${query.by === key}>${signatureFacts.keys[key]}</option>`,
    )}
  </select>`;
}
