import { keepInMemory } from '@samleng/client';
import { EVENT_PROOF_PREFIX } from '@samleng/contract/limits';

/**
 * One device, many signers, one after the other: nothing of one stays for the next. What could not be
 * sent yet waits in the page's memory only, so leaving the page is warned of meanwhile.
 */
export class EventMode {
  /** The server does not take the staff link any more. */
  linkEnded = false;
  /** How many signatures had waited and were refused. */
  refused = 0;

  readonly #token: string;
  readonly #waiting = new Set<string>();
  readonly #warn = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    // What older browsers look at.
    event.returnValue = true;
  };

  /** @param token Of the staff link. */
  constructor(token: string) {
    this.#token = token;
    keepInMemory();
    takeAlong();
  }

  /** What stands in for a proof of work as long as the link is good. */
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

  /** The server has answered; false when that signature was not one of those that waited here. */
  answered(id: string): boolean {
    const waited = this.#waiting.delete(id);
    if (this.waiting === 0) removeEventListener('beforeunload', this.#warn);
    return waited;
  }
}

/** Whoever changes the language of the page stays at the event, and still leaves nothing on the device. */
function takeAlong(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    if (link.origin === location.origin) link.hash = location.hash;
  }
}
