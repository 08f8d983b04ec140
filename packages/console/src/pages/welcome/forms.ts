import { html, nothing, type TemplateResult } from 'lit';
import { alert, mainButton } from '../../forms/alert.ts';
import { field } from '../../forms/field.ts';
import type { FormState } from '../../forms/form-state.ts';
import { passwordField } from '../../forms/password-field.ts';
import { href } from '../../router/location.ts';
import type { Role } from '../../session/types.ts';
import { words } from '../../words/words.ts';
import { strengthOf } from '../../forms/password-strength.ts';

/** What a one-time link is for, as the server says. */
export type Link = {
  kind: 'owner' | 'invitation' | 'password' | 'sign-in';
  email: string | null;
  role: Role | null;
};

type Shown = {
  state: FormState;
  link: Link;
  texts: { text: string | ((role: string) => string); button: string };
  /** The password so far. */
  typed: string;
  oninput: (event: InputEvent) => void;
  send: (event: SubmitEvent) => Promise<void>;
};

export function accountForm(shown: Shown): TemplateResult {
  const { state, link, texts, send } = shown;
  const role = words().shell.roles[link.role ?? 'owner'];
  const text = typeof texts.text === 'string' ? texts.text : texts.text(role);
  return html`<p>${text}</p>
    <form novalidate @submit=${send}>
      ${alert(state.wrong.form)} ${link.kind === 'sign-in' ? nothing : fields(shown)}
      ${mainButton({ label: texts.button, sending: state.sending })}
    </form>`;
}

function fields({ state, link, typed, oninput }: Shown): TemplateResult {
  const { welcome } = words();
  return html`${link.kind === 'password' ? nothing : nameField(state)} ${emailField(state, link)}
  ${passwordField({
    name: 'password',
    label: welcome.newPassword,
    autocomplete: 'new-password',
    hint: html`<span aria-live="polite">${strengthOf(typed, welcome)}</span>`,
    wrong: state.wrong.password,
    oninput,
  })}`;
}

function nameField({ wrong }: FormState): TemplateResult {
  const { name, nameHint } = words().welcome;
  return field({ name: 'name', label: name, hint: nameHint, autocomplete: 'name', wrong: wrong.name });
}

/** With a fixed address too: a password manager stores it with the password. */
function emailField({ wrong }: FormState, { kind, email }: Link): TemplateResult | typeof nothing {
  if (kind === 'password' && email === null) return nothing;
  const { welcome } = words();
  const fixedHint = kind === 'invitation' ? welcome.emailFixed : undefined;
  return field({
    name: 'email',
    label: welcome.email,
    type: 'email',
    inputmode: 'email',
    autocomplete: 'username',
    hint: email === null ? welcome.emailHint : fixedHint,
    wrong: wrong.email,
    value: email ?? '',
    readonly: email !== null,
  });
}

export function goneText(): TemplateResult {
  const { text, signIn } = words().welcome.gone;
  return html`<p>${text}</p>
    <p><a href=${href('/sign-in')}>${signIn}</a></p>`;
}

export function lookingText(
  { wrong }: FormState,
  retry: () => Promise<void>,
): TemplateResult | typeof nothing {
  if (!wrong.form) return nothing;
  return html`${alert(wrong.form)}
    <button type="button" class="main-button" @click=${retry}>${words().shell.retry}</button>`;
}
