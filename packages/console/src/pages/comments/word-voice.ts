import type { Language } from '@samleng/contract';
import { VOICE_LETTERS_MAX } from '@samleng/contract/limits';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { labelled } from '../../forms/field.ts';
import { FormState, type Wrong } from '../../forms/form-state.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { toast } from '../../toasts/toasts.ts';
import '../../views/console-dialog.ts';
import { count } from '../../words/shown.ts';
import type { Voices, Wording } from './types.ts';
import { voiceFigure, voiceStyles } from './voice-figure.ts';
import { wordStyles } from './word-voice.styles.ts';

const lettersOf = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

/**
 * Words of a signer, shortened and translated for the petition.
 *
 * @fires done Once they are chosen; `detail` has the voices as they are now.
 * @fires close As it closes without.
 */
@customElement('word-voice')
export class WordVoiceElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, voiceStyles, wordStyles];
  }

  @property({ attribute: false }) petition = '';
  @property({ attribute: false }) languages: readonly Language[] = [];
  @property({ attribute: false }) wording!: Wording;
  @state() private typed: Partial<Record<Language, string>> | undefined;
  readonly #state = new FormState(this);

  override render(): TemplateResult {
    const { words } = this;
    const { word } = words.comments;
    const { wrong, sending } = this.#state;
    const { original } = this.wording;
    return html`<console-dialog heading=${word.title} @close=${this.#close}>
      <form @submit=${this.#send}>
        ${alert(wrong['form'] ?? wrong['signature'])}
        ${
          original
            ? html`<div>
                <h3>${word.original}</h3>
                <p class="original" lang=${original.language}>${original.text}</p>
              </div>`
            : nothing
        }
        <p class="soft small">${word.hint(count(VOICE_LETTERS_MAX))}</p>
        ${this.languages.map((language) => this.#field(language, wrong[`text.${language}`]))}
        <div>
          <h3>${word.preview}</h3>
          ${voiceFigure({ text: this.#written(), by: this.wording.by })}
          ${this.wording.by ? nothing : html`<p class="soft small">${word.nameless}</p>`}
        </div>
        <div class="row">
          ${mainButton({ label: word.button, sending })}
          <button type="button" class="link-button" @click=${this.#close}>${words.shell.cancel}</button>
        </div>
      </form>
    </console-dialog>`;
  }

  #field(language: Language, wrong: string | undefined): TemplateResult {
    const { word } = this.words.comments;
    const text = this.#text[language] ?? '';
    const letters = lettersOf(text);
    const name = `text.${language}`;
    return labelled(
      {
        name,
        label: OWN_NAMES[language],
        hint: html`<span class=${letters > VOICE_LETTERS_MAX ? 'too-long' : ''}
          >${word.letters(count(letters), count(VOICE_LETTERS_MAX))}</span
        >`,
        wrong,
      },
      (told) =>
        html`<textarea
          id=${name}
          name=${name}
          rows="2"
          lang=${language}
          aria-describedby=${told}
          aria-invalid=${wrong ? 'true' : 'false'}
          .value=${text}
          @input=${({ target }: Event) =>
            (this.typed = { ...this.#text, [language]: (target as HTMLTextAreaElement).value })}
        ></textarea>`,
    );
  }

  get #text(): Partial<Record<Language, string>> {
    return this.typed ?? this.wording.text;
  }

  /** In the languages in which there is something. */
  #written(): Partial<Record<Language, string>> {
    const written = this.languages.map(
      (language) => [language, (this.#text[language] ?? '').trim()] as const,
    );
    return Object.fromEntries(written.filter(([, text]) => text !== ''));
  }

  readonly #close = () => this.dispatchEvent(new Event('close'));

  #wrong(written: Partial<Record<Language, string>>): Wrong {
    const { missing, tooLong } = this.words.comments.word;
    const found = this.languages.flatMap((language) => {
      const text = written[language];
      if (text === undefined) return [[`text.${language}`, missing]];
      return lettersOf(text) > VOICE_LETTERS_MAX ? [[`text.${language}`, tooLong]] : [];
    });
    return Object.fromEntries(found) as Wrong;
  }

  readonly #send = async (event: Event) => {
    event.preventDefault();
    const text = this.#written();
    const wrong = this.#wrong(text);
    if (Object.keys(wrong).length > 0) return this.#state.tell(wrong);
    const { signature } = this.wording;
    const param = { petition: this.petition };
    const { gone, done } = this.words.comments.word;
    const voices = await this.#state.send(
      () => ask(api.petitions[':petition'].voices.$post({ param, json: { signature, text } })),
      { signature: gone },
    );
    if (!voices) return;
    toast(done);
    this.dispatchEvent(new CustomEvent<Voices>('done', { detail: voices }));
  };
}
