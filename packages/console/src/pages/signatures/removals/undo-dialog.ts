import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ApiProblem } from '../../../requests/api-problem.ts';
import { count } from '../../../words/shown.ts';
import { main, type Progress, WorkDialogElement } from '../bulk/work-dialog.ts';

const NUMBERS = ['restored', 'counted', 'withdrawn', 'signedAgain', 'noPlace'] as const;
type Sum = Record<(typeof NUMBERS)[number], number>;

/** Brings a removal back. */
@customElement('undo-dialog')
export class UndoDialogElement extends WorkDialogElement<Sum> {
  @property() batch = '';
  /** How many were removed, as far as that is known. */
  @property({ attribute: false }) removed = 0;

  protected override get heading(): string {
    const { undoing } = this.words.signatureBulk;
    return this.work.state === 'done' ? undoing.done : undoing.title;
  }

  protected override question(): unknown {
    return html`<p>${this.words.signatureBulk.undoing.text}</p>`;
  }

  protected override begin(): unknown {
    return main(this.words.signatureBulk.undoing.button, this.#begin);
  }

  readonly #begin = () => {
    const { batch, requests } = this;
    const none: Sum = { restored: 0, counted: 0, withdrawn: 0, signedAgain: 0, noPlace: 0 };
    void this.work.start(none, async (sum) => {
      const piece = await requests.undo(batch);
      const added = Object.fromEntries(NUMBERS.map((key) => [key, sum[key] + piece[key]])) as Sum;
      return { sum: added, next: piece.isOver ? undefined : 'more' };
    });
  };

  protected override progress({ restored, withdrawn, signedAgain, noPlace }: Sum): Progress {
    const text = this.words.signatureBulk.undoing.running(count(restored));
    return { done: restored + withdrawn + signedAgain + noPlace, total: this.removed, text };
  }

  protected override halted(_sum: Sum) {
    const { stopped, failed } = this.words.signatureBulk.undoing;
    return { stopped, failed };
  }

  protected override refusal({ code }: ApiProblem): string | undefined {
    return code === 'changed-meanwhile' ? this.words.signatureBulk.undoing.tooLate : undefined;
  }

  protected override outcome(sum: Sum): unknown {
    const { undoing } = this.words.signatureBulk;
    const told = NUMBERS.filter((key) => sum[key] > 0 || key === 'restored');
    return html`<ul class="numbers">
      ${told.map((key) => html`<li>${undoing[key](count(sum[key]))}</li>`)}
    </ul>`;
  }
}
