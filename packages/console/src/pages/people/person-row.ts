import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { session } from '../../session/current.ts';
import { dayText } from '../../words/moment.ts';
import { words } from '../../words/words.ts';
import { partnerName } from '../../views/partner-name.ts';
import type { Partner, Person } from './types.ts';

export type Action = 'role' | 'sessions' | 'remove';
type Chosen = CustomEvent<{ item: { value: string } }>;
type Shown = { person: Person; partners: readonly Partner[]; choose: (action: Action) => void };

/** Somebody, as what, and what can be done with the account; with one's own, nothing: that is for another owner. */
export function personRow({ person, partners, choose }: Shown): TemplateResult {
  const { people, shell } = words();
  const { name, email, role, madeAt, twoFactor } = person;
  const isOwn = session.value?.account.id === person.id;
  return html`<li>
    <div class="what">
      <span class="name">
        ${name} <span class="badge calm">${shell.roles[role]}</span>
        ${isOwn ? html`<span class="badge">${people.you}</span>` : nothing}
      </span>
      <p translate="no">${email}</p>
      ${role === 'partner' ? html`<p>${people.partnerOf(partnerName(partners, person))}</p>` : nothing}
      <p class="facts">
        <span>${people.since(dayText(madeAt))}</span>
        <span>${twoFactor ? people.secondStep.on : people.secondStep.off}</span>
      </p>
    </div>
    ${isOwn ? nothing : menu(name, choose)}
  </li>`;
}

function menu(name: string, choose: Shown['choose']): TemplateResult {
  const { actions } = words().people;
  const select = ({ detail }: Chosen) => choose(detail.item.value as Action);
  return html`<wa-dropdown placement="bottom-end" @wa-select=${select}>
    <button slot="trigger" type="button" class="icon-button" aria-label=${actions.open(name)}>
      <wa-icon name="ellipsis-horizontal"></wa-icon>
    </button>
    <wa-dropdown-item value="role">
      <wa-icon slot="icon" name="pencil-square"></wa-icon>${actions.role}
    </wa-dropdown-item>
    <wa-dropdown-item value="sessions">
      <wa-icon slot="icon" name="arrow-right-start-on-rectangle"></wa-icon>${actions.sessions}
    </wa-dropdown-item>
    <wa-dropdown-item value="remove" variant="danger">
      <wa-icon slot="icon" name="trash"></wa-icon>${actions.remove}
    </wa-dropdown-item>
  </wa-dropdown>`;
}
