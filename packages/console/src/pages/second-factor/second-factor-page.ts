import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { codeOf } from '../../forms/code.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import { navigate } from '../../router/location.ts';
import { session } from '../../session/current.ts';
import { refreshSession } from '../../session/session.ts';
import { toast } from '../../toasts/toasts.ts';
import { keptCodesStyles } from '../../views/kept-codes.ts';
import { codesView } from './codes-view.ts';
import { scanView } from './scan-view.ts';
import { secondFactorStyles } from './second-factor.styles.ts';
import { startForm } from './start-form.ts';

type Made = { uri: string; recoveryCodes: string[] };
type View = { kind: 'start' } | { kind: 'scan'; made: Made } | { kind: 'keep'; made: Made };

/** Sets up the code from an app: scan, confirm, keep the recovery codes. */
@customElement('second-factor-page')
export class SecondFactorPageElement extends PageElement {
  static override get styles() {
    return [pageStyles, formStyles, keptCodesStyles, secondFactorStyles];
  }

  @state() private view: View = { kind: 'start' };
  readonly #state = new FormState(this);

  override get heading(): string {
    return this.words.secondFactor.title;
  }

  override render(): TemplateResult {
    const { text, needed } = this.words.secondFactor;
    return html`<div class="sheet">
      <h1>${this.heading}</h1>
      <p>${text}</p>
      ${session.value?.needsSecondFactor ? html`<p class="soft">${needed}</p>` : nothing} ${this.#step()}
    </div>`;
  }

  #step(): TemplateResult {
    const words = this.words.secondFactor;
    const state = this.#state;
    if (this.view.kind === 'start')
      return startForm({ words, state, isOn: this.#isOn(), send: (event) => this.#start(event) });
    const { made } = this.view;
    if (this.view.kind === 'scan')
      return scanView({ words, state, uri: made.uri, send: (event) => this.#confirm(event, made) });
    return codesView({ words, codes: made.recoveryCodes, done: () => this.#finish() });
  }

  async #start(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { required, tooMany } = this.words.signIn;
    const { password, code } = formValues(event.target as HTMLFormElement, ['password', 'code']);
    if (!password) return this.#state.tell({ password: required });
    if (this.#isOn() && !code) return this.#state.tell({ code: required });
    const { start } = this.words.secondFactor;
    const texts = { password: start.wrong, code: start.wrongCode, 429: tooMany };
    const json = { password, ...(code && { code: codeOf(code) }) };
    await this.#state.send(async () => {
      const made = await ask(api.account['two-factor'].$post({ json }), { stays: true });
      this.view = { kind: 'scan', made };
    }, texts);
  }

  async #confirm(event: SubmitEvent, made: Made): Promise<void> {
    event.preventDefault();
    const code = codeOf(formValues(event.target as HTMLFormElement, ['code']).code);
    if (!code) return this.#state.tell({ code: this.words.signIn.required });
    const { wrong } = this.words.secondFactor.confirm;
    const texts = { code: wrong, 429: this.words.signIn.tooMany };
    await this.#state.send(async () => {
      await ask(api.account['two-factor'].confirm.$post({ json: { code } }), { stays: true });
      this.view = { kind: 'keep', made };
    }, texts);
  }

  #isOn(): boolean {
    return session.value?.account.twoFactor === true;
  }

  async #finish(): Promise<void> {
    await refreshSession();
    toast(this.words.secondFactor.done);
    navigate('/', { replace: true });
  }
}
