import type { ConsoleWords } from '@samleng/locales/console';
import { html, nothing, type TemplateResult } from 'lit';
import { alert, mainButton } from '../../forms/alert.ts';
import { showLatinDigits } from '../../forms/code.ts';
import { field } from '../../forms/field.ts';
import type { FormState } from '../../forms/form-state.ts';
import { passwordField } from '../../forms/password-field.ts';

type Shown = {
  words: ConsoleWords['secondFactor'];
  state: FormState;
  /** Whether there is a second factor already, which this one takes the place of. */
  isOn: boolean;
  send: (event: SubmitEvent) => Promise<void>;
};

/** Asks for the password first: somebody at an open phone must not lock its owner out. */
export function startForm({ words, state, isOn, send }: Shown): TemplateResult {
  return html`<form novalidate @submit=${send}>
    ${alert(state.wrong.form)}
    ${passwordField({
      name: 'password',
      label: words.start.password,
      autocomplete: 'current-password',
      wrong: state.wrong.password,
    })}
    ${
      isOn
        ? field({
            name: 'code',
            label: words.start.code,
            hint: words.start.codeHint,
            autocomplete: 'one-time-code',
            wrong: state.wrong.code,
            oninput: showLatinDigits,
          })
        : nothing
    }
    ${mainButton({ label: words.start.button, sending: state.sending })}
  </form>`;
}
