import type { ReactiveControllerHost } from 'lit';
import { PoliteController } from '../controllers/polite.ts';
import { RisingCountController } from '../controllers/rising-count.ts';

/** A count, how it is read out, and when it was told. */
export type Told = { count: number; text: string; at: number };

/** Animates a changed count and reads it out. Fetched with the first change, because most visits see none. */
export class CountChanges {
  readonly #rising: RisingCountController;
  readonly #polite: PoliteController;

  constructor(host: ReactiveControllerHost, first: Told) {
    this.#rising = new RisingCountController(host);
    this.#polite = new PoliteController(host);
    this.tell(first);
  }

  tell({ count, text, at }: Told): void {
    this.#rising.riseTo(count);
    this.#polite.say(text, at);
  }

  /** On the way from one count to the next. */
  get shown(): number {
    return this.#rising.shown!;
  }

  get read(): string {
    return this.#polite.read;
  }
}
