import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../console-element.ts';
import { kramaStyles } from '../look/krama.styles.ts';
import { pageStyles } from '../look/page.styles.ts';

/**
 * A question in front of the page, open as long as it is on the page: a sheet in the middle, on a phone from below.
 *
 * @slot What it says.
 * @slot actions - The buttons, the main one last.
 * @fires closed, close - The reader has turned away from it: take it off the page.
 */
@customElement('console-dialog')
export class ConsoleDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, kramaStyles, dialogStyles];
  }

  /** Its heading, and its name for those who listen. */
  @property() heading = '';
  @state() private hasActions = false;
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
      <footer ?hidden=${!this.hasActions}><slot name="actions" @slotchange=${this.#count}></slot></footer>
    </dialog>`;
  }

  readonly #close = () => {
    this.dispatchEvent(new Event('closed'));
    this.dispatchEvent(new Event('close'));
  };

  readonly #count = ({ target }: Event) => {
    this.hasActions = (target as HTMLSlotElement).assignedElements().length > 0;
  };

  readonly #cancel = (event: Event) => {
    event.preventDefault();
    this.#close();
  };
}

const dialogStyles = css`
  dialog {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    width: min(680px, calc(100vw - 32px));
    max-height: min(88dvh, 900px);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    box-shadow: var(--wa-shadow-l);
  }
  dialog:not([open]) {
    display: none;
  }
  dialog::backdrop {
    background: rgb(21 17 13 / 55%);
  }
  .krama {
    height: 8px;
  }
  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
    padding: 14px 12px 6px 24px;
  }
  h2 {
    padding: 6px 0;
  }
  h2:focus {
    outline: none;
  }
  header button {
    flex: none;
    width: 44px;
    height: 44px;
    border: 0;
    background: none;
    color: inherit;
    font-size: 22px;
    cursor: pointer;
  }
  .content {
    padding: 4px 24px 20px;
    overflow-y: auto;
  }
  .content:focus-visible {
    outline-offset: -3px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 8px 12px;
    padding: 12px 24px;
    border-top: 1px solid var(--line);
  }
  @media (max-width: 599px) {
    dialog {
      width: 100vw;
      max-width: 100vw;
      margin: auto 0 0;
      border-width: 1px 0 0;
      border-radius: var(--radius) var(--radius) 0 0;
    }
    header,
    .content,
    footer {
      padding-inline: 16px;
    }
  }
`;
