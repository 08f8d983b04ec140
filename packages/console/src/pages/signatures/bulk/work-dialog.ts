import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { ConsoleElement } from '../../../console-element.ts';
import { formStyles } from '../../../look/form.styles.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import type { ApiProblem } from '../../../requests/api-problem.ts';
import { problemText } from '../../../requests/problem-text.ts';
import '../../../views/console-dialog.ts';
import { progressLine, progressLineStyles } from '../../../views/progress-line.ts';
import { fieldStyles } from '../../petition/field.styles.ts';
import type { SignatureRequests } from '../model/signature-requests.ts';
import { Slices } from '../model/slices.ts';
import { workDialogStyles } from './work-dialog.styles.ts';

export type Progress = { done: number; total: number; text: string };

/**
 * Asks, then does long work in pieces, says how far it is, and what has become of it. Left in the middle, what is done
 * stays done.
 *
 * @fires close As it closes; `detail` says whether anything was done.
 */
export abstract class WorkDialogElement<Sum> extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles, progressLineStyles, workDialogStyles];
  }

  @property({ attribute: false }) requests!: SignatureRequests;
  protected readonly work = new Slices<Sum>(this);

  protected abstract get heading(): string;
  /** What is asked before anything is done. */
  protected abstract question(): unknown;
  /** The button that begins; nothing while it cannot. */
  protected abstract begin(): unknown;
  protected abstract progress(sum: Sum): Progress;
  protected abstract outcome(sum: Sum): unknown;
  /** What to say when it was stopped, or the connection broke. */
  protected abstract halted(sum: Sum): { stopped: string; failed: string };

  /** Beside the button that closes, once all is done. */
  protected further(): unknown {
    return nothing;
  }

  override render(): TemplateResult {
    return html`<console-dialog heading=${this.heading} @close=${this.close}>
      <div class="phase" tabindex="-1">${this.#content()}</div>
      <div slot="actions">${this.#actions()}</div>
    </console-dialog>`;
  }

  /** The button that was pressed goes with the phase: the focus must not be lost. */
  override updated(_changed: PropertyValues): void {
    const { state } = this.work;
    if (state !== this.#shown && this.#shown !== undefined)
      this.renderRoot.querySelector<HTMLElement>('.phase')?.focus();
    this.#shown = state;
  }
  #shown: string | undefined;

  protected readonly close = () => {
    const detail = this.work.state !== 'idle';
    this.dispatchEvent(new CustomEvent('close', { detail }));
  };

  #content(): unknown {
    const { state, sum } = this.work;
    if (state === 'idle' || sum === undefined) return this.question();
    if (state === 'done') return html`<div role="status">${this.outcome(sum)}</div>`;
    const progress = this.progress(sum);
    const line = progressLine(progress);
    const hopeless = this.#hopeless;
    if (hopeless !== undefined)
      return html`${progress.done > 0 ? line : nothing}
        <p class="alert" role="alert">${hopeless}</p>`;
    const told = this.halted(sum);
    return html`${line}
    ${state === 'failed' ? html`<p class="alert" role="alert">${this.#failure(told)}</p>` : nothing}
    ${state === 'stopped' ? html`<p role="status">${told.stopped}</p>` : nothing}`;
  }

  /** Mostly the line is bad; else the server has said why it does not go on. */
  #failure({ failed, stopped }: { failed: string; stopped: string }): string {
    const { problem } = this.work;
    return problem === undefined || problem.status === 0 ? failed : `${problemText(problem)} ${stopped}`;
  }

  get #hopeless(): string | undefined {
    const { problem } = this.work;
    return problem && this.refusal(problem);
  }

  /** Why it can never be done; undefined where trying again may help. */
  protected refusal(_problem: ApiProblem): string | undefined {
    return undefined;
  }

  #actions(): unknown {
    const { signatureBulk: words, shell } = this.words;
    const { state } = this.work;
    const later = (label: string) =>
      html`<wa-button appearance="plain" @click=${this.close}>${label}</wa-button>`;
    if (state === 'idle') return html`${later(shell.cancel)} ${this.begin()}`;
    if (state === 'done') return html`${this.further()} ${main(words.close, this.close)}`;
    if (this.#hopeless !== undefined) return main(words.close, this.close);
    if (state === 'stopped' || state === 'failed')
      return html`${later(words.leave)} ${main(words.goOn, () => void this.work.goOn())}`;
    return html`<wa-button
      appearance="outlined"
      variant="brand"
      ?disabled=${state === 'stopping'}
      @click=${() => this.work.stop()}
      >${state === 'stopping' ? words.stopping : words.stop}</wa-button
    >`;
  }
}

/** The button that one presses most likely. */
export function main(label: string, act: () => void, variant: 'brand' | 'danger' = 'brand'): TemplateResult {
  return html`<wa-button variant=${variant} @click=${act}>${label}</wa-button>`;
}
