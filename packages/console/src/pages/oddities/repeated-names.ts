import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { listStyles } from '../../views/list.styles.ts';
import { progressLineStyles } from '../../views/progress-line.ts';
import { count } from '../../words/shown.ts';
import { Slices } from '../signatures/model/slices.ts';
import { searchProgress } from '../signatures/search-progress.ts';
import { openSignatures } from './open-signatures.ts';
import type { RepeatedName } from './types.ts';

type Sum = { names: readonly RepeatedName[]; scanned: number; total: number };

/** Names that more have signed with than chance brings; looked for when somebody asks, some at a time. */
@customElement('repeated-names')
export class RepeatedNamesElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, listStyles, progressLineStyles];
  }

  @property() petition = '';
  readonly #slices = new Slices<Sum>(this);

  override render(): TemplateResult {
    const { names } = this.words.oddities;
    const { sum, state } = this.#slices;
    return html`<section class="sheet">
      <h2>${names.title}</h2>
      <p class="soft">${names.lead}</p>
      ${
        state === 'idle' || state === 'done'
          ? html`<div>
              <wa-button appearance="outlined" variant="brand" @click=${this.#start}
                >${state === 'idle' ? names.start : names.again}</wa-button
              >
            </div>`
          : searchProgress({ ...this.#told, stop: () => this.#slices.stop() }, () => void this.#slices.goOn())
      }
      ${sum === undefined ? nothing : this.#found(sum, state === 'done')}
    </section>`;
  }

  get #told() {
    const { state, sum, problem } = this.#slices;
    return { state, sum, problem };
  }

  #found({ names }: Sum, isDone: boolean): TemplateResult | typeof nothing {
    const { names: told } = this.words.oddities;
    if (names.length === 0) return isDone ? html`<p role="status">${told.none}</p>` : nothing;
    return html`<p class="unseen" role="status">${isDone ? told.found(count(names.length)) : nothing}</p>
      <ul class="list" translate="no">
        ${names.toSorted((one, other) => other.count - one.count).map((one) => this.#name(one))}
      </ul>`;
  }

  #name({ name, count: number, days, expected }: RepeatedName): TemplateResult {
    const { names } = this.words.oddities;
    const row = days === 1 ? names.onOneDay(count(number)) : names.row(count(number), count(days));
    return html`<li>
      <div class="what">
        <span class="name">${name}</span>
        <p translate="yes">${row} · ${names.expected(count(expected))}</p>
      </div>
      <button type="button" class="link-button" translate="yes" @click=${() => this.#show(name)}>
        ${names.show}
      </button>
    </li>`;
  }

  #show(name: string): void {
    openSignatures(this.petition, { find: { name }, where: [] });
  }

  readonly #start = () => {
    const param = { petition: this.petition };
    const room = api.petitions[':petition'].oddities.names;
    void this.#slices.start({ names: [], scanned: 0, total: 0 }, async (sum, after) => {
      const { names, scanned, total, next } = await ask(room.$post({ param, json: { after } }));
      return {
        sum: { names: [...sum.names, ...names], scanned: sum.scanned + scanned, total },
        next: next ?? undefined,
      };
    });
  };
}
