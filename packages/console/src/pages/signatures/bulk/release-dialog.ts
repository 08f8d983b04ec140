import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ApiProblem } from '../../../requests/api-problem.ts';
import { count } from '../../../words/shown.ts';
import type { TallySum } from '../model/tallying.ts';
import { BulkDialogElement } from './bulk-dialog.ts';
import { main, type Progress } from './work-dialog.ts';

type Sum = { counted: number; pending: number; expired: number };

/** Lets held signatures count, or their emails go out. */
@customElement('release-dialog')
export class ReleaseDialogElement extends BulkDialogElement<Sum> {
  protected override get heading(): string {
    const { releasing } = this.words.signatureBulk;
    return this.work.state === 'done' ? releasing.done : releasing.title;
  }

  protected override preview({ states: { held } }: TallySum): unknown {
    const { releasing } = this.words.signatureBulk;
    if (held === 0) return html`<p>${releasing.nothing}</p>`;
    return html`<p>${releasing.text}</p>
      ${this.numbers({ held })} ${this.moves(this.countBefore + held, { atMost: true })}`;
  }

  protected override ready({ states: { held } }: TallySum): unknown {
    const label = this.words.signatureBulk.releasing.button(held, count(held));
    return held === 0 ? nothing : main(label, this.#begin);
  }

  readonly #begin = () => {
    const { chosen, requests } = this;
    const nothing: Sum = { counted: 0, pending: 0, expired: 0 };
    void this.work.start(nothing, async (sum, after) => {
      const piece = await requests.release({ ...chosen, after });
      return {
        sum: {
          counted: sum.counted + piece.counted,
          pending: sum.pending + piece.pending,
          expired: sum.expired + piece.expired,
        },
        next: piece.next ?? undefined,
      };
    });
  };

  get #all(): number {
    return this.tallied.sum!.states.held;
  }

  protected override progress(sum: Sum): Progress {
    const text = this.words.signatureBulk.releasing.running(count(released(sum)), count(this.#all));
    return { done: released(sum) + sum.expired, total: this.#all, text };
  }

  protected override halted(sum: Sum) {
    const { releasing } = this.words.signatureBulk;
    const numbers = [count(released(sum)), count(this.#all)] as const;
    return { stopped: releasing.stopped(...numbers), failed: releasing.failed(...numbers) };
  }

  protected override refusal({ errors }: ApiProblem): string | undefined {
    const isExpired = errors.some(({ detail }) => detail === 'expired');
    return isExpired ? this.words.signatureBulk.releasing.expiredById : undefined;
  }

  protected override outcome(sum: Sum): unknown {
    const { releasing } = this.words.signatureBulk;
    const told = (['counted', 'pending', 'expired'] as const).filter((key) => sum[key] > 0);
    return html`${this.moves(this.countBefore + sum.counted)}
      <ul class="numbers">
        ${told.map((key) => html`<li>${releasing[key](count(sum[key]))}</li>`)}
      </ul>
      ${released(sum) + sum.expired === 0 ? html`<p>${releasing.nothing}</p>` : nothing}`;
  }
}

const released = ({ counted, pending }: Sum): number => counted + pending;
