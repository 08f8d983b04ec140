import type { ConsoleWords } from '@samleng/locales/console';
import { html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/qr-code/qr-code.js';
import { alert, mainButton } from '../../forms/alert.ts';
import { showLatinDigits } from '../../forms/code.ts';
import { field } from '../../forms/field.ts';
import type { FormState } from '../../forms/form-state.ts';

type Shown = {
  words: ConsoleWords['secondFactor'];
  state: FormState;
  /** `otpauth://totp/…`, for the app. */
  uri: string;
  send: (event: SubmitEvent) => Promise<void>;
};

/** What the app scans, and the first code that it shows. */
export function scanView({ words, state, uri, send }: Shown): TemplateResult {
  const { scan, confirm } = words;
  const key = new URL(uri).searchParams.get('secret') ?? '';
  return html`<section class="stack">
      <h2>${scan.title}</h2>
      <p>${scan.text}</p>
      <div class="picture">
        <wa-qr-code value=${uri} label=${scan.picture} size="192" error-correction="M"></wa-qr-code>
      </div>
      <p>${scan.key}</p>
      <p class="key">
        <code>${key.replace(/.{4}(?=.)/g, '$& ')}</code>
        <wa-copy-button value=${key} copy-label=${scan.copyKey}></wa-copy-button>
      </p>
    </section>
    <section class="stack">
      <h2>${confirm.title}</h2>
      <form novalidate class="code" @submit=${send}>
        ${alert(state.wrong.form)}
        ${field({
          name: 'code',
          label: confirm.label,
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          wrong: state.wrong.code,
          oninput: showLatinDigits,
        })}
        ${mainButton({ label: confirm.button, sending: state.sending })}
      </form>
    </section>`;
}
