import { html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../console-element.ts';
import { kramaStyles } from '../look/krama.styles.ts';
import { pageStyles } from '../look/page.styles.ts';
import { href, path } from '../router/location.ts';
import type { Session } from '../session/types.ts';
import './account-menu.ts';
import { entriesFor, isUnder } from './pages.ts';
import { shellStyles } from './shell.styles.ts';

/**
 * Around every page once one is signed in: the campaign, the navigation (beside the page, or behind a button on a
 * phone), the account.
 *
 * @slot The page.
 */
@customElement('console-shell')
export class ConsoleShellElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, kramaStyles, shellStyles];
  }

  @property({ attribute: false }) session!: Session;
  @query('dialog') private readonly drawer!: HTMLDialogElement;

  constructor() {
    super();
    path.watch(this);
  }

  override render(): TemplateResult {
    const { skip, menu } = this.words.shell;
    const { account } = this.session;
    return html`<button type="button" class="skip" @click=${this.#skip}>${skip}</button>
      <div class="krama"></div>
      <header>
        <button type="button" class="menu" aria-label=${menu} @click=${() => this.drawer.showModal()}>
          <wa-icon name="bars-3"></wa-icon>
        </button>
        <a class="brand" href=${href('/')} translate="no">
          <strong>Samleng</strong><span>${account.campaign ?? ''}</span>
        </a>
        <account-menu .account=${account}></account-menu>
      </header>
      <aside>${this.#navigation()}</aside>
      <main tabindex="-1"><slot></slot></main>
      <dialog aria-label=${menu} @click=${this.#closeOutside}>
        <button type="button" class="menu" aria-label=${this.words.shell.close} @click=${this.#close}>
          <wa-icon name="x-mark"></wa-icon>
        </button>
        ${this.#navigation()}
      </dialog>`;
  }

  #navigation(): TemplateResult {
    const { navigation, pages } = this.words.shell;
    const links = entriesFor(this.session).map(
      ({ path: entry, name, icon }) =>
        html`<a href=${href(entry)} aria-current=${isUnder(entry, path.value) ? 'page' : 'false'}>
          <wa-icon name=${icon}></wa-icon>${pages[name]}
        </a>`,
    );
    return html`<nav aria-label=${navigation} @click=${this.#close}>${links}</nav>`;
  }

  readonly #close = () => this.drawer.close();

  /** A click on what the drawer leaves free of the page is one on the dialog itself. */
  readonly #closeOutside = ({ target }: Event) => {
    if (target === this.drawer) this.drawer.close();
  };

  readonly #skip = () => this.renderRoot.querySelector('main')!.focus();
}
