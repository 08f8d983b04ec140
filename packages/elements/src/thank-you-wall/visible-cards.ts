import type { ReactiveController, ReactiveElement } from 'lit';

/** Narrowest card of the grid, and the gap between two: those of thank-you-wall.styles.ts, in px. */
const CARD_WIDTH = 240;
const GAP = 16;
/** Cards at first where only one fits beside another: the wall is not all of a phone's page. */
const FIRST_IN_COLUMN = 3;

type Wall = ReactiveElement & { layout: 'grid' | 'list'; limit: number };

/** How many cards are shown: whole rows, as long as there are more. */
export class VisibleCards implements ReactiveController {
  readonly #host: Wall;
  #columns = 1;
  /** How often more were asked for. */
  #more = 0;
  // In the next frame: growing at once would be reported to the page as an error of its own. On a server and in jsdom
  // nothing has a size.
  readonly #observer =
    globalThis.ResizeObserver &&
    new ResizeObserver(() => {
      if (this.#measured !== this.#columns) requestAnimationFrame(() => this.#host.requestUpdate());
    });

  constructor(host: Wall) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    this.#columns = this.#measured;
  }

  startAgain(): void {
    this.#more = 0;
  }

  showMore(): void {
    this.#more += 1;
  }

  /** @param there How many donations have been loaded. @param isAll Whether the server has no more. */
  count(there: number, isAll: boolean): number {
    const { layout, limit } = this.#host;
    const row = layout === 'list' ? 1 : Math.min(this.#columns, limit);
    const step = limit - (limit % row);
    const first = this.#columns === 1 ? Math.min(FIRST_IN_COLUMN, limit) : step;
    const wanted = first + this.#more * step;
    if (isAll && wanted >= there) return there;
    const shown = Math.min(wanted, there);
    return shown - (shown % row) || shown;
  }

  get #measured(): number {
    return Math.max(1, Math.floor((this.#host.clientWidth + GAP) / (CARD_WIDTH + GAP)));
  }
}
