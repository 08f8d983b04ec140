import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../../console-element.ts';
import { alert } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { editorStyles } from './editor.styles.ts';
import { fieldStyles } from './field.styles.ts';
import { Editing, type Language } from './model/editing.ts';
import { keep, keptOf } from './model/kept.ts';
import type { Edited, Entry } from './model/petition-types.ts';
import './preview/petition-preview.ts';
import { type Previewed, previewOf, toldIn } from './preview/previewed.ts';
import { Reviewing } from './review/reviewing.ts';
import { language } from '../../words/words.ts';
import { sectionsOf } from './sections/sections.ts';

const TYPING_MS = 500;

/**
 * The form of a petition, with the preview beside it.
 *
 * @fires saved - The petition has changed on the server.
 * @fires unsaved - `detail` is whether something is typed and not saved.
 */
@customElement('petition-editor')
export class PetitionEditorElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles, editorStyles];
  }

  @property({ attribute: false }) edited!: Edited;
  /** An earlier version, to begin with. */
  @property({ attribute: false }) old: { version: number; entry: Entry } | undefined;
  @state() private language: Language = language();
  @state() private beside: Language | undefined;
  @state() private isPreviewing = false;
  @state() private previewed: Previewed | undefined;
  @state() private isStale = false;
  #editing!: Editing;
  #told = false;
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #form = new FormState(this);
  readonly #reviewing = new Reviewing(this, this.#form, () => this.#editing);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('edited')) this.#begin();
    const { languages } = this.#editing;
    if (!languages.includes(this.language)) this.language = languages[0]!;
    const others = languages.filter((other) => other !== this.language);
    if (this.beside === undefined || !others.includes(this.beside)) this.beside = others[0];
  }

  override updated(): void {
    const { isChanged, sent, entry, edited } = this.#editing;
    if (isChanged !== this.#told) {
      this.#told = isChanged;
      this.dispatchEvent(new CustomEvent('unsaved', { detail: isChanged }));
    }
    keep(entry.slug, isChanged ? { edited, entry: sent } : undefined);
    this.#preview(JSON.stringify(sent));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    const { preview, edit, old } = this.words.petitionEditor;
    return html`<div class="both ${this.isPreviewing ? 'previewing' : ''}">
        <div class="form">
          ${this.old === undefined ? nothing : html`<p class="old">${old(String(this.old.version))}</p>`}
          ${alert(this.#form.wrong.form)} ${sectionsOf(this.#parts)}
        </div>
        <aside>
          <petition-preview
            .previewed=${this.previewed}
            .languages=${this.#editing.languages}
            .language=${this.language}
            ?stale=${this.isStale}
            @language=${({ detail }: CustomEvent<Language>) => this.choose(detail)}
          ></petition-preview>
        </aside>
      </div>
      ${this.#saveBar()}
      <button type="button" class="toggle" @click=${() => (this.isPreviewing = !this.isPreviewing)}>
        <wa-icon name=${this.isPreviewing ? 'pencil-square' : 'eye'}></wa-icon>
        ${this.isPreviewing ? edit : preview}
      </button>
      ${this.#reviewing.render()}`;
  }

  get #parts() {
    return {
      editing: this.#editing,
      words: this.words.petitionEditor,
      language: this.language,
      beside: this.beside,
      chooseLanguage: this.choose,
      told: this.previewed === undefined ? [] : toldIn(this.previewed),
    };
  }

  /** Shows the texts in another language, beside the one that was shown. */
  readonly choose = (chosen: Language) => {
    if (chosen === this.language) return;
    this.beside = this.language;
    this.language = chosen;
  };

  #saveBar(): TemplateResult {
    const { unsaved, allSaved, review, discard } = this.words.petitionEditor;
    const { isChanged } = this.#editing;
    if (!isChanged) return html`<p class="unseen" role="status">${allSaved}</p>`;
    return html`<div class="save">
      <span class="unsaved" role="status">${unsaved}</span>
      <wa-button appearance="plain" @click=${this.#discard}>${discard}</wa-button>
      <wa-button variant="brand" ?loading=${this.#form.sending} @click=${this.#reviewing.begin}
        >${review}</wa-button
      >
    </div>`;
  }

  #begin(): void {
    const { slug } = this.edited.entry;
    const kept = this.old === undefined ? keptOf(slug) : undefined;
    const begun = kept ?? { edited: this.edited, entry: this.old?.entry ?? this.edited.entry };
    this.replace(new Editing(this, begun.edited, begun.entry));
  }

  /** Goes on with other contents. */
  replace(editing: Editing): void {
    this.#editing = editing;
    this.requestUpdate();
  }

  readonly #discard = () => this.replace(new Editing(this, this.#editing.edited));

  /** Follows the typing, once it rests. */
  #preview(sent: string): void {
    if (sent === this.#shown) return;
    const isFirst = this.#shown === '';
    this.#shown = sent;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), isFirst ? 0 : TYPING_MS);
  }

  async #show(): Promise<void> {
    const previewed = await previewOf(this.#editing);
    this.isStale = previewed === undefined;
    if (previewed !== undefined) this.previewed = previewed;
  }
}
