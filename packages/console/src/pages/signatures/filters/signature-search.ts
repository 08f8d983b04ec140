import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../../../console-element.ts';
import { formStyles } from '../../../look/form.styles.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import type { Find } from '../model/signature-types.ts';
import { searchStyles } from './signature-search.styles.ts';

/**
 * One box for names and addresses.
 *
 * @fires find With what to look for (`detail`), undefined for nothing.
 */
@customElement('signature-search')
export class SignatureSearchElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, searchStyles];
  }

  @property({ attribute: false }) find: Find | undefined;
  /** What is wrong with what was typed. */
  @property() wrong = '';

  override render(): TemplateResult {
    const { search } = this.words.signatures;
    return html`<form role="search" aria-label=${search.label} @submit=${this.#send}>
      <div class="box">
        <wa-icon name="magnifying-glass"></wa-icon>
        <input
          name="find"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="200"
          placeholder=${search.placeholder}
          aria-label=${search.label}
          aria-describedby=${this.wrong ? 'wrong' : 'hint'}
          aria-invalid=${this.wrong ? 'true' : 'false'}
          .value=${live(textOf(this.find))}
        />
        <button>${search.button}</button>
      </div>
      ${
        this.wrong
          ? html`<span id="wrong" class="wrong" role="alert">${this.wrong}</span>`
          : html`<span id="hint">${search.hint}</span>`
      }
    </form>`;
  }

  readonly #send = (event: Event) => {
    event.preventDefault();
    const { value } = this.renderRoot.querySelector('input')!;
    this.dispatchEvent(new CustomEvent('find', { detail: findOf(value) }));
  };
}

const textOf = (find: Find | undefined): string => {
  if (find === undefined) return '';
  return 'email' in find ? find.email : find.name;
};

/** The Khmer keyboard's space bar types a zero-width space. */
function findOf(typed: string): Find | undefined {
  const text = typed.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
  if (text === '') return undefined;
  return text.includes('@') ? { email: text } : { name: text };
}
