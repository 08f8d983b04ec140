import { LANGUAGES } from '@samleng/contract/languages';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, type TemplateResult } from 'lit';
import { alert, mainButton } from '../../forms/alert.ts';
import { field } from '../../forms/field.ts';
import type { FormState } from '../../forms/form-state.ts';
import { selectField } from '../../forms/select-field.ts';
import type { Role } from '../../session/types.ts';
import { toCopy } from '../../views/to-copy.ts';
import { momentText } from '../../words/moment.ts';
import { language, words } from '../../words/words.ts';
import { roleFields } from './role-fields.ts';
import type { Invited, Partner } from './types.ts';

type Form = {
  role: Role;
  partners: readonly Partner[];
  state: FormState;
  choose: (role: Role) => void;
  send: (event: SubmitEvent) => Promise<void>;
};

export function inviteForm({
  state: { wrong, sending },
  role,
  partners,
  choose,
  send,
}: Form): TemplateResult {
  const { invite } = words().people;
  return html`<form novalidate @submit=${send}>
    ${alert(wrong.form)}
    ${field({
      name: 'email',
      label: invite.email,
      type: 'email',
      inputmode: 'email',
      autocomplete: 'off',
      wrong: wrong.email,
    })}
    ${roleFields({ role, partners, wrong, choose })}
    ${selectField({
      name: 'language',
      label: invite.language,
      options: LANGUAGES.map((offered) => [offered, OWN_NAMES[offered]]),
      value: language(),
    })}
    ${mainButton({ label: invite.button, sending })}
  </form>`;
}

type Made = { email: string; invited: Invited; done: () => void };

export function invitedView({ email, invited, done }: Made): TemplateResult {
  const { invite } = words().people;
  return html`<div class="stack" role="status">
    <p>${invited.isSent ? invite.sent(email) : invite.notSent(email)}</p>
    ${toCopy(invite.link, invited.url)}
    <p class="soft">${invite.once} ${invite.until(momentText(invited.expiresAt))}</p>
    <button type="button" class="main-button" @click=${done}>${invite.done}</button>
  </div>`;
}
