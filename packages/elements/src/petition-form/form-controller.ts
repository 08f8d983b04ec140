import type { Petition } from '@samleng/contract';
import type { ReactiveController, ReactiveElement } from 'lit';
import { EXTRAS, type Field, type FieldErrors } from './fields/fields.ts';
import type * as TypedBefore from './fields/typed-before.ts';
import { focusOn } from './focus.ts';
import type { PrefetchController } from './prefetch.ts';
import type { Step } from './step.ts';

/** Handles what the visitor does with the form: touching, typing, unfolding, sending. */
export class FormController implements ReactiveController {
  /** Optional fields are shown. */
  unfolded = false;
  readonly prefetch: PrefetchController;
  readonly #host: ReactiveElement & { server: string };
  readonly #petition: () => Petition | undefined;
  /** Only on the hosted page, which has a form of its own. */
  #typedBefore: Promise<typeof TypedBefore | undefined> | undefined;
  /** The press that is being answered, which another one does not change; a new signer's is another. */
  #press: object | undefined;
  /** A press found that the code for signing could not be loaded. */
  #unready = false;

  /** @param petition The petition that is shown. */
  constructor(
    host: ReactiveElement & { server: string },
    prefetch: PrefetchController,
    petition: () => Petition | undefined,
  ) {
    this.#host = host;
    this.prefetch = prefetch;
    this.#petition = petition;
    host.addController(this);
  }

  get pressed(): boolean {
    return this.#press !== undefined;
  }

  get step(): Step {
    const isUnready = this.#unready && !this.pressed;
    return this.#signing?.step ?? { kind: 'filling', ...(isUnready && { problem: 'unready' }) };
  }

  get errors(): FieldErrors {
    return this.#signing?.errors ?? {};
  }

  get #signing() {
    return this.prefetch.ready?.signing;
  }

  hostUpdate(): void {
    if (EXTRAS.some((field) => this.errors[field])) this.unfolded = true;
  }

  hostConnected(): void {
    // If it does not load, the signer types again.
    if (this.#host.hasAttribute('hosted'))
      this.#typedBefore = import('./fields/typed-before.ts').catch(() => undefined);
  }

  hostUpdated(): void {
    const form = this.#host.renderRoot.querySelector('form');
    if (form) void this.#typedBefore?.then((chunk) => chunk?.takeTyped(this.#host, form, this));
  }

  readonly onTouch = async (): Promise<void> => {
    this.prefetch.touch();
    await this.prefetch.fetchChunk();
    const petition = this.#petition();
    if (petition) this.#signing?.touch(petition);
  };

  readonly onLeave = (event: FocusEvent): void => this.#signing?.inline.left(event, this.#petition()!);

  readonly onType = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) this.prefetch.chosen();
    this.#signing?.inline.typed(event, this.#petition()!);
  };

  readonly onTakeEmail = (email: string): void => {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#email')!;
    input.value = email;
    // Handled like typing.
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.focus();
  };

  /** The button disappears, so the focus goes to the first field it has shown. */
  readonly onUnfold = async (first: Field): Promise<void> => {
    this.unfolded = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    focusOn(this.#host, `#${first}`);
  };

  /**
   * The button was pressed; Enter in a field presses it too. Its form is not submitted, which a sandboxed frame without
   * `allow-forms` would prevent without a word. Where something else submits the form, that counts as a press.
   */
  readonly onSign = async (event: Event): Promise<void> => {
    event.preventDefault();
    // A form that was sent stays, hidden, until its signature counts.
    if (this.pressed || this.step.kind !== 'filling') return;
    const press = (this.#press = {});
    this.#host.requestUpdate();
    const form = this.#host.renderRoot.querySelector('form')!;
    const petition = this.#petition()!;
    try {
      const ready = await this.prefetch.fetchChunk();
      // The form may have begun anew meanwhile.
      if (press !== this.#press) return;
      this.#unready = !ready;
      await ready?.signing.submit(form, petition, this.prefetch.language);
    } finally {
      if (press === this.#press) this.#press = undefined;
      this.#host.requestUpdate();
    }
  };

  /** Begins anew, for another petition or signer. */
  reset(): void {
    this.#press = undefined;
    this.#signing?.reset();
  }
}
