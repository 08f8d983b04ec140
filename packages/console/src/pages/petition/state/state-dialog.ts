import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../console-element.ts';
import { alert } from '../../../forms/alert.ts';
import { FormState } from '../../../forms/form-state.ts';
import { formStyles } from '../../../look/form.styles.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { isProblem } from '../../../requests/api-problem.ts';
import { problemText } from '../../../requests/problem-text.ts';
import { toast } from '../../../toasts/toasts.ts';
import '../../../views/console-dialog.ts';
import { fieldStyles } from '../field.styles.ts';
import type { Edited } from '../model/petition-types.ts';
import { momentInput } from '../parts/moment-input.ts';
import { fieldName } from '../review/field-name.ts';
import { fieldTexts } from '../../../requests/field-text.ts';
import { type Action, asksForTime } from './actions.ts';
import { doAction, firstTime, type Time, tryAction } from './change-state.ts';
import { consequencesView } from './consequences-view.ts';
import { stateStyles } from './state.styles.ts';

/**
 * Asks before a petition is published, paused, closed …, and says what will follow.
 *
 * @fires closed - Nothing was done.
 * @fires done - It was done.
 */
@customElement('state-dialog')
export class StateDialogElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles, stateStyles];
  }

  @property({ attribute: false }) edited!: Edited;
  @property() action: Action = 'publish';
  @state() private time: Time = null;
  readonly #state = new FormState(this);
  readonly #trying = new Task(this, {
    task: ([action, time]) => tryAction(this.edited, action, time),
    args: () => [this.action, this.time] as const,
  });

  override willUpdate(): void {
    if (!this.hasUpdated) this.time = firstTime(this.edited, this.action, new Date());
  }

  override render(): TemplateResult {
    const words = this.words.petitionState;
    return html`<console-dialog .heading=${words.titles[this.action]} @close=${this.#close}>
      <div class="stack">
        ${asksForTime(this.action) ? this.#timeChoice() : nothing} ${this.#told()}
        ${alert(this.#state.wrong.form)}
      </div>
      <wa-button slot="actions" appearance="plain" @click=${this.#close}>${words.cancel}</wa-button>
      <wa-button
        slot="actions"
        variant=${this.action === 'close' ? 'danger' : 'brand'}
        ?disabled=${this.#trying.value === undefined && this.action !== 'unpublish'}
        ?loading=${this.#state.sending}
        @click=${this.#do}
        >${words.actions[this.action]}</wa-button
      >
    </console-dialog>`;
  }

  #timeChoice(): TemplateResult {
    const { when, until } = this.words.petitionState;
    const { opensHint, closesHint } = this.words.petitionEditor.dates;
    const isOpening = this.action === 'publish';
    return momentInput({
      path: isOpening ? 'opensAt' : 'closesAt',
      label: isOpening ? when : until,
      hint: isOpening ? opensHint : closesHint,
      timeZone: this.edited.campaign.timeZone,
      value: this.time,
      change: (instant) => (this.time = instant),
    });
  }

  #told(): unknown {
    const { hidden, undo } = this.words.petitionState;
    const undone = html`<p class="soft">${undo[this.action]}</p>`;
    if (this.action === 'unpublish')
      return html`<p>${hidden}</p>
        ${undone}`;
    return this.#trying.render({
      pending: () => html`<p class="soft" role="status">${this.words.shell.loading}</p>`,
      complete: (consequences) =>
        consequences === undefined
          ? nothing
          : html`${consequencesView(this.action, consequences, this.edited.campaign.timeZone)}${undone}`,
      error: (error) => this.#refused(error),
    });
  }

  /** Why it cannot be done: not now, not at that time, or not with what is still missing. */
  #refused(error: unknown): TemplateResult {
    const { refused, notReady } = this.words.petitionState;
    if (!isProblem(error, 'invalid-input')) return alert(problemText(error)) as TemplateResult;
    const [first] = error.errors;
    if (first?.field === 'change') return alert(refused[first.message] ?? first.message) as TemplateResult;
    const wrong = Object.entries(fieldTexts(error.errors));
    return html`<div class="alert">
      <p>${notReady}</p>
      <ul>
        ${wrong.map(([field, text]) => html`<li><b>${fieldName(field)}</b> – ${text}</li>`)}
      </ul>
    </div>`;
  }

  readonly #do = async () => {
    const done = await this.#state.send(async () => {
      await doAction(this.edited, this.action, this.time);
      return true;
    });
    if (!done) return;
    toast(this.words.petitionState.done[this.action]);
    this.dispatchEvent(new Event('done'));
  };

  readonly #close = () => this.dispatchEvent(new Event('closed'));
}
