import type { ReactiveController, ReactiveElement } from 'lit';
import { type FieldErrors, FIELDS } from './fields/fields.ts';
import type { Step } from './step.ts';

type Now = () => { step: Step; errors: FieldErrors } | undefined;

/** Moves the focus after each step: to the first error, or to the outcome. */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #now: Now;
  readonly #onStep: (step: Step) => void;
  #shown: Step | undefined;
  #hadFocus = false;

  /**
   * @param now The current step and errors.
   * @param onStep Called when a new step is shown.
   */
  constructor(host: ReactiveElement, now: Now, onStep: (step: Step) => void) {
    this.#host = host;
    this.#now = now;
    this.#onStep = onStep;
  }

  hostUpdate(): void {
    this.#hadFocus = this.#host.matches(':focus-within');
  }

  hostUpdated(): void {
    const now = this.#now();
    const before = this.#shown;
    if (!now || now.step === before) return;
    const { step, errors } = now;
    this.#shown = step;
    this.#onStep(step);
    // A queued signature may settle at any time: do not steal the focus from elsewhere on the page.
    if (before?.kind === 'queued' && !this.#hadFocus) return;
    const first = FIELDS.find((field) => errors[field]);
    if (first) focusOn(this.#host, `#${first}`);
    else if (step.kind !== 'filling' || step.problem) focusOn(this.#host, '.outcome h3, .sign');
  }
}

export function focusOn(host: ReactiveElement, selector: string, options?: FocusOptions): void {
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
}
