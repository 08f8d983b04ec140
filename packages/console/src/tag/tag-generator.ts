import type { Language } from '@samleng/contract';
import type { TagMessages } from '@samleng/locales/en/tag';
import { localized } from '@samleng/locales/fallback';
import { loadTagMessages } from '@samleng/locales/tag';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fields } from './fields.ts';
import { choicesOf, type Chosen, FIRST_CHOICE, petitionOf, type Said, type TagGiven } from './given.ts';
import { onPage } from './places.ts';
import { result } from './result.ts';
import { generatorStyles } from './tag-generator.styles.ts';
import './tag-preview.ts';

/** A tag by choosing: what to paste, how, and how it will look. Shows what is in it until it is ready. */
@customElement('tag-generator')
export class TagGeneratorElement extends LitElement {
  static override get styles() {
    return generatorStyles;
  }

  @property({ attribute: false }) given!: TagGiven;
  /** The reader's, in which `words` are. */
  @property() language: Language = 'en';
  @property({ attribute: false }) words!: TagMessages;
  @state() private chosen: Chosen = { ...FIRST_CHOICE, petition: '' };
  @state() private told = '';

  /** The words of the fallback link are in the language of the tag, not in the reader's. */
  readonly #said = new Task(this, {
    task: async ([language]): Promise<Said> => ({ language, words: await loadTagMessages(language) }),
    args: () => [this.#linkLanguage] as const,
  });

  get #linkLanguage(): Language {
    const { title } = petitionOf(this.given, this.chosen);
    return localized(title, this.chosen.language ?? this.language).language;
  }

  override shouldUpdate(): boolean {
    return this.given !== undefined && this.words !== undefined;
  }

  override render(): TemplateResult {
    const { given, chosen, words, language } = this;
    const said = this.#said.value ?? { language, words };
    const choices = choicesOf(given, chosen, said);
    const { partner } = given;
    const credited = partner && localized(partner.name, language).text;
    return html`<div class="board">
        <div class="fields">
          <p class="soft">${words.lead}</p>
          ${fields({ given, chosen, words, language, choose: this.#choose })}
        </div>
        ${onPage(chosen.place) ? this.#preview(choices) : nothing}
      </div>
      <div class="result">${result({ choices, place: chosen.place, credited, words, copy: this.#copy })}</div>
      <p class="told" role="status">${this.told}</p>`;
  }

  #preview({ campaign, elements, look, petition }: ReturnType<typeof choicesOf>): TemplateResult {
    return html`<tag-preview
      .petition=${petition}
      .language=${this.chosen.language ?? this.language}
      .tag=${{ campaign, elements, look }}
      .words=${this.words}
    ></tag-preview>`;
  }

  readonly #choose = (changed: Partial<Chosen>) => {
    this.told = '';
    this.chosen = { ...this.chosen, ...changed };
  };

  readonly #copy = (text: string) => {
    const { copied, notCopied } = this.words.result;
    // Where the page is not secure there is no clipboard.
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copying.then(
      () => (this.told = copied),
      () => (this.told = notCopied),
    );
  };
}
