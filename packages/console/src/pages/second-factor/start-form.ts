import type { ConsoleWords } from '@samleng/locales/console';
import { html, type TemplateResult } from 'lit';
import { alert, mainButton } from '../../forms/alert.ts';
import type { FormState } from '../../forms/form-state.ts';
import { passwordField } from '../../forms/password-field.ts';

type Shown = {
  words: ConsoleWords['secondFactor'];
  state: FormState;
  send: (event: SubmitEvent) => Promise<void>;
};

/** Asks for the password first: somebody at an open phone must not lock its owner out. */
export function startForm({ words, state, send }: Shown): TemplateResult {
  return html`<form novalidate @submit=${send}>
    ${alert(state.wrong.form)}
    ${passwordField({
      name: 'password',
      label: words.start.password,
      autocomplete: 'current-password',
      wrong: state.wrong.password,
    })}
    ${mainButton({ label: words.start.button, sending: state.sending })}
  </form>`;
}
