import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../../console-element.ts';
import { selectField } from '../../../forms/select-field.ts';
import { formStyles } from '../../../look/form.styles.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import '../../../views/console-dialog.ts';
import { instantOf } from '../../../words/zoned.ts';
import { fieldStyles } from '../../petition/field.styles.ts';
import type { Known } from '../model/known.ts';
import type { Condition, FilterKey } from '../model/signature-types.ts';
import { KEYS, type Typed, valueFields } from './filter-fields.ts';

const EMPTY: Typed = { value: '', time: '' };

/**
 * Asks by what signatures shall be found.
 *
 * @fires chosen With the condition (`detail`).
 * @fires close As it closes without.
 */
@customElement('filter-dialog')
export class FilterDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles];
  }

  @property({ attribute: false }) known!: Known;
  @state() private key: FilterKey = 'country';
  @state() private typed = EMPTY;
  @state() private isNone = false;
  @state() private isNot = false;
  @state() private wrong: string | undefined;

  override render(): TemplateResult {
    const { filters } = this.words.signatures;
    return html`<console-dialog heading=${filters.title} @close=${this.#close}>
      <form @submit=${this.#send}>
        ${this.#key()} ${this.#value()}
        <div class="options">
          ${this.key in this.words.signatureFacts.none ? this.#box('isNone', filters.none) : nothing}
          ${this.#box('isNot', filters.isNot)}
        </div>
        <div class="row">
          <button class="main-button">${filters.add}</button>
          <button type="button" class="link-button" @click=${this.#close}>${this.words.shell.cancel}</button>
        </div>
      </form>
    </console-dialog>`;
  }

  #key(): TemplateResult {
    const { signatureFacts, signatures } = this.words;
    return selectField({
      name: 'key',
      label: signatures.filters.key,
      options: KEYS.map((key) => [key, signatureFacts.keys[key]] as const),
      value: this.key,
      onchange: ({ target }) => {
        this.key = (target as HTMLSelectElement).value as FilterKey;
        this.typed = EMPTY;
        this.isNone = false;
        this.wrong = undefined;
      },
    });
  }

  #value(): TemplateResult | typeof nothing {
    if (this.isNone) return nothing;
    const { key, typed, known, wrong } = this;
    return valueFields({ key, typed, known, wrong, type: (changed) => (this.typed = changed) });
  }

  #box(name: 'isNone' | 'isNot', label: string): TemplateResult {
    const change = ({ target }: Event) => (this[name] = (target as HTMLInputElement).checked);
    return html`<label class="option">
      <input type="checkbox" name=${name} .checked=${this[name]} @change=${change} />
      <span>${label}</span>
    </label>`;
  }

  readonly #close = () => this.dispatchEvent(new Event('close'));

  readonly #send = (event: Event) => {
    event.preventDefault();
    const value = this.isNone ? null : this.#typedValue();
    this.wrong = value === '' ? this.words.signatures.filters.missing : undefined;
    if (value === '') return;
    const detail: Condition = { key: this.key, value, ...(this.isNot && { isNot: true }) };
    this.dispatchEvent(new CustomEvent('chosen', { detail }));
  };

  #typedValue(): string {
    const { value, time } = this.typed;
    if (this.key === 'page' && value !== '' && !value.includes('://')) return `https://${value}`;
    if (this.key !== 'minute') return value;
    if (value === '' || time === '') return '';
    // Typed by the campaign's clocks, and stored in UTC.
    const instant = new Date(instantOf({ day: value, time }, this.known.timeZone));
    return instant.toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
  }
}
