import { html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../console-element.ts';
import { pageStyles } from '../look/page.styles.ts';
import { dialogStyles } from './console-dialog.styles.ts';

/**
 * In front of the page; open while it is on it. Whoever puts it there takes it away when it closes.
 *
 * @slot What it asks.
 * @fires close When it is closed by Escape, by its own button or by a click beside it.
 */
@customElement('console-dialog')
export class ConsoleDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, dialogStyles];
  }

  @property() heading = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @close=${this.#closed} @click=${this.#closeOutside}>
      <div class="stack">
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button type="button" aria-label=${this.words.shell.close} @click=${() => this.dialog.close()}>
            <wa-icon name="x-mark"></wa-icon>
          </button>
        </header>
        <slot></slot>
      </div>
    </dialog>`;
  }

  readonly #closed = () => this.dispatchEvent(new Event('close'));

  /** A click on what the dialog leaves free of the page is one on the dialog itself. */
  readonly #closeOutside = ({ target }: Event) => {
    if (target === this.dialog) this.dialog.close();
  };
}
