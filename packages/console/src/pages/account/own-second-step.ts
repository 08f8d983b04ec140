import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { passwordField } from '../../forms/password-field.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { href } from '../../router/location.ts';
import { session } from '../../session/current.ts';
import { keptCodes, keptCodesStyles } from '../../views/kept-codes.ts';
import { accountStyles } from './account.styles.ts';

/** The code after the password, and the recovery codes. */
@customElement('own-second-step')
export class OwnSecondStepElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, keptCodesStyles, accountStyles];
  }

  /** Just made; the server tells them this one time. */
  @state() private codes: readonly string[] | undefined;
  readonly #state = new FormState(this);

  constructor() {
    super();
    session.watch(this);
  }

  override render(): TemplateResult {
    const { secondStep } = this.words.account;
    const isOn = session.value?.account.twoFactor;
    return html`<section class="sheet">
      <h2>${secondStep.title}</h2>
      <p>${isOn ? secondStep.on : secondStep.off}</p>
      <p><a href=${href('/second-factor')}>${isOn ? secondStep.anew : secondStep.setUp}</a></p>
      ${isOn ? this.#recovery() : ''}
    </section>`;
  }

  #recovery(): TemplateResult {
    const { codes, codesText } = this.words.account.secondStep;
    return html`<h3 class="apart">${codes}</h3>
      ${
        this.codes
          ? this.#made(this.codes)
          : html`<p class="soft">${codesText}</p>
              ${this.#form()}`
      }`;
  }

  #form(): TemplateResult {
    const { secondStep } = this.words.account;
    const { wrong, sending } = this.#state;
    return html`<form novalidate @submit=${this.#send}>
      ${alert(wrong.form)}
      ${passwordField({
        name: 'password',
        label: secondStep.password,
        autocomplete: 'current-password',
        wrong: wrong.password,
      })}
      <button type="submit" class="second-button" aria-disabled=${sending ? 'true' : 'false'}>
        ${secondStep.button}
      </button>
    </form>`;
  }

  #made(codes: readonly string[]): TemplateResult {
    const { shown, kept } = this.words.account.secondStep;
    return html`<p>${shown}</p>
      ${keptCodes(codes)}
      <button type="button" class="second-button no-print" @click=${() => (this.codes = undefined)}>
        ${kept}
      </button>`;
  }

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const { password } = formValues(event.target as HTMLFormElement, ['password']);
    if (!password) return this.#state.tell({ password: this.words.refusals.isMissing });
    const texts = { password: this.words.secondFactor.start.wrong, 429: this.words.signIn.tooMany };
    const json = { password };
    const made = await this.#state.send(() => ask(api.account['recovery-codes'].$post({ json })), texts);
    if (made) this.codes = made.recoveryCodes;
  };
}
