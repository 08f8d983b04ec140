import { LANGUAGES } from '@samleng/contract/languages';
import { OWN_NAMES } from '@samleng/locales/languages';
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { copyText } from '../../../views/copy-text.ts';
import { sentencesStyles } from './published-sentences.styles.ts';
import { sentenceOf } from './sentence-of.ts';
import type { Oddity } from '../types.ts';

/** Sentences about an oddity in every language, to be copied; made once somebody opens them. */
@customElement('published-sentences')
export class PublishedSentencesElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, sentencesStyles];
  }

  @property({ attribute: false }) oddity!: Oddity;
  @property() timeZone = '';
  @state() private isOpen = false;
  readonly #sentences = new Task(this, {
    task: async ([isOpen, oddity, timeZone]) =>
      isOpen ? Promise.all(LANGUAGES.map((language) => sentenceOf(oddity, language, timeZone))) : [],
    args: () => [this.isOpen, this.oddity, this.timeZone] as const,
  });

  override render(): TemplateResult {
    const { publish } = this.words.oddities;
    return html`<details
      @toggle=${({ target }: Event) => (this.isOpen = (target as HTMLDetailsElement).open)}
    >
      <summary>${publish.open}</summary>
      ${
        this.isOpen
          ? html`<p class="soft small">${publish.hint}</p>
              <ul>
                ${(this.#sentences.value ?? []).map((sentence, at) => this.#sentence(sentence, LANGUAGES[at]!))}
              </ul>`
          : nothing
      }
    </details>`;
  }

  #sentence(sentence: string, language: (typeof LANGUAGES)[number]): TemplateResult {
    const { publish } = this.words.oddities;
    return html`<li>
      <p lang=${language}>${sentence}</p>
      <button
        type="button"
        aria-label="${publish.copy}: ${OWN_NAMES[language]}"
        @click=${() => void copyText(sentence, publish.copied)}
      >
        <wa-icon name="document-duplicate"></wa-icon> ${publish.copy}
      </button>
    </li>`;
  }
}
