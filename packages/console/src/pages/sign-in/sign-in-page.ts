import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { codeOf } from '../../forms/code.ts';
import { emailOf } from '../../forms/email.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { PageElement } from '../../page-element.ts';
import { navigate } from '../../router/location.ts';
import { refreshSession } from '../../session/session.ts';
import { wayBack } from '../../session/signed-out.ts';
import { codeForm, forgotForm, passwordForm, recoveryForm, sentText, type Step } from './forms.ts';

const FORMS = {
  password: passwordForm,
  code: codeForm,
  recovery: recoveryForm,
  forgot: forgotForm,
  sent: sentText,
};

/** Signing in: email and password, then a code where the account asks for one. */
@customElement('sign-in-page')
export class SignInPageElement extends PageElement {
  @state() private step: Step = 'password';
  readonly #state = new FormState(this);

  /** In the document itself, where password managers look for the fields. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  override get heading(): string {
    const { signIn } = this.words;
    if (this.step === 'code' || this.step === 'recovery') return signIn.code.title;
    if (this.step === 'forgot') return signIn.forgot.title;
    return this.step === 'sent' ? signIn.forgot.sentTitle : signIn.title;
  }

  override render(): TemplateResult {
    return html`<div class="sheet">
      <div class="krama"></div>
      <h1>${this.heading}</h1>
      ${FORMS[this.step]({
        state: this.#state,
        words: this.words.signIn,
        go: this.#go,
        send: (event) => this.#send(event),
      })}
    </div>`;
  }

  readonly #go = async (step: Step) => {
    this.step = step;
    await this.#state.tell({});
    this.focusHeading();
  };

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (this.step === 'password') await this.#signIn(form);
    else if (this.step === 'code') await this.#giveCode(form);
    else if (this.step === 'recovery') await this.#giveRecoveryCode(form);
    else await this.#forget(form);
  }

  async #signIn(form: HTMLFormElement): Promise<void> {
    const { signIn } = this.words;
    const { email: typed, password } = formValues(form, ['email', 'password']);
    const email = emailOf(typed);
    if (!email || !password) {
      const wrongEmail = typed ? signIn.notAnEmail : signIn.required;
      return this.#state.tell({
        ...(!email && { email: wrongEmail }),
        ...(!password && { password: signIn.required }),
      });
    }
    await this.#ask(async () => {
      const { next } = await ask(api.session.$post({ json: { email, password } }), { stays: true });
      return next;
    }, signIn.wrong);
  }

  async #giveCode(form: HTMLFormElement): Promise<void> {
    const { required, code: texts } = this.words.signIn;
    const code = codeOf(formValues(form, ['code']).code);
    if (!code) return this.#state.tell({ code: required });
    await this.#second({ code }, texts.wrong);
  }

  async #giveRecoveryCode(form: HTMLFormElement): Promise<void> {
    const { required, recovery } = this.words.signIn;
    const { recoveryCode } = formValues(form, ['recoveryCode']);
    if (!recoveryCode) return this.#state.tell({ recoveryCode: required });
    await this.#second({ recoveryCode }, recovery.wrong);
  }

  async #second(json: { code: string } | { recoveryCode: string }, wrong: string): Promise<void> {
    await this.#ask(async () => {
      const { next } = await ask(api.session['second-factor'].$post({ json }), { stays: true });
      return next;
    }, wrong);
  }

  async #ask(work: () => Promise<'done' | 'two-factor'>, wrong: string): Promise<void> {
    const texts = { 401: wrong, 429: this.words.signIn.tooMany };
    const next = await this.#state.send(work, texts);
    if (next === undefined) return;
    if (next === 'two-factor') return this.#go('code');
    await refreshSession();
    navigate(wayBack(), { replace: true });
  }

  async #forget(form: HTMLFormElement): Promise<void> {
    const { signIn } = this.words;
    const { email: typed } = formValues(form, ['email']);
    const email = emailOf(typed);
    if (!email) return this.#state.tell({ email: typed ? signIn.notAnEmail : signIn.required });
    await this.#state.send(async () => {
      await ask(api.links.password.$post({ json: { email } }), { stays: true });
      this.step = 'sent';
    });
    if (this.step === 'sent') this.focusHeading();
  }
}
