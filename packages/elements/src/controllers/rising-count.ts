import type { ReactiveController, ReactiveControllerHost } from 'lit';

const RISE_MS = 500;

/** A count that rises smoothly to its new value; at once for those who want less motion. */
export class RisingCountController implements ReactiveController {
  /** The number to show now; undefined before the first value. */
  shown: number | undefined;

  readonly #host: ReactiveControllerHost;
  #target: number | undefined;
  #frame = 0;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    this.shown = this.#target;
  }

  riseTo(count: number): void {
    // Called again by each frame's own rendering.
    if (count === this.#target) return;
    this.#target = count;
    this.#stop();
    const from = this.shown;
    if (from === undefined || globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches)
      return this.#show(count);
    const started = performance.now();
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - started) / RISE_MS));
      this.#show(Math.round(from + (count - from) * (1 - (1 - part) ** 3)));
      if (part < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
    // A covered window is drawn once a second at best.
    this.#end = setTimeout(() => this.#show(count), RISE_MS);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#end);
  }

  #show(count: number): void {
    this.shown = count;
    this.#host.requestUpdate();
  }
}
