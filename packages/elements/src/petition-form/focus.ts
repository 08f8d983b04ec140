import type { ReactiveElement, ReactiveController } from 'lit';
import { type FieldErrors, FIELDS } from './fields/fields.ts';
import type { Step } from './signing/signing-controller.ts';

type Now = () => { step: Step; errors: FieldErrors } | undefined;

/** The focus follows what the signer did: to the first error, or to what became of the signature. */
export class FollowingFocus implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #now: Now;
  readonly #onStep: (step: Step) => void;
  #shown: Step | undefined;
  #hadFocus = false;

  /**
   * @param now How far the signing has come, and what is wrong.
   * @param onStep A new step is shown.
   */
  constructor(host: ReactiveElement, now: Now, onStep: (step: Step) => void) {
    this.#host = host;
    this.#now = now;
    this.#onStep = onStep;
    host.addController(this);
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
    // What had waited is answered at any time: then nobody is called back from elsewhere on the page.
    if (before?.kind === 'queued' && !this.#hadFocus) return;
    const first = FIELDS.find((field) => errors[field]);
    if (first) this.to(`#${first}`);
    else if (step.kind !== 'filling' || step.problem) this.to('.outcome h3, .sign');
  }

  to(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
