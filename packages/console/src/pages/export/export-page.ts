import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { choices } from '../../forms/choices.ts';
import { choicesStyles } from '../../forms/choices.styles.ts';
import { PetitionTabPageElement } from '../../petition-tabs/petition-tab-page.ts';
import type { PetitionTab } from '../../petition-tabs/petition-tabs.ts';
import { session } from '../../session/current.ts';
import { failedNotice } from '../../views/notice.ts';
import './export-download.ts';
import { exportStyles } from './export.styles.ts';
import { sumsStyles, sumsView } from './sums-view.ts';
import type { Kind, Sums } from './types.ts';

const KINDS: readonly Kind[] = ['delivery', 'news', 'comments'];

/** The lists that somebody may take: that of everything is for owners. */
const allowed = (): readonly Kind[] =>
  session.value?.permissions.includes('signatures:export-all') ? [...KINDS, 'all'] : KINDS;

/** Signatures taken out as files: which list, how it and the count fit together, and the download. */
@customElement('export-page')
export class ExportPageElement extends PetitionTabPageElement {
  static override get styles() {
    return [...super.styles, choicesStyles, sumsStyles, exportStyles];
  }

  @state() private kind: Kind = 'delivery';
  readonly #sums = new Task(this, {
    task: async ([petition, kind], { signal }) => ({ kind, sums: await askSums(petition!, kind, signal) }),
    args: () => [this.params.petition, this.kind] as const,
  });

  protected override get tab(): PetitionTab {
    return 'export';
  }

  protected override content(): TemplateResult {
    const { exportPage } = this.words;
    return html`<p class="lead soft">${exportPage.lead}</p>
      <div class="columns">
        <div class="sheet">
          ${choices({
            type: 'radio',
            name: 'kind',
            legend: exportPage.which,
            chosen: [this.kind],
            choices: allowed().map((kind) => {
              const { name, who } = exportPage.lists[kind];
              return { value: kind, label: name, text: who };
            }),
            onchange: (kind) => (this.kind = kind as Kind),
          })}
        </div>
        <div class="sheet">
          <h2>${exportPage.sums.title}</h2>
          ${this.#sums.render({
            pending: () => html`<p class="soft" role="status">${exportPage.sums.counting}</p>`,
            complete: ({ sums }) => sumsView(sums),
            error: () => failedNotice(() => void this.#sums.run(), 2),
          })}
        </div>
      </div>
      <div class="sheet">
        <export-download
          .petition=${this.params.petition!}
          .kind=${this.kind}
          .rows=${this.#rows()}
        ></export-download>
      </div>`;
  }

  /** Of the list that is chosen; 0 while they are being counted. */
  #rows(): number {
    const counted = this.#sums.value;
    return counted?.kind === this.kind ? counted.sums.rows : 0;
  }
}

function askSums(petition: string, kind: Kind, signal: AbortSignal): Promise<Sums> {
  const asked = { param: { petition }, json: { for: kind } };
  return ask(api.petitions[':petition'].signatures.export.sums.$post(asked, { init: { signal } }));
}
