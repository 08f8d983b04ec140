import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { passwordField } from '../../forms/password-field.ts';
import { PASSWORD_LENGTH_MIN, strengthOf } from '../../forms/password-strength.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { session } from '../../session/current.ts';
import { toast } from '../../toasts/toasts.ts';
import { count } from '../../words/shown.ts';
import { accountStyles } from './account.styles.ts';

/** Changes the password. */
@customElement('own-password')
export class OwnPasswordElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, accountStyles];
  }

  /** The new password so far. */
  @state() private typed = '';
  readonly #state = new FormState(this);

  override render(): TemplateResult {
    const { password } = this.words.account;
    return html`<section class="sheet">
      <h2>${password.title}</h2>
      <p class="soft">${password.text}</p>
      <form novalidate @submit=${this.#send}>
        ${alert(this.#state.wrong.form)} ${this.#fields()}
        ${mainButton({ label: password.button, sending: this.#state.sending })}
      </form>
    </section>`;
  }

  #fields(): TemplateResult {
    const { password } = this.words.account;
    const { wrong } = this.#state;
    // A password manager stores the address with the password.
    return html`<input
        type="email"
        autocomplete="username"
        .value=${session.value?.account.email ?? ''}
        hidden
        readonly
      />
      ${passwordField({
        name: 'currentPassword',
        label: password.current,
        autocomplete: 'current-password',
        wrong: wrong.currentPassword,
      })}
      ${passwordField({
        name: 'password',
        label: password.new,
        autocomplete: 'new-password',
        hint: html`<span aria-live="polite">${strengthOf(this.typed, this.words.welcome)}</span>`,
        wrong: wrong.password,
        oninput: ({ target }) => (this.typed = (target as HTMLInputElement).value),
      })}`;
  }

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { currentPassword: current, password } = formValues(form, ['currentPassword', 'password']);
    const wrong = this.#wrong(current, password);
    if (Object.keys(wrong).length > 0) return this.#state.tell(wrong);
    const { currentWrong, done } = this.words.account.password;
    const texts = { current: currentWrong, 429: this.words.signIn.tooMany };
    const isChanged = await this.#state.send(async () => {
      await ask(api.account.password.$post({ json: { current, password } }));
      return true;
    }, texts);
    // The field has another name than the server's, which would be nobody's password to a password manager.
    if (this.#state.wrong.current) return this.#state.tell({ currentPassword: currentWrong });
    if (!isChanged) return;
    form.reset();
    this.typed = '';
    toast(done);
  };

  #wrong(current: string, password: string): Record<string, string> {
    const least = count(PASSWORD_LENGTH_MIN);
    return {
      ...(!current && { currentPassword: this.words.refusals.isMissing }),
      ...(password.length < PASSWORD_LENGTH_MIN && { password: this.words.welcome.tooShort(least) }),
    };
  }
}
