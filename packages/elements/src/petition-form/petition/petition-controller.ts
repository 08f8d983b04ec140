import { getPetition, getSummary } from '@samleng/client';
import type { Petition, Summary } from '@samleng/contract';
import type { ReactiveElement, ReactiveController } from 'lit';
import { LoadController } from '../../controllers/load.ts';
import { SamlengErrorEvent } from '../../events/events.ts';
import { failureCode, isNotFound } from '../../events/failure.ts';
import type { SignedEvent } from '../../events/signed-event.ts';

/** Loads the element's petition and its count. */
export class PetitionController implements ReactiveController {
  petition: Petition | undefined;
  /** The latest known count. */
  summary: Summary | undefined;
  failure: 'not-found' | 'away' | undefined;

  readonly #host: ReactiveElement & { server: string; petition: string };
  readonly #load: LoadController;

  constructor(host: ReactiveElement & { server: string; petition: string }) {
    this.#host = host;
    this.#load = new LoadController(host, () => this.load());
    host.addController(this);
  }

  hostConnected(): void {
    // First, so that nothing on the page can keep it from us.
    addEventListener('samleng-signed', this.#onSigned, true);
  }

  hostDisconnected(): void {
    removeEventListener('samleng-signed', this.#onSigned, true);
  }

  load(): void {
    const { server, petition } = this.#host;
    this.#become({});
    void this.#load.load(
      (signal) => getPetition(server, petition, signal),
      (loaded) => this.#become({ petition: loaded, summary: loaded.summary }),
      (error) => {
        const code = failureCode(error);
        this.#become({ failure: isNotFound(code) ? 'not-found' : 'away' });
        this.#host.dispatchEvent(new SamlengErrorEvent(code));
      },
    );
  }

  /** Reloads the count after this page has changed it. */
  async recount(): Promise<void> {
    const { server, petition } = this.#host;
    const summary = await getSummary(server, petition, undefined, 'no-cache').catch(() => undefined);
    // The element may show another petition by now.
    if (summary?.petition === this.#host.petition) this.summary = summary;
    this.#host.requestUpdate();
  }

  /** This form or another one of the page was signed. */
  #onSigned = (event: Event): void => {
    const { petition } = event as SignedEvent;
    if (this.petition && petition === this.#host.petition) void this.recount();
  };

  #become(now: Partial<Pick<this, 'petition' | 'summary' | 'failure'>>): void {
    Object.assign(this, { petition: undefined, summary: undefined, failure: undefined, ...now });
    this.#host.requestUpdate();
  }
}
