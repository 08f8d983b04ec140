import type { ConsoleWords } from '@samleng/locales/console';
import { html, type TemplateResult } from 'lit';
import { alert, mainButton } from '../../forms/alert.ts';
import { showLatinDigits } from '../../forms/code.ts';
import { field } from '../../forms/field.ts';
import type { FormState } from '../../forms/form-state.ts';
import { passwordField } from '../../forms/password-field.ts';

export type Step = 'password' | 'code' | 'recovery' | 'forgot' | 'sent';

type Shown = {
  state: FormState;
  words: ConsoleWords['signIn'];
  go: (step: Step) => Promise<void>;
  send: (event: SubmitEvent) => Promise<void>;
};

const email = ({ state, words }: Shown, autocomplete: string) =>
  field({
    name: 'email',
    label: words.email,
    type: 'email',
    inputmode: 'email',
    autocomplete,
    wrong: state.wrong.email,
  });

export function passwordForm(shown: Shown): TemplateResult {
  const { state, words, go, send } = shown;
  return html`<p class="soft">${words.lead}</p>
    <form novalidate @submit=${send}>
      ${alert(state.wrong.form)} ${email(shown, 'username')}
      ${passwordField({
        name: 'password',
        label: words.password,
        autocomplete: 'current-password',
        wrong: state.wrong.password,
      })}
      ${mainButton({ label: words.button, sending: state.sending })}
    </form>
    <button type="button" class="link-button" @click=${() => go('forgot')}>${words.forgot.link}</button>`;
}

export function codeForm({ state, words, go, send }: Shown): TemplateResult {
  return html`<p>${words.code.text}</p>
    <form novalidate class="code" @submit=${send}>
      ${alert(state.wrong.form)}
      ${field({
        name: 'code',
        label: words.code.label,
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        wrong: state.wrong.code,
        oninput: showLatinDigits,
      })}
      ${mainButton({ label: words.code.button, sending: state.sending })}
    </form>
    <button type="button" class="link-button" @click=${() => go('recovery')}>${words.code.lost}</button>`;
}

export function recoveryForm({ state, words, go, send }: Shown): TemplateResult {
  return html`<p>${words.recovery.text}</p>
    <form novalidate @submit=${send}>
      ${alert(state.wrong.form)}
      ${field({
        name: 'recoveryCode',
        label: words.recovery.label,
        autocomplete: 'off',
        wrong: state.wrong.recoveryCode,
      })}
      ${mainButton({ label: words.code.button, sending: state.sending })}
    </form>
    <button type="button" class="link-button" @click=${() => go('code')}>${words.recovery.back}</button>`;
}

export function forgotForm(shown: Shown): TemplateResult {
  const { state, words, send } = shown;
  return html`<p>${words.forgot.text}</p>
    <form novalidate @submit=${send}>
      ${alert(state.wrong.form)} ${email(shown, 'username')}
      ${mainButton({ label: words.forgot.button, sending: state.sending })}
    </form>
    ${back(shown)}`;
}

export function sentText(shown: Shown): TemplateResult {
  return html`<p>${shown.words.forgot.sent}</p>
    ${back(shown)}`;
}

function back({ words, go }: Shown): TemplateResult {
  return html`<button type="button" class="link-button" @click=${() => go('password')}>
    ${words.forgot.back}
  </button>`;
}
