import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../../forms/choices.ts';
import { selectField } from '../../forms/select-field.ts';
import type { Role } from '../../session/types.ts';
import { inOwn } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import { placeKey } from '../../views/partner-name.ts';
import type { Partner } from './types.ts';

const OFFERED: readonly Role[] = ['campaigner', 'partner', 'volunteer', 'owner'];

type Shown = {
  role: Role;
  partners: readonly Partner[];
  /** `campaign/partner`, as `placeKey` writes it. */
  place?: string;
  wrong: Readonly<Record<string, string>>;
  choose: (role: Role) => void;
};

/** A role, and for a partner which one. */
export function roleFields({ role, partners, place, wrong, choose }: Shown): TemplateResult {
  const { people, shell } = words();
  return html`${choices({
    type: 'radio',
    name: 'role',
    legend: people.roles.legend,
    choices: OFFERED.map((value) => ({ value, label: shell.roles[value], text: people.roles[value] })),
    chosen: [role],
    wrong: wrong.role,
    onchange: (value) => choose(value as Role),
  })}
  ${role === 'partner' ? partnerField(partners, place, wrong.partner) : nothing}`;
}

function partnerField(partners: readonly Partner[], place = '', wrong?: string): TemplateResult {
  const { roles } = words().people;
  if (partners.length === 0) return html`<p>${roles.none}</p>`;
  const options = partners.map((partner) => [placeKey(partner), named(partner)] as const);
  return selectField({
    name: 'partner',
    label: roles.which,
    options: [['', roles.choose], ...options],
    value: place,
    wrong,
  });
}

const named = ({ campaignTitle, name }: Partner) => `${inOwn(name)} · ${inOwn(campaignTitle)}`;

/** What the server is told; undefined when a partner is not named. */
export function standingOf(role: Role, place: string) {
  if (role !== 'partner') return { role };
  const [campaign = '', partner = ''] = place.split('/');
  return campaign && partner ? { role, campaign, partner } : undefined;
}
