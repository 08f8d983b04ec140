import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../console-element.ts';
import { alert, mainButton } from '../forms/alert.ts';
import { FormState } from '../forms/form-state.ts';
import { formStyles } from '../look/form.styles.ts';
import { pageStyles } from '../look/page.styles.ts';
import { toast } from '../toasts/toasts.ts';
import './console-dialog.ts';

/** What is asked before something is done that cannot be taken back, or that others notice. */
export type Question = {
  title: string;
  /** What follows, a paragraph each. */
  texts: readonly string[];
  button: string;
  /** What is said once it is done; missing where the page itself says it. */
  done?: string;
  /** It cannot be taken back. */
  isDanger?: true;
  act: () => Promise<unknown>;
};

/**
 * A question, and the button that does it.
 *
 * @fires done Once it is done.
 * @fires close As it closes without.
 */
@customElement('confirm-dialog')
export class ConfirmDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles];
  }

  @property({ attribute: false }) question!: Question;
  readonly #state = new FormState(this);

  override render(): TemplateResult {
    const { title, texts, button, isDanger } = this.question;
    return html`<console-dialog heading=${title} @close=${this.#close}>
      <form @submit=${this.#send}>
        ${alert(this.#state.wrong.form)} ${texts.map((text) => html`<p>${text}</p>`)}
        <div class="row">
          ${mainButton({ label: button, sending: this.#state.sending, isDanger })}
          <button type="button" class="link-button" @click=${this.#close}>${this.words.shell.cancel}</button>
        </div>
      </form>
    </console-dialog>`;
  }

  readonly #close = () => this.dispatchEvent(new Event('close'));

  readonly #send = async (event: Event) => {
    event.preventDefault();
    const { act, done } = this.question;
    const isDone = await this.#state.send(async () => {
      await act();
      return true;
    });
    if (!isDone) return;
    if (done !== undefined) toast(done);
    this.dispatchEvent(new Event('done'));
  };
}
