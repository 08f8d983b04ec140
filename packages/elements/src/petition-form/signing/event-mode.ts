import { keepInMemory } from '@samleng/client';
import { EVENT_PROOF_PREFIX } from '@samleng/contract/limits';

/**
 * One device, many signers, one after the other: nothing is left for the next. Unsent signatures wait only
 * in the page's memory, so the browser warns before the page is left.
 */
export class EventMode {
  /** The server has refused the staff link. */
  linkEnded = false;
  /** How many signatures had waited and were refused. */
  refused = 0;

  readonly #token: string;
  readonly #waiting = new Set<string>();
  readonly #warn = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    // For older browsers.
    event.returnValue = true;
  };

  /** @param token Of the staff link. */
  constructor(token: string) {
    this.#token = token;
    keepInMemory();
    takeAlong();
  }

  /** Replaces the proof of work while the link is valid. */
  get proof(): string | undefined {
    return this.linkEnded ? undefined : EVENT_PROOF_PREFIX + this.#token;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  waitFor(id: string): void {
    this.#waiting.add(id);
    addEventListener('beforeunload', this.#warn);
  }

  /** The server has answered. @returns Whether that signature had waited here. */
  answered(id: string): boolean {
    const waited = this.#waiting.delete(id);
    if (this.waiting === 0) removeEventListener('beforeunload', this.#warn);
    return waited;
  }
}

/**
 * Links to the page in other languages keep the event token, and so the event's rules. No other link gets it: it might
 * lead to a redirect, which takes it along to another site.
 */
function takeAlong(): void {
  const { origin, pathname, hash } = location;
  // Through the prototype: an element of the page may take the place of the document's own.
  const links = Document.prototype.querySelectorAll.call(document, 'a[hreflang]');
  for (const link of links as NodeListOf<HTMLAnchorElement>) {
    if (link.origin === origin && link.pathname === pathname) link.hash = hash;
  }
}
