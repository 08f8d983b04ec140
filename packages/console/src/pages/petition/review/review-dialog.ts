import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../console-element.ts';
import { formStyles } from '../../../look/form.styles.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import '../../../views/console-dialog.ts';
import type { Editing, Language } from '../model/editing.ts';
import type { Localized, Saved } from '../model/petition-types.ts';
import { correctionForm } from './correction-form.ts';
import { differenceView } from './difference-view.ts';
import { reviewStyles } from './review.styles.ts';

/**
 * What would change, before it does.
 *
 * @fires closed - To go on writing.
 * @fires agreed - Save it; `detail` is the reason of a correction, and null of any other change.
 */
@customElement('review-dialog')
export class ReviewDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, reviewStyles];
  }

  @property({ attribute: false }) editing!: Editing;
  @property({ attribute: false }) tried!: Saved;
  @property({ type: Boolean }) sending = false;
  @state() private isMissing = false;

  override render(): TemplateResult {
    const words = this.words.petitionReview;
    const { difference } = this.tried;
    return html`<console-dialog
      .heading=${this.#isCorrection ? words.correction.title : words.title}
      @close=${this.#close}
    >
      <div class="stack">
        ${
          difference.length === 0
            ? html`<p>${words.nothing}</p>`
            : differenceView(difference, this.editing.edited)
        }
        ${this.#isCorrection ? this.#correction() : nothing}
      </div>
      <wa-button slot="actions" appearance="plain" @click=${this.#close}>${words.cancel}</wa-button>
      ${difference.length === 0 ? nothing : this.#saveButton()}
    </console-dialog>`;
  }

  get #isCorrection(): boolean {
    return this.tried.needs.includes('reason');
  }

  #correction(): TemplateResult {
    const { editing } = this;
    const isMissing = this.isMissing && this.#given === undefined;
    const change = (language: Language, text: string) => {
      editing.reason = { ...editing.reason, [language]: text };
    };
    return correctionForm({ editing, isMissing, change });
  }

  #saveButton(): TemplateResult {
    const words = this.words.petitionReview;
    return html`<wa-button slot="actions" variant="brand" ?loading=${this.sending} @click=${this.#agree}>
      ${this.#isCorrection ? words.correction.save : words.save}
    </wa-button>`;
  }

  /** In the languages in which it was written. */
  get #given(): Localized | undefined {
    const written = Object.entries(this.editing.reason).filter(([, text]) => text.trim() !== '');
    return written.length === 0 ? undefined : Object.fromEntries(written);
  }

  readonly #agree = async () => {
    if (this.sending) return;
    const reason = this.#isCorrection ? this.#given : undefined;
    if (this.#isCorrection && reason === undefined) {
      this.isMissing = true;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    this.dispatchEvent(new CustomEvent('agreed', { detail: reason }));
  };

  readonly #close = () => this.dispatchEvent(new Event('closed'));
}
