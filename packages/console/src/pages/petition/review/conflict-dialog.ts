import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import '../../../views/console-dialog.ts';

/**
 * Somebody else has saved the same petition meanwhile.
 *
 * @fires closed - To go on writing.
 * @fires agreed - To put one's own changes on top of theirs.
 */
@customElement('conflict-dialog')
export class ConflictDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles];
  }

  @property({ type: Boolean }) sending = false;

  override render(): TemplateResult {
    const { conflict, cancel } = this.words.petitionReview;
    return html`<console-dialog .heading=${conflict.title} @close=${() => this.#tell('closed')}>
      <p>${conflict.text}</p>
      <wa-button slot="actions" appearance="plain" @click=${() => this.#tell('closed')}>${cancel}</wa-button>
      <wa-button slot="actions" variant="brand" ?loading=${this.sending} @click=${() => this.#tell('agreed')}
        >${conflict.button}</wa-button
      >
    </console-dialog>`;
  }

  #tell(what: 'closed' | 'agreed'): void {
    this.dispatchEvent(new Event(what));
  }
}
