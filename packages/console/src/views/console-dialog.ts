import { html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../console-element.ts';
import { kramaStyles } from '../look/krama.styles.ts';
import { pageStyles } from '../look/page.styles.ts';
import { PageElement } from '../page-element.ts';
import { dialogStyles } from './console-dialog.styles.ts';

/**
 * In front of the page; open while it is on it. Whoever puts it there takes it away when it closes. A click beside it does
 * not close it: what was typed, or is shown only once, would be lost.
 *
 * @slot What it asks.
 * @slot actions - Buttons, the main one last; they stay in sight.
 * @fires close When it is closed by Escape or by its own button.
 */
@customElement('console-dialog')
export class ConsoleDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, kramaStyles, dialogStyles];
  }

  @property() heading = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  #before: HTMLElement | undefined;
  #page: PageElement | undefined;

  override firstUpdated(): void {
    this.#before = focused();
    this.#page = pageOf(this);
    this.dialog.showModal();
  }

  /** Taken away while it is open, it would leave the focus nowhere. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#before?.isConnected) this.#before.focus();
    void this.#keepFocus();
  }

  /** What was done may have taken the button away that was pressed first. */
  async #keepFocus(): Promise<void> {
    await this.#page?.updateComplete;
    if (document.activeElement === document.body) this.#page?.focusHeading();
  }

  override render(): TemplateResult {
    const hasActions = this.querySelector(':scope > [slot="actions"]') !== null;
    return html`<dialog aria-labelledby="heading" @close=${this.#closed}>
      <div class="whole">
        <div class="krama"></div>
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button type="button" aria-label=${this.words.shell.close} @click=${() => this.dialog.close()}>
            <wa-icon name="x-mark"></wa-icon>
          </button>
        </header>
        <div class="content stack"><slot></slot></div>
        <footer ?hidden=${!hasActions}><slot name="actions"></slot></footer>
      </div>
    </dialog>`;
  }

  readonly #closed = () => this.dispatchEvent(new Event('close'));
}

/** Where the focus is, in whatever shadow root. */
function focused(): HTMLElement | undefined {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement ? found : undefined;
}

/** The page that an element stands in, through whatever shadow roots. */
function pageOf(element: Element): PageElement | undefined {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return undefined;
  return root.host instanceof PageElement ? root.host : pageOf(root.host);
}
