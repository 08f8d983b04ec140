import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../../console-element.ts';
import { alert } from '../../../forms/alert.ts';
import { fileInput } from '../../../forms/file-input.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { entryStyles } from '../../../campaign/entry.styles.ts';
import { isProblem } from '../../../requests/api-problem.ts';
import { problemText } from '../../../requests/problem-text.ts';
import { importStyles } from '../import.styles.ts';
import { progressLine, progressLineStyles } from '../../../views/progress-line.ts';
import { BYTES_MAX, formatOf, uploadFile } from './upload-file.ts';

type Sending = { percent: number; isBroken: boolean; stop: () => void };

/**
 * Takes a file, chosen or dropped, and sends it.
 *
 * @fires uploaded - It has arrived.
 */
@customElement('file-drop')
export class FileDropElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, entryStyles, progressLineStyles, importStyles];
  }

  @property() petition = '';
  @state() private sending: Sending | undefined;
  @state() private wrong = '';
  @state() private isOver = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sending?.stop();
  }

  override render(): TemplateResult {
    const { file } = this.words.peopleImport;
    return html`<section class="sheet">
      <h2>${file.title}</h2>
      <p>${file.text}</p>
      ${alert(this.wrong)} ${this.sending === undefined ? this.#drop() : this.#progress(this.sending)}
      <ul class="plain small soft">
        <li>${file.most}</li>
        <li>${file.kept}</li>
      </ul>
    </section>`;
  }

  #drop(): TemplateResult {
    const { file } = this.words.peopleImport;
    return html`<div
      class="drop ${this.isOver ? 'over' : ''}"
      @dragover=${this.#over}
      @dragleave=${() => (this.isOver = false)}
      @drop=${this.#dropped}
    >
      <wa-icon name="document-text"></wa-icon>
      <span class="by-mouse">${file.drop}</span>
      ${fileInput({
        id: 'file',
        accept: '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        chosen: undefined,
        choose: (chosen) => void this.#take(chosen),
        isWrong: this.wrong !== '',
      })}
    </div>`;
  }

  #progress({ percent, isBroken, stop }: Sending): TemplateResult {
    const { upload } = this.words.peopleImport;
    return html`<div class="stack">
      ${progressLine({ done: percent, total: 100, text: upload.progress(String(Math.floor(percent))) })}
      ${isBroken ? html`<p class="care" role="status">${upload.broken}</p>` : nothing}
      <div><button type="button" class="link-button" @click=${stop}>${upload.stop}</button></div>
    </div>`;
  }

  readonly #over = (event: DragEvent) => {
    event.preventDefault();
    this.isOver = true;
  };

  readonly #dropped = (event: DragEvent) => {
    event.preventDefault();
    this.isOver = false;
    void this.#take(event.dataTransfer?.files[0]);
  };

  async #take(file: File | undefined): Promise<void> {
    if (file === undefined || this.sending) return;
    this.wrong = this.#refusal(file);
    if (this.wrong !== '') return;
    const stopping = new AbortController();
    const show = (received: number, isBroken: boolean) =>
      (this.sending = {
        percent: (received / file.size) * 100,
        isBroken,
        stop: () => stopping.abort(new DOMException('Stopped.', 'AbortError')),
      });
    show(0, false);
    try {
      const onProgress = ({ received, isBroken }: { received: number; isBroken: boolean }) =>
        void show(received, isBroken);
      await uploadFile({ petition: this.petition, file, signal: stopping.signal, onProgress });
      this.dispatchEvent(new Event('uploaded'));
    } catch (error) {
      if (!stopping.signal.aborted) this.wrong = this.#textOf(error);
    } finally {
      this.sending = undefined;
    }
  }

  /** What can be told before anything is sent; empty when the file may be one of people. */
  #refusal(file: File): string {
    const words = this.words.peopleImport.file;
    if (file.size === 0) return words.empty;
    if (formatOf(file) === undefined) return words.wrongKind;
    return file.size > BYTES_MAX ? words.tooLarge : '';
  }

  #textOf(error: unknown): string {
    const { wrongKind, tooLarge } = this.words.peopleImport.file;
    if (isProblem(error, 'wrong-content-type')) return wrongKind;
    return isProblem(error, 'too-large') ? tooLarge : problemText(error);
  }
}
