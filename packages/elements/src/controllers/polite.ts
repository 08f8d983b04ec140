import type { ReactiveController, ReactiveControllerHost } from 'lit';

const QUIET_MS = 30_000;
/** Counts that arrive within this time are read once. */
const GATHER_MS = 1_000;

/**
 * Reads news out to screen readers politely: never on arrival, and at most once in 30 seconds, the
 * latest winning.
 */
export class PoliteController implements ReactiveController {
  /** Current text of the live region, an element with the role `status`. */
  read = '';

  readonly #host: ReactiveControllerHost;
  #said: string | undefined;
  #next: string | undefined;
  #spokenAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @param at When this became known by `performance.now()`, if not just now. */
  say(text: string, at = performance.now()): void {
    if (this.#said === undefined) {
      this.#said = text;
      this.#spokenAt = at;
    }
    this.#next = text;
    if (text === this.#said) return;
    const wait = Math.max(GATHER_MS, this.#spokenAt + QUIET_MS - performance.now());
    this.#timer ??= setTimeout(() => this.#speak(), wait);
  }

  #speak(): void {
    this.#timer = undefined;
    this.#said = this.#next;
    this.#spokenAt = performance.now();
    this.read = this.#next ?? '';
    this.#host.requestUpdate();
  }
}
