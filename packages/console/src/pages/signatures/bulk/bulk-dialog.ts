import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { problemText } from '../../../requests/problem-text.ts';
import { progressLine } from '../../../views/progress-line.ts';
import { count } from '../../../words/shown.ts';
import type { Chosen } from '../model/signature-requests.ts';
import type { States } from '../model/signature-types.ts';
import { Slices } from '../model/slices.ts';
import { tally, type TallySum } from '../model/tallying.ts';
import { main, WorkDialogElement } from './work-dialog.ts';

/** Something that is done with many signatures: it says first how many that are, and what the count becomes. */
export abstract class BulkDialogElement<Sum> extends WorkDialogElement<Sum> {
  @property({ attribute: false }) chosen!: Chosen;
  /** The public count as it is. */
  @property({ attribute: false }) countBefore = 0;
  protected readonly tallied = new Slices<TallySum>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void tally(this.tallied, this.requests, this.chosen);
  }

  protected abstract preview(tally: TallySum): unknown;
  protected abstract ready(tally: TallySum): unknown;

  protected override question(): unknown {
    const { state, sum, problem } = this.tallied;
    if (state === 'done') return this.preview(sum!);
    if (state === 'failed') return html`<p class="alert" role="alert">${problemText(problem)}</p>`;
    const { counting } = this.words.signatureBulk;
    return progressLine({ done: sum?.scanned ?? 0, total: sum?.total ?? 0, text: counting });
  }

  protected override begin(): unknown {
    const { state, sum } = this.tallied;
    if (state === 'done') return this.ready(sum!);
    return state === 'failed' ? main(this.words.shell.retry, () => void this.tallied.goOn()) : nothing;
  }

  /** How many, by state; those of no number are left out. */
  protected numbers(states: Partial<States>): TemplateResult {
    const words = this.words.signatureBulk;
    const told = Object.entries(states).filter(([, number]) => number > 0);
    return html`<div>
      <h3>${words.concerns}</h3>
      <ul class="numbers">
        ${told.map(([state, number]) => html`<li>${words.states[state as keyof States](count(number))}</li>`)}
      </ul>
    </div>`;
  }

  /** What the public count becomes. */
  protected moves(after: number, { imported = 0, atMost = false } = {}): TemplateResult {
    const words = this.words.signatureBulk;
    const [from, to] = [count(this.countBefore), count(after)];
    return html`<div class="count">
      <span class="soft">${words.count}</span>
      ${
        after === this.countBefore
          ? html`<span>${words.staysAt(from)}</span>`
          : html`<b aria-hidden="true">${from} → ${to}</b>
              <span class=${atMost ? 'soft' : 'unseen'}
                >${(atMost ? words.mayMove : words.moves)(from, to)}</span
              >`
      }
      ${imported > 0 ? html`<span class="soft">${words.imported(count(imported))}</span>` : nothing}
    </div>`;
  }
}
