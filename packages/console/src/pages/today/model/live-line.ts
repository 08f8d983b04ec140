import type { Summary } from '@samleng/contract';

/** Where the browser has given the line up: it tries again by itself only where it was merely broken. */
const AGAIN_MS = 30_000;

type Listener = { hear(summary: Summary): void; changed(): void };

/** The public line on which a petition's count comes, as on any page with a counter. */
export class LiveLine {
  /** `gone` once it broke, until it is there again. */
  state: 'closed' | 'opening' | 'open' | 'gone' = 'closed';
  readonly #listener: Listener;
  #stream: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  open(petition: string): void {
    if (this.#stream) return;
    if (this.state === 'closed') this.#become('opening');
    const stream = new EventSource(new URL(`/v1/petitions/${petition}/live`, location.href));
    this.#stream = stream;
    stream.addEventListener('open', () => this.#become('open'));
    stream.addEventListener('summary', ({ data }: MessageEvent<string>) => {
      this.#become('open');
      this.#listener.hear(JSON.parse(data) as Summary);
    });
    stream.addEventListener('error', () => this.#broken(petition));
  }

  /** The browser says that there is no connection. */
  lose(): void {
    if (this.state === 'closed') return;
    this.#hangUp();
    this.#become('gone');
  }

  close(): void {
    this.#hangUp();
    this.#become('closed');
  }

  #broken(petition: string): void {
    this.#become('gone');
    if (this.#stream?.readyState !== EventSource.CLOSED) return;
    this.#hangUp();
    this.#timer = setTimeout(() => this.open(petition), AGAIN_MS);
  }

  #hangUp(): void {
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#stream = undefined;
  }

  #become(state: typeof this.state): void {
    if (this.state === state) return;
    this.state = state;
    this.#listener.changed();
  }
}
