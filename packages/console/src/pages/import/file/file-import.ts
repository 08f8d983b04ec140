import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ask } from '../../../api.ts';
import type { Campaign } from '../../../campaign/types.ts';
import { ConsoleElement } from '../../../console-element.ts';
import { alert } from '../../../forms/alert.ts';
import { choicesStyles } from '../../../forms/choices.styles.ts';
import { FormState } from '../../../forms/form-state.ts';
import { formStyles } from '../../../look/form.styles.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { loaded } from '../../../views/loaded.ts';
import { momentText } from '../../../words/moment.ts';
import { importStyles } from '../import.styles.ts';
import { wrongText } from '../refusal-words.ts';
import type { Import, Preview, Refused, Settings, Upload } from '../types.ts';
import './check-result.ts';
import { columnFields } from './column-fields.ts';
import { howFields } from './how-fields.ts';
import { peopleRows } from './people-rows.ts';

type Answer = Preview | { ok: false; refused: Refused };

/**
 * A file that has arrived: which column holds what, how its people count, the first of them, and the check.
 *
 * @fires changed - Something was asked for, or the file is gone.
 */
@customElement('file-import')
export class FileImportElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, choicesStyles, importStyles];
  }

  @property() petition = '';
  @property({ attribute: false }) campaign!: Campaign;
  @property({ attribute: false }) upload!: Upload;
  @property({ attribute: false }) imports: readonly Import[] = [];
  /** What is not guessed any more. */
  @state() private told: Partial<Settings> | undefined;
  @state() private insteadOf: string | null = null;
  readonly #form = new FormState(this);
  readonly #preview = new Task(this, {
    task: ([petition, upload, told]): Promise<Answer> => {
      const { preview } = api.petitions[':petition'].imports[':upload'];
      return ask(preview.$post({ param: { petition, upload }, json: told ?? {} }));
    },
    args: () => [this.petition, this.upload.upload, this.told] as const,
  });

  /** The page may be loaded again after a check: what was told then is not guessed anew. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (this.told !== undefined || !changed.has('upload')) return;
    this.told = this.upload.settings ?? {};
    this.insteadOf = this.upload.insteadOf;
  }

  override render(): TemplateResult {
    const { upload } = this.words.peopleImport;
    return html`<div class="stack">
      <div class="row">
        <span class="soft">${upload.here(momentText(this.upload.startedAt))}</span>
        <button type="button" class="link-button" @click=${this.#discard}>${upload.discard}</button>
      </div>
      ${alert(this.#form.wrong.form)} ${loaded(this.#preview, (answer) => this.#shown(answer))}
    </div>`;
  }

  #shown(answer: Answer): TemplateResult {
    if (!answer.ok)
      return html`<section class="sheet">
        ${alert(wrongText(answer.refused))} ${this.#encoding(answer)}
      </section>`;
    const change = (changed: Partial<Settings>) => this.#tell({ ...answer.settings, ...changed });
    return html`<section class="sheet">${columnFields(answer, change)}</section>
      <section class="sheet">
        ${howFields({
          settings: answer.settings,
          format: this.upload.format,
          campaign: this.campaign,
          petition: this.petition,
          replaced: this.imports.map((one) => one.insteadOf),
          insteadOf: this.insteadOf,
          change,
          replace: (batch) => (this.insteadOf = batch),
        })}
      </section>
      <section class="sheet">${peopleRows(answer)}</section>
      <check-result
        .petition=${this.petition}
        .upload=${this.upload}
        .settings=${answer.settings}
        .insteadOf=${this.insteadOf}
        .imports=${this.imports}
      ></check-result>`;
  }

  /** Headings that cannot be read may be of other letters. */
  #encoding(answer: Answer): TemplateResult | typeof nothing {
    if (answer.ok || answer.refused.field !== 'file' || answer.refused.code !== 'wrong-encoding')
      return nothing;
    const { how } = this.words.peopleImport;
    const other = this.told?.encoding === 'windows-1252' ? 'utf-8' : 'windows-1252';
    return html`<p>
      <button type="button" class="link-button" @click=${() => this.#tell({ ...this.told, encoding: other })}>
        ${how.encodings[other]}
      </button>
    </p>`;
  }

  #tell(told: Partial<Settings>): void {
    this.told = told;
  }

  readonly #discard = async () => {
    const param = { petition: this.petition, upload: this.upload.upload };
    await this.#form.send(() => ask(api.petitions[':petition'].imports[':upload'].$delete({ param })));
    this.dispatchEvent(new Event('changed'));
  };
}
