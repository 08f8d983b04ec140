import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { EntryEdits } from '../../campaign/entry-edits.ts';
import { entryStyles } from '../../campaign/entry.styles.ts';
import type { Campaign, Localized } from '../../campaign/types.ts';
import { written } from '../../campaign/inputs/filled-text.ts';
import { textsInput } from '../../campaign/inputs/texts-input.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { fileInput } from '../../forms/file-input.ts';
import { FormState } from '../../forms/form-state.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { isProblem } from '../../requests/api-problem.ts';
import { toast } from '../../toasts/toasts.ts';
import { fieldStyles } from '../petition/field.styles.ts';
import {
  type Applied,
  applyFile,
  type CampaignFile,
  needsReason,
  readCampaignFile,
  tryFile,
} from './applying.ts';
import { differenceList, differenceStyles } from './difference-list.ts';
import { type FieldProblem, wrongList } from './wrong-list.ts';

type Tried = { file: CampaignFile; applied: Applied };

/**
 * Puts a campaign file in place of what the campaign is: tells first what would change.
 *
 * @fires done - It was applied.
 */
@customElement('file-upload')
export class FileUploadElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles, entryStyles, differenceStyles];
  }

  @property({ attribute: false }) campaign!: Campaign;
  @state() private tried: Tried | undefined;
  @state() private chosen: string | undefined;
  @state() private errors: readonly FieldProblem[] = [];
  readonly #form = new FormState(this);
  #reason = new EntryEdits<{ reason: Localized }>(this, { reason: {} });

  override render(): TemplateResult {
    const { upload } = this.words.campaignFile;
    return html`<form class="sheet" novalidate @submit=${this.#apply}>
      <h2>${upload.title}</h2>
      <p>${upload.text}</p>
      <div class="field">
        <label for="file">${upload.label}</label>
        ${fileInput({ id: 'file', accept: 'application/json,.json', chosen: this.chosen, choose: this.#choose })}
      </div>
      ${alert(this.#form.wrong.form)} ${wrongList(this.errors)}
      ${this.tried ? this.#told(this.tried.applied) : nothing}
    </form>`;
  }

  #told(applied: Applied): TemplateResult {
    const { upload } = this.words.campaignFile;
    if (applied.changes.length === 0) return html`<p role="status">${upload.same}</p>`;
    return html`<div class="stack" role="status">
        <h3>${upload.would}</h3>
        ${differenceList(applied, this.campaign)}
      </div>
      ${needsReason(applied) ? this.#reasonInput() : nothing}
      <div>${mainButton({ label: upload.button, sending: this.#form.sending })}</div>`;
  }

  #reasonInput(): TemplateResult {
    const { reason, reasonHint } = this.words.campaignFile.upload;
    return textsInput(this.#reason, {
      path: 'reason',
      label: reason,
      hint: reasonHint,
    });
  }

  readonly #choose = async (chosen: File | undefined) => {
    [this.tried, this.errors, this.chosen] = [undefined, [], chosen?.name];
    if (!chosen) return;
    const file = await readCampaignFile(chosen);
    if (!file) return this.#form.tell({ form: this.words.campaignFile.upload.notJson });
    const applied = await this.#send(() => tryFile(this.campaign, file));
    if (applied) this.tried = { file, applied };
  };

  readonly #apply = async (event: Event) => {
    event.preventDefault();
    const { tried } = this;
    if (!tried) return;
    const reason = written(this.#reason.entry.reason);
    if (needsReason(tried.applied) && !reason)
      return this.#form.tell({ form: this.words.campaignFile.upload.reasonMissing });
    const done = await this.#send(() => applyFile(this.campaign, tried.file, tried.applied, reason));
    if (!done) return;
    [this.tried, this.chosen] = [undefined, undefined];
    this.renderRoot.querySelector('form')!.reset();
    toast(this.words.campaignFile.upload.done);
    this.dispatchEvent(new Event('done'));
  };

  /** What is wrong in the file is listed: it has no fields here. */
  #send(work: () => Promise<Applied>): Promise<Applied | undefined> {
    return this.#form.send(async () => {
      try {
        return await work();
      } catch (error) {
        if (!isProblem(error, 'invalid-input')) throw error;
        this.errors = error.errors;
        return undefined;
      }
    });
  }
}
