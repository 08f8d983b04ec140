import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { count } from '../../../words/shown.ts';
import type { Reason } from '../model/signature-types.ts';
import type { TallySum } from '../model/tallying.ts';
import { BulkDialogElement } from './bulk-dialog.ts';
import { main, type Progress } from './work-dialog.ts';

const REASONS = ['duplicate', 'not-genuine', 'test', 'other'] as const satisfies Reason[];

type Sum = { batch: string | undefined; removed: number; counted: number };

/**
 * Takes signatures off the count, and says how they come back.
 *
 * @fires undo With the batch (`detail`) that shall be brought back.
 */
@customElement('remove-dialog')
export class RemoveDialogElement extends BulkDialogElement<Sum> {
  @state() private reason: Reason | undefined;
  @state() private isMissing = false;

  protected override get heading(): string {
    const { removing } = this.words.signatureBulk;
    const { state, sum } = this.work;
    return state === 'done' ? removing.done(sum!.removed, count(sum!.removed)) : removing.title;
  }

  protected override preview({ states, importedValidated }: TallySum): unknown {
    const { removing } = this.words.signatureBulk;
    if (removable(states) === 0) return html`<p>${removing.nothing}</p>`;
    return html`<p>${removing.text}</p>
      ${this.numbers(states)}
      ${this.moves(this.countBefore - states.validated, { imported: importedValidated })} ${this.#reasons()}`;
  }

  #reasons(): unknown {
    const { removing } = this.words.signatureBulk;
    return html`<fieldset class="inline" aria-describedby="reason-hint">
      <legend>${removing.reason}</legend>
      <div class="options">
        ${REASONS.map(
          (reason) =>
            html`<label class="option">
              <input
                type="radio"
                name="reason"
                value=${reason}
                .checked=${this.reason === reason}
                @change=${() => (this.reason = reason)}
              />
              <span>${removing.reasons[reason]}</span>
            </label>`,
        )}
      </div>
      <p id="reason-hint" class="hint">${removing.reasonHint}</p>
      ${this.isMissing && !this.reason ? html`<p class="alert" role="alert">${removing.reasonMissing}</p>` : nothing}
    </fieldset>`;
  }

  protected override ready({ states }: TallySum): unknown {
    const number = removable(states);
    const label = this.words.signatureBulk.removing.button(number, count(number));
    return number === 0 ? nothing : main(label, this.#begin, 'danger');
  }

  readonly #begin = () => {
    const { reason, chosen, requests } = this;
    this.isMissing = reason === undefined;
    if (reason === undefined) return;
    const nothing: Sum = { batch: undefined, removed: 0, counted: 0 };
    void this.work.start(nothing, async ({ batch, removed, counted }, after) => {
      const piece = await requests.remove({ ...chosen, reason, batch, after });
      const sum = {
        batch: piece.batch ?? batch,
        removed: removed + piece.removed,
        counted: counted + piece.counted,
      };
      return { sum, next: piece.next ?? undefined };
    });
  };

  get #all(): number {
    return removable(this.tallied.sum!.states);
  }

  protected override progress({ removed }: Sum): Progress {
    const text = this.words.signatureBulk.removing.running(count(removed), count(this.#all));
    return { done: removed, total: this.#all, text };
  }

  protected override halted({ removed }: Sum) {
    const { removing } = this.words.signatureBulk;
    const numbers = [count(removed), count(this.#all)] as const;
    return { stopped: removing.stopped(...numbers), failed: removing.failed(...numbers) };
  }

  protected override outcome({ counted, batch }: Sum): unknown {
    const { removing } = this.words.signatureBulk;
    return html`${this.moves(this.countBefore - counted)}
    ${batch ? html`<p>${removing.doneText}</p>` : nothing}`;
  }

  protected override further(): unknown {
    const batch = this.work.sum?.batch;
    if (batch === undefined) return nothing;
    const undo = () => this.dispatchEvent(new CustomEvent('undo', { detail: batch }));
    return html`<wa-button appearance="outlined" variant="brand" @click=${undo}
      >${this.words.signatureBulk.undo}</wa-button
    >`;
  }
}

const removable = ({ validated, pending, held }: TallySum['states']): number => validated + pending + held;
