import type { ReactiveController, ReactiveElement } from 'lit';

/** Keeps what a page's styles see as `:state(…)`, in browsers that have it. */
export class StatesController implements ReactiveController {
  readonly #internals: ElementInternals | undefined;
  readonly #now: () => Record<string, boolean>;

  /** @param now Each state, and whether it is on. */
  constructor(host: ReactiveElement, now: () => Record<string, boolean>) {
    // Older browsers give none.
    this.#internals = host.attachInternals?.();
    this.#now = now;
  }

  hostUpdated(): void {
    try {
      for (const [state, isOn] of Object.entries(this.#now()))
        this.#internals!.states[isOn ? 'add' : 'delete'](state);
    } catch {
      // They have none, or want names with dashes.
    }
  }
}
