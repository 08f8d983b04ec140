import { html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../console-element.ts';
import { kramaStyles } from '../look/krama.styles.ts';
import { pageStyles } from '../look/page.styles.ts';
import { dialogStyles } from './console-dialog.styles.ts';

/**
 * A question in front of the page, open as long as it is on the page: a sheet in the middle, on a phone from below.
 *
 * @slot What it says.
 * @slot actions - The buttons, the main one last.
 * @fires closed - The reader has turned away from it: take it off the page.
 */
@customElement('console-dialog')
export class ConsoleDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, kramaStyles, dialogStyles];
  }

  /** Its heading, and its name for those who listen. */
  @property() heading = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @cancel=${this.#cancel}>
      <div class="krama"></div>
      <header>
        <h2 id="heading" tabindex="-1" autofocus>${this.heading}</h2>
        <button type="button" aria-label=${this.words.shell.close} @click=${this.#close}>
          <wa-icon name="x-mark"></wa-icon>
        </button>
      </header>
      <div class="content" tabindex="0" role="group" aria-labelledby="heading"><slot></slot></div>
      <footer><slot name="actions"></slot></footer>
    </dialog>`;
  }

  readonly #close = () => this.dispatchEvent(new Event('closed'));

  readonly #cancel = (event: Event) => {
    event.preventDefault();
    this.#close();
  };
}
