import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { api, ask } from '../../../api.ts';
import { freeSlug } from '../../../campaign/inputs/free-slug.ts';
import { ConsoleElement } from '../../../console-element.ts';
import { alert } from '../../../forms/alert.ts';
import { FormState } from '../../../forms/form-state.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { toast } from '../../../toasts/toasts.ts';
import { localDay } from '../../../words/moment.ts';
import { count } from '../../../words/shown.ts';
import { refusedFile } from '../earlier-imports.ts';
import { percentOf } from '../import-progress.ts';
import { importStyles } from '../import.styles.ts';
import { progressLine, progressLineStyles } from '../../../views/progress-line.ts';
import { reasonText, wrongText } from '../refusal-words.ts';
import type { Checked, Import, Settings, Upload } from '../types.ts';

/**
 * The check of a whole file, what it found, and the button that imports.
 *
 * @fires changed - Something was asked for.
 */
@customElement('check-result')
export class CheckResultElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, progressLineStyles, importStyles];
  }

  @property() petition = '';
  @property({ attribute: false }) upload!: Upload;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) insteadOf: string | null = null;
  @property({ attribute: false }) imports: readonly Import[] = [];
  readonly #form = new FormState(this);

  override render(): TemplateResult {
    const { upload } = this;
    const { check } = this.words.peopleImport;
    const checked = this.#isAsChecked ? upload.checked : undefined;
    return html`<section class="sheet" aria-live="polite" tabindex="-1">
      ${
        upload.state === 'waiting' && this.#isAsChecked
          ? progressLine({
              done: percentOf(upload),
              total: 100,
              text: check.running(String(percentOf(upload))),
            })
          : html`${alert(this.#wrong())} ${checked === undefined ? this.#ask() : this.#result(checked)}`
      }
    </section>`;
  }

  /** Whether what is chosen above is what was checked. */
  get #isAsChecked(): boolean {
    const { settings, insteadOf } = this.upload;
    return sorted(settings) === sorted(this.settings) && insteadOf === this.insteadOf;
  }

  #wrong(): string | undefined {
    if (this.#form.wrong.form) return this.#form.wrong.form;
    if (!this.#isAsChecked) return undefined;
    if (this.upload.refused) return wrongText(this.upload.refused);
    return this.upload.hasFailed ? this.words.peopleImport.check.failed : undefined;
  }

  #ask(): TemplateResult {
    const { check } = this.words.peopleImport;
    const isChanged = this.upload.checked !== undefined && !this.#isAsChecked;
    return html`${isChanged ? html`<p class="care">${check.changed}</p>` : nothing}
      <div>
        <wa-button variant="brand" ?loading=${this.#form.sending} @click=${this.#check}
          >${check.button}</wa-button
        >
      </div>`;
  }

  #result(checked: Checked): TemplateResult {
    const { check } = this.words.peopleImport;
    const { fresh, before, after, withdrawn } = checked;
    return html`<h2>${check.title}</h2>
      ${this.#sums(checked)}
      <p class="count">
        ${before === after ? check.sameCount(count(before)) : check.count(count(before), count(after))}
      </p>
      ${after < before ? html`<p class="care">${check.lessCount}</p>` : nothing} ${this.#reasons(checked)}
      ${withdrawn > 0 ? html`<p class="care">${check.withdrawn(count(withdrawn))}</p>` : nothing}
      ${this.#meaning()}
      <div>
        ${
          fresh === 0
            ? html`<p class="soft">${check.startNone}</p>`
            : html`<wa-button variant="brand" ?loading=${this.#form.sending} @click=${this.#start}>
                ${check.start(fresh, count(fresh))}
              </wa-button>`
        }
      </div>`;
  }

  #sums({ fresh, known, refused }: Checked): TemplateResult {
    const { check } = this.words.peopleImport;
    return html`<dl class="sums">
      ${sumOf(fresh, check.fresh, 'fresh')} ${sumOf(known, check.known, '')}
      ${sumOf(refused, check.refused, refused > 0 ? 'wrong' : '')}
    </dl>`;
  }

  #reasons({ refused, refusedBecause }: Checked): TemplateResult | typeof nothing {
    if (refused === 0) return nothing;
    const { check } = this.words.peopleImport;
    const reasons = Object.entries(refusedBecause).toSorted(([, one], [, other]) => other - one);
    return html`<div class="stack">
      <h3>${check.why}</h3>
      <ul class="reasons">
        ${reasons.map(([code, rows]) => html`<li><span>${reasonText(code)}</span><b>${count(rows)}</b></li>`)}
      </ul>
      <p class="row">
        <a class="download" href=${refusedFile(this.petition, this.upload.upload)} download>
          <wa-icon name="arrow-down-tray"></wa-icon> ${check.download}
        </a>
        <span class="soft small">${check.downloadHint}</span>
      </p>
    </div>`;
  }

  #meaning(): TemplateResult {
    const { check } = this.words.peopleImport;
    const { map } = this.settings;
    const texts = [
      ...check.meaning,
      map.showName === undefined ? check.namesHidden : check.namesShown,
      ...(map.news === undefined ? [] : [check.newsSome]),
    ];
    return html`<div class="told">
      <h3>${check.means}</h3>
      <ul>
        ${texts.map((text) => html`<li>${text}</li>`)}
      </ul>
    </div>`;
  }

  get #one() {
    return { param: { petition: this.petition, upload: this.upload.upload } };
  }

  readonly #check = () => {
    // The button goes while the file is checked, and the focus must not go with it.
    this.renderRoot.querySelector('section')!.focus();
    const json = { settings: this.settings, insteadOf: this.insteadOf };
    const { check } = api.petitions[':petition'].imports[':upload'];
    return this.#send(() => ask(check.$post({ ...this.#one, json })));
  };

  readonly #start = async () => {
    const taken = this.imports.map((one) => one.import);
    const json = { import: freeSlug(`import-${localDay(this.upload.startedAt)}`, taken) };
    const { start } = api.petitions[':petition'].imports[':upload'];
    await this.#send(async () => {
      await ask(start.$post({ ...this.#one, json }));
      toast(this.words.peopleImport.check.started);
    });
  };

  async #send(work: () => Promise<unknown>): Promise<void> {
    await this.#form.send(work);
    // Not caught by the elements around it: they know nothing of a check.
    this.dispatchEvent(new Event('changed', { bubbles: true, composed: true }));
  }
}

const sumOf = (number: number, label: string, kind: string) =>
  html`<div class=${kind}>
    <dt>${label}</dt>
    <dd>${count(number)}</dd>
  </div>`;

/** The same for the same settings, whatever their order. */
function sorted(settings: Settings | null): string {
  if (settings === null) return '';
  const keys = [...Object.keys(settings), ...Object.keys(settings.map)];
  return JSON.stringify(settings, keys.toSorted());
}
