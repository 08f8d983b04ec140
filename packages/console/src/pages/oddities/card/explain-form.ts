import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../../api.ts';
import { ConsoleElement } from '../../../console-element.ts';
import { alert } from '../../../forms/alert.ts';
import { field } from '../../../forms/field.ts';
import { FormState } from '../../../forms/form-state.ts';
import { formStyles } from '../../../look/form.styles.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { toast } from '../../../toasts/toasts.ts';

/**
 * Notes why something looks odd.
 *
 * @fires done - It is noted.
 */
@customElement('explain-form')
export class ExplainFormElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles];
  }

  @property() petition = '';
  /** The id of the oddity. */
  @property() oddity = '';
  @property({ type: Boolean, reflect: true, attribute: 'open' }) private isOpen = false;
  readonly #form = new FormState(this);

  override render(): TemplateResult {
    const { explain } = this.words.oddities;
    if (!this.isOpen)
      return html`<button type="button" class="link-button" @click=${this.#open}>${explain.open}</button>`;
    return html`<form novalidate @submit=${this.#save}>
      ${alert(this.#form.wrong.form)}
      ${field({
        name: 'because',
        label: explain.label,
        hint: explain.hint,
        autocomplete: 'off',
        wrong: this.#form.wrong.because,
      })}
      <div class="row">
        <wa-button type="submit" variant="brand" size="s" ?loading=${this.#form.sending}
          >${explain.save}</wa-button
        >
        <button type="button" class="link-button" @click=${() => (this.isOpen = false)}>
          ${explain.cancel}
        </button>
      </div>
    </form>`;
  }

  readonly #open = async () => {
    this.isOpen = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const because = this.renderRoot.querySelector('input')!.value;
    const sent = await this.#form.send(async () => {
      await explainOddity(this.petition, this.oddity, because);
      return true;
    });
    if (!sent) return;
    toast(this.words.oddities.explain.done);
    this.isOpen = false;
    this.dispatchEvent(new Event('done', { bubbles: true, composed: true }));
  };
}

/** Without words what was said is taken back. */
export async function explainOddity(petition: string, id: string, because: string | null): Promise<void> {
  const param = { petition };
  await ask(api.petitions[':petition'].oddities.explained.$put({ param, json: { id, because } }));
}
