import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * One request at a time: a newer one, or leaving the page, aborts the one before, whose answer then changes
 * nothing. A request that was cut off by leaving begins again when the element is back.
 */
export class LoadController implements ReactiveController {
  readonly #again: () => void;
  #loading: AbortController | undefined;

  constructor(host: ReactiveControllerHost, again: () => void) {
    this.#again = again;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#loading) this.#again();
  }

  hostDisconnected(): void {
    this.#loading?.abort();
  }

  /** @param failed Hears why; not of requests that were aborted. */
  async load<T>(
    request: (signal: AbortSignal) => Promise<T>,
    loaded: (answer: T) => void,
    failed: (error: unknown) => void,
  ): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    const answered = await request(signal).then(
      (answer) => () => loaded(answer),
      (error: unknown) => () => failed(error),
    );
    if (signal.aborted) return;
    this.#loading = undefined;
    answered();
  }
}
