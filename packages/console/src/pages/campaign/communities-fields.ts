import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { lineInput } from '../../campaign/inputs/line-input.ts';
import { textsInput } from '../../campaign/inputs/texts-input.ts';
import type { Campaign } from '../../campaign/types.ts';
import type { Countries } from '../../words/countries.ts';
import { words } from '../../words/words.ts';
import type { Edits } from '../petition/model/editing.ts';
import { dayInput, numberInput } from '../petition/parts/inputs.ts';

export type Communities = NonNullable<Campaign['campaign']['communities']>;

const PEOPLE = 'communities.people';

/** How many people live where, and who says so. */
export function communitiesFields(edits: Edits, countries: Countries): TemplateResult {
  const { communities } = words().campaign.settings;
  const people = edits.value(PEOPLE) as Communities['people'];
  return html`<fieldset class="group communities">
    <legend>${communities.title}</legend>
    <p class="hint">${communities.hint}</p>
    <div class="rows">
      ${repeat(
        Object.keys(people),
        (code) => code,
        (code) => community(edits, code, countries.nameOf(code)),
      )}
    </div>
    ${adding(edits, countries)}
    ${textsInput(edits, { path: 'communities.source.text', label: communities.source })}
    <div class="pair">
      ${lineInput(edits, { path: 'communities.source.url', inputmode: 'url', label: communities.link })}
      ${dayInput(edits, { path: 'communities.source.day', label: communities.day })}
    </div>
  </fieldset>`;
}

function community(edits: Edits, code: string, name: string): TemplateResult {
  const { communities } = words().campaign.settings;
  const path = `${PEOPLE}.${code}`;
  return html`<div class="with-button">
    ${numberInput(edits, { path, label: name })}
    <button
      type="button"
      class="icon-button"
      aria-label=${communities.remove(name)}
      @click=${() => edits.set(path, undefined)}
    >
      <wa-icon name="trash"></wa-icon>
    </button>
  </div>`;
}

function adding(edits: Edits, countries: Countries): TemplateResult {
  const { communities } = words().campaign.settings;
  const people = edits.value(PEOPLE) as Communities['people'];
  const left = countries.all.filter(([code]) => !(code in people));
  return html`<div class="field">
    <label for="add-country">${communities.add}</label>
    <select id="add-country" @change=${(event: Event) => void add(edits, event)}>
      <option value="" selected>${communities.choose}</option>
      ${repeat(
        left,
        ([code]) => code,
        ([code, name]) => html`<option value=${code}>${name}</option>`,
      )}
    </select>
  </div>`;
}

async function add(edits: Edits, { target }: Event): Promise<void> {
  const select = target as HTMLSelectElement;
  const path = `${PEOPLE}.${select.value}`;
  select.value = '';
  edits.set(path, 0);
  const root = select.getRootNode() as ShadowRoot;
  await (root.host as LitElement).updateComplete;
  root.getElementById(path)?.focus();
}

export const communitiesStyles = css`
  .communities .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
    gap: 12px 16px;
  }
  .communities .with-button {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .communities .field select {
    max-width: 320px;
  }
`;
