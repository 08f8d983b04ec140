import { getRecentSigners } from '@samleng/client';
import type { RecentSigner } from '@samleng/contract';

const SHOWN = 3;
const PAUSE_MS = 30_000;

/** The latest signers of one petition: loaded on `refresh`, with a pause between, and only while the page is visible. */
export class RecentSigners {
  /** Undefined until the server has answered. */
  signers: RecentSigner[] | undefined;
  paused = false;

  readonly #server: string;
  readonly #petition: string;
  readonly #onChange: () => void;
  readonly #life = new AbortController();
  #askedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: string, petition: string, onChange: () => void) {
    this.#server = server;
    this.#petition = petition;
    this.#onChange = onChange;
    const { signal } = this.#life;
    addEventListener('visibilitychange', () => this.#isDue && void this.#ask(), { signal });
  }
  #isDue = false;

  /** Somebody may have signed. */
  refresh(): void {
    this.#isDue = true;
    const wait = this.#askedAt + PAUSE_MS - performance.now();
    if (wait <= 0) void this.#ask();
    else this.#timer ??= setTimeout(() => void this.#ask(), wait);
  }

  /** Stops the list, or lets it follow again. */
  toggle(): void {
    this.paused = !this.paused;
    if (this.#isDue) void this.#ask();
    this.#onChange();
  }

  stop(): void {
    this.#life.abort();
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Through the prototype: an element of the page may be called "hidden", and take the place of the document's own.
    if (this.paused || Reflect.get(Document.prototype, 'hidden', document)) return;
    if (performance.now() < this.#askedAt + PAUSE_MS) return this.refresh();
    this.#isDue = false;
    this.#askedAt = performance.now();
    const { signal } = this.#life;
    // On failure the list stays as it is: it only decorates the count.
    const answer = await getRecentSigners(this.#server, this.#petition, { limit: SHOWN }, signal).catch(
      () => undefined,
    );
    if (signal.aborted) return;
    this.signers = answer?.signatures ?? this.signers ?? [];
    this.#onChange();
  }
}
