import { LANGUAGES } from '@samleng/contract/languages';
import type { Language } from '@samleng/contract';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../../console-element.ts';
import { choices } from '../../forms/choices.ts';
import { choicesStyles } from '../../forms/choices.styles.ts';
import { selectField } from '../../forms/select-field.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { isProblem } from '../../requests/api-problem.ts';
import { problemText } from '../../requests/problem-text.ts';
import { saveFile } from '../../views/save-file.ts';
import { count } from '../../words/shown.ts';
import { language as ownLanguage } from '../../words/words.ts';
import { download, type Downloaded } from './download.ts';
import { downloadStyles } from './export.styles.ts';
import type { Format, Kind } from './types.ts';

type Step =
  | { kind: 'ready' }
  | { kind: 'running'; rows: number; stop: AbortController }
  | { kind: 'done'; files: Downloaded }
  | { kind: 'stopped' }
  | { kind: 'failed'; text: string };

const FORMATS: readonly Format[] = ['xlsx', 'csv'];

/** Downloads one list as a file: as what, how far it is, and how it went. */
@customElement('export-download')
export class ExportDownloadElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, choicesStyles, downloadStyles];
  }

  @property() petition = '';
  @property() kind: Kind = 'delivery';
  /** In the file. */
  @property({ type: Number }) rows = 0;
  @state() private step: Step = { kind: 'ready' };
  @state() private format: Format = 'xlsx';
  @state() private language: Language = ownLanguage();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('kind') || this.step.kind === 'running') return;
    this.step = { kind: 'ready' };
  }

  override render(): TemplateResult {
    const { exportPage } = this.words;
    const { title, ...formats } = exportPage.format;
    return html`<form @submit=${this.#start}>
      ${choices({
        type: 'radio',
        name: 'format',
        legend: title,
        chosen: [this.format],
        choices: FORMATS.map((format) => ({
          value: format,
          label: formats[format].name,
          text: formats[format].text,
        })),
        onchange: (format) => (this.format = format as Format),
      })}
      ${selectField({
        name: 'language',
        label: exportPage.language,
        value: this.language,
        options: LANGUAGES.map((one) => [one, OWN_NAMES[one]] as const),
        onchange: ({ target }) => (this.language = (target as HTMLSelectElement).value as Language),
      })}
      <p class="soft">${exportPage.keep}</p>
      ${this.#outcome()}
      <div class="row">${this.step.kind === 'running' ? this.#stopButton() : this.#button()}</div>
    </form>`;
  }

  #button(): TemplateResult {
    return html`<wa-button type="submit" variant="brand">
      <wa-icon slot="start" name="arrow-down-tray"></wa-icon>${this.words.exportPage.download}
    </wa-button>`;
  }

  #stopButton(): TemplateResult {
    return html`<wa-button appearance="outlined" @click=${this.#stop}>
      <wa-icon slot="start" name="stop"></wa-icon>${this.words.exportPage.stop}
    </wa-button>`;
  }

  #outcome(): unknown {
    const { exportPage } = this.words;
    const { step } = this;
    if (step.kind === 'ready') return nothing;
    if (step.kind === 'failed') return html`<p class="alert" role="alert">${step.text}</p>`;
    if (step.kind === 'running') return this.#progress(Math.min(step.rows, this.rows));
    if (step.kind === 'stopped') return html`<p role="status">${exportPage.stopped}</p>`;
    return this.#done(step.files);
  }

  #done({ list, about }: Downloaded): TemplateResult {
    const { exportPage } = this.words;
    return html`<div class="finished">
      <p class="done" role="status"><wa-icon name="check-circle"></wa-icon> ${exportPage.done(list.name)}</p>
      <p id="about-text">${exportPage.about.text}</p>
      <wa-button
        appearance="outlined"
        aria-describedby="about-text"
        @click=${() => saveFile(about.file, about.name)}
      >
        <wa-icon slot="start" name="document-text"></wa-icon>${exportPage.about.download}
      </wa-button>
    </div>`;
  }

  #progress(rows: number): TemplateResult {
    const text = this.words.exportPage.progress(count(rows), count(this.rows));
    return html`<div class="progress">
      <progress max=${Math.max(1, this.rows)} .value=${rows} aria-label=${text}></progress>
      <span class="soft small">${text}</span>
    </div>`;
  }

  readonly #start = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.step.kind === 'running') return;
    const stop = new AbortController();
    this.step = { kind: 'running', rows: 0, stop };
    const { petition, kind, format, language } = this;
    try {
      const onRows = (rows: number) => (this.step = { kind: 'running', rows, stop });
      const files = await download({ petition, kind, format, language }, { signal: stop.signal, onRows });
      saveFile(files.list.file, files.list.name);
      this.step = { kind: 'done', files };
    } catch (error) {
      if (!stop.signal.aborted) this.step = { kind: 'failed', text: this.#failure(error) };
    }
  };

  #failure(error: unknown): string {
    const { busy, failed } = this.words.exportPage;
    if (isProblem(error, 'too-many-requests')) return busy;
    return isProblem(error, 'offline') ? failed : problemText(error);
  }

  readonly #stop = (): void => {
    if (this.step.kind !== 'running') return;
    this.step.stop.abort();
    this.step = { kind: 'stopped' };
  };
}
