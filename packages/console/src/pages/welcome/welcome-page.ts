import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { emailOf } from '../../forms/email.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { PageElement } from '../../page-element.ts';
import { isProblem } from '../../requests/api-problem.ts';
import { navigate } from '../../router/location.ts';
import { refreshSession } from '../../session/session.ts';
import { count } from '../../words/shown.ts';
import { language } from '../../words/words.ts';
import { accountForm, goneText, type Link, lookingText } from './forms.ts';
import { PASSWORD_LENGTH_MIN } from '../../forms/password-strength.ts';
import { takeToken } from './token.ts';

type Values = Record<'name' | 'email' | 'password', string>;
type View = { kind: 'looking' } | { kind: 'gone' } | { kind: 'link'; link: Link };

const KEYS = { owner: 'owner', invitation: 'invitation', password: 'password', 'sign-in': 'signIn' } as const;

/** Behind a one-time link: makes an account, sets a new password, or signs in. */
@customElement('welcome-page')
export class WelcomePageElement extends PageElement {
  @state() private view: View = { kind: 'looking' };
  @state() private typed = '';
  readonly #state = new FormState(this);
  readonly #token = takeToken();

  /** In the document itself, where password managers look for the fields. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  override get heading(): string {
    const { welcome } = this.words;
    if (this.view.kind === 'looking') return welcome.looking;
    return this.view.kind === 'gone' ? welcome.gone.title : welcome[KEYS[this.view.link.kind]].title;
  }

  override render(): TemplateResult {
    return html`<div class="sheet">
      <div class="krama"></div>
      <h1>${this.heading}</h1>
      ${this.#content()}
    </div>`;
  }

  #content(): unknown {
    if (this.view.kind === 'looking') return lookingText(this.#state, () => this.#look());
    if (this.view.kind === 'gone') return goneText();
    const { link } = this.view;
    return accountForm({
      state: this.#state,
      link,
      texts: this.words.welcome[KEYS[link.kind]],
      typed: this.typed,
      oninput: ({ target }) => (this.typed = (target as HTMLInputElement).value),
      send: (event) => this.#send(event, link),
    });
  }

  async #look(): Promise<void> {
    const token = this.#token;
    await this.#state.send(async () => {
      try {
        this.view = {
          kind: 'link',
          link: await ask(api.links.look.$post({ json: { token } }), { stays: true }),
        };
      } catch (error) {
        if (!isProblem(error) || error.status !== 404) throw error;
        this.view = { kind: 'gone' };
      }
    });
  }

  async #send(event: SubmitEvent, link: Link): Promise<void> {
    event.preventDefault();
    const values = formValues(event.target as HTMLFormElement, ['name', 'email', 'password']);
    const wrong = this.#wrong(values, link);
    if (Object.keys(wrong).length > 0) return this.#state.tell(wrong);
    const json = { token: this.#token, language: language(), ...given(values, link) };
    const { emailTaken: email, invalid, gone } = this.words.welcome;
    const texts = { email, 422: invalid, 404: gone.title };
    const used = await this.#state.send(() => ask(api.links.use.$post({ json }), { stays: true }), texts);
    if (!used) return;
    if (used.next === 'sign-in') return navigate('/sign-in', { replace: true });
    await refreshSession();
    navigate('/', { replace: true });
  }

  #wrong(values: Values, { kind, email }: Link): Record<string, string> {
    const { signIn, welcome } = this.words;
    if (kind === 'sign-in') return {};
    const makes = kind !== 'password';
    const least = count(PASSWORD_LENGTH_MIN);
    return {
      ...(makes && !values.name && { name: signIn.required }),
      ...(makes && !email && !emailOf(values.email) && { email: signIn.notAnEmail }),
      ...(values.password.length < PASSWORD_LENGTH_MIN && { password: welcome.tooShort(least) }),
    };
  }
}

/** What is sent with the token: an address that the link knows is not. */
function given({ name, email, password }: Values, link: Link) {
  if (link.kind === 'sign-in') return {};
  if (link.kind === 'password') return { password };
  return { name, password, ...(link.email === null && { email: emailOf(email)! }) };
}
