import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../console-element.ts';
import { pageStyles } from '../look/page.styles.ts';

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

const dialogStyles = css`
  dialog {
    width: min(520px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: inherit;
    box-shadow: var(--wa-shadow-l);
  }
  dialog::backdrop {
    background: rgb(21 17 13 / 55%);
  }
  .stack {
    padding: clamp(16px, 4vw, 24px);
  }
  header {
    display: flex;
    align-items: start;
    gap: 12px;
  }
  h2 {
    flex: 1;
    padding-top: 8px;
  }
  header button {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    margin: 0 -8px 0 auto;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: inherit;
    font-size: 22px;
    cursor: pointer;
  }
`;
