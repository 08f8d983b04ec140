import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { count } from '../../words/shown.ts';
import { importStyles } from './import.styles.ts';
import { progressLine, progressLineStyles } from '../../views/progress-line.ts';
import { wrongText } from './refusal-words.ts';
import type { Import, Upload } from './types.ts';

/**
 * An import that has not ended: how far it is; to be stopped and gone on with.
 *
 * @fires changed - Something was asked for.
 */
@customElement('import-progress')
export class ImportProgressElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, progressLineStyles, importStyles];
  }

  @property() petition = '';
  @property({ attribute: false }) import!: Import;
  /** The file that was uploaded again, where the first one is gone. */
  @property({ attribute: false }) again: Upload | undefined;
  readonly #form = new FormState(this);

  override render(): TemplateResult {
    const { state, upload, counted, known, refused } = this.import;
    const { running } = this.words.peopleImport;
    const heading = { running: running.title, waiting: running.waiting, 'without-file': running.withoutFile };
    const so = running.so(count(counted), count(known), count(refused));
    const percent = upload === null ? undefined : percentOf(upload);
    return html`<section class="sheet" aria-live="polite">
      <h2>${heading[state as keyof typeof heading]}</h2>
      ${alert(this.#wrong())}
      ${percent === undefined ? html`<p>${so}</p>` : progressLine({ done: percent, total: 100, text: `${running.percent(String(percent))} · ${so}` })}
      <p class="soft">${this.#text()}</p>
      <div class="row">${this.#actions()}</div>
    </section>`;
  }

  #wrong(): string | undefined {
    const { upload } = this.import;
    if (this.#form.wrong.form) return this.#form.wrong.form;
    if (upload?.refused) return wrongText(upload.refused);
    return upload?.hasFailed ? this.words.peopleImport.running.failedText : undefined;
  }

  #text(): string {
    const { running } = this.words.peopleImport;
    if (this.import.state === 'running') return running.text;
    return this.import.state === 'waiting' ? running.waitingText : running.withoutFileText;
  }

  #actions(): TemplateResult | typeof nothing {
    const { running } = this.words.peopleImport;
    if (this.import.state === 'running') return this.#button(running.stop, this.#stop, 'outlined');
    if (this.import.state === 'without-file')
      return this.again === undefined ? nothing : this.#button(running.again, this.#goOn, 'accent');
    return html`${this.#button(running.goOn, this.#goOn, 'accent')}
      <button type="button" class="link-button" @click=${this.#discard}>${running.discard}</button>`;
  }

  #button(label: string, press: () => void, appearance: 'accent' | 'outlined'): TemplateResult {
    return html`<wa-button
      variant="brand"
      appearance=${appearance}
      ?loading=${this.#form.sending}
      @click=${press}
      >${label}</wa-button
    >`;
  }

  get #one() {
    return { param: { petition: this.petition, import: this.import.import } };
  }

  readonly #stop = () =>
    this.#do(() => ask(api.petitions[':petition'].imports[':import'].stop.$post(this.#one)));

  readonly #goOn = () => {
    const json = this.again === undefined ? {} : { upload: this.again.upload };
    return this.#do(() =>
      ask(api.petitions[':petition'].imports[':import'].resume.$post({ ...this.#one, json })),
    );
  };

  readonly #discard = () => {
    const param = { petition: this.petition, upload: this.import.upload!.upload };
    return this.#do(() => ask(api.petitions[':petition'].imports[':upload'].$delete({ param })));
  };

  async #do(work: () => Promise<unknown>): Promise<void> {
    await this.#form.send(work);
    this.dispatchEvent(new Event('changed'));
  }
}

/** How much of its file is read. */
export function percentOf({ bytes, progress }: Upload): number {
  return Math.floor(((progress?.bytesRead ?? 0) / bytes) * 100);
}
