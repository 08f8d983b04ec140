import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { api, ask } from '../../api.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { choicesStyles } from '../../forms/choices.styles.ts';
import { emailOf } from '../../forms/email.ts';
import { field } from '../../forms/field.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { PageElement } from '../../page-element.ts';
import '../../views/confirm-dialog.ts';
import type { Question } from '../../views/confirm-dialog.ts';
import { signatureStateStyles } from '../../views/signature-state.ts';
import { Countries } from '../../words/countries.ts';
import { count } from '../../words/shown.ts';
import { chosenAtFirst, toggled } from './chosen.ts';
import { doneView } from './done-view.ts';
import { erasureStyles } from './erasure.styles.ts';
import { foundView } from './found-view.ts';
import { noneView } from './none-view.ts';
import { questionOf } from './question.ts';
import type { Erased, Found, Signature } from './types.ts';

type Looked = { email: string; found: Found; chosen: ReadonlySet<string>; stops: boolean };
type View =
  | { kind: 'asking' }
  | ({ kind: 'found' } & Looked)
  | { kind: 'done'; erased: Erased; chosen: readonly Signature[]; areOthersKept: boolean };

/** Answers a signer who asks to be deleted. The address stays in this page's memory, and goes with it. */
@customElement('erasure-page')
export class ErasurePageElement extends PageElement {
  static override get styles() {
    return [pageStyles, formStyles, choicesStyles, signatureStateStyles, erasureStyles];
  }

  @state() private view: View = { kind: 'asking' };
  @state() private question: Question | undefined;
  readonly #countries = new Countries(this);
  readonly #looking = new FormState(this);
  readonly #choosing = new FormState(this);

  override get heading(): string {
    return this.words.erasure.title;
  }

  override render(): TemplateResult {
    const { question } = this;
    return html`<div class="stack">
      <h1>${this.heading}</h1>
      ${this.view.kind === 'done' ? nothing : this.#form()} ${this.#result()}
      ${
        question
          ? html`<confirm-dialog
              .question=${question}
              @done=${this.#close}
              @close=${this.#close}
            ></confirm-dialog>`
          : nothing
      }
    </div>`;
  }

  #form(): TemplateResult {
    const { lead, email, find } = this.words.erasure;
    const { wrong, sending } = this.#looking;
    return html`<p class="soft lead">${lead}</p>
      <form class="sheet look" @submit=${this.#look}>
        ${alert(wrong['form'])}
        ${field({
          name: 'email',
          label: email,
          type: 'email',
          // The browser must not remember the address of a signer.
          autocomplete: 'off',
          inputmode: 'email',
          wrong: wrong['email'],
        })}
        <div class="row">${mainButton({ label: find, sending })}</div>
      </form>`;
  }

  #result(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view.kind === 'asking') return nothing;
    if (view.kind === 'done')
      return html`<section class="sheet">${doneView({ ...view, again: this.#again })}</section>`;
    const isNone = view.found.signatures.length === 0;
    return html`<section class="sheet">
      ${isNone ? noneView(view.found) : this.#title(view.found)}
      ${foundView({
        ...view,
        countryOf: this.#countries.nameOf,
        wrong: this.#choosing.wrong['form'],
        toggle: (id) => this.#change(({ chosen }) => ({ chosen: toggled(chosen, id) })),
        stop: (stops) => this.#change(() => ({ stops })),
        send: (event) => void this.#confirm(event, view),
      })}
    </section>`;
  }

  #title({ signatures }: Found): TemplateResult {
    return html`<h2 tabindex="-1">${this.words.erasure.found(count(signatures.length))}</h2>`;
  }

  /** Of what is looked at now: two boxes may be ticked before the page is drawn anew. */
  #change(changed: (view: Looked) => Partial<Looked>): void {
    const { view } = this;
    if (view.kind === 'found') this.view = { ...view, ...changed(view) };
  }

  readonly #close = () => (this.question = undefined);

  readonly #again = async () => {
    this.view = { kind: 'asking' };
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #look = async (event: Event) => {
    event.preventDefault();
    const typed = formValues(event.target as HTMLFormElement, ['email']).email;
    const email = emailOf(typed);
    const { isMissing, notAnEmail } = this.words.refusals;
    if (!email) return this.#looking.tell({ email: typed ? notAnEmail : isMissing });
    const found = await this.#looking.send(() => ask(api.erasures.find.$post({ json: { email } })));
    if (!found) return;
    await this.#choosing.tell({});
    await this.#show({ kind: 'found', email, found, chosen: chosenAtFirst(found.signatures), stops: false });
  };

  async #confirm(event: Event, { email, found, chosen, stops }: Looked): Promise<void> {
    event.preventDefault();
    const isEmpty = chosen.size === 0 && !stops;
    await this.#choosing.tell(isEmpty ? { form: this.words.erasure.choose } : {});
    if (isEmpty) return;
    const signatures = found.signatures.filter(({ id }) => chosen.has(id));
    this.question = questionOf(signatures, stops, async () => {
      const json = { email, ids: [...chosen], stopMailbox: stops };
      const erased = await ask(api.erasures.$post({ json }));
      this.#close();
      const areOthersKept = signatures.length < found.signatures.length;
      await this.#show({ kind: 'done', erased, chosen: signatures, areOthersKept });
    });
  }

  /** Readers of the screen are led to what is new. */
  async #show(view: View): Promise<void> {
    this.view = view;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('section h2')?.focus({ preventScroll: true });
  }
}
