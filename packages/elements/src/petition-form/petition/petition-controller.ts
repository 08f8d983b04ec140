import { getPetition } from '@samleng/client';
import type { Petition, Summary } from '@samleng/contract';
import type { ReactiveElement } from 'lit';
import { LoadController } from '../../controllers/load.ts';
import { failureCode, isNotFound } from '../../events/failure.ts';

type Host = ReactiveElement & { server: string; petition: string; fail(code: string): void };

/** Loads the element's petition and its count; the code for signing keeps them current. */
export class PetitionController {
  petition: Petition | undefined;
  /** The latest known count. */
  summary: Summary | undefined;
  failure: 'not-found' | 'away' | undefined;

  readonly #host: Host;
  readonly #load: LoadController;

  constructor(host: Host) {
    this.#host = host;
    this.#load = new LoadController(host, () => this.load());
  }

  load(): void {
    const { server, petition } = this.#host;
    this.#become({});
    // Frameworks may set it after the element is on the page.
    if (!petition) return this.#load.hostDisconnected();
    void this.#load.load(
      (signal) => getPetition(server, petition, signal),
      (loaded) => this.#become({ petition: loaded, summary: loaded.summary }),
      (error) => {
        const code = failureCode(error);
        this.#become({ failure: isNotFound(code) ? 'not-found' : 'away' });
        this.#host.fail(code);
      },
    );
  }

  #become(now: Partial<Pick<this, 'petition' | 'summary' | 'failure'>>): void {
    Object.assign(this, { petition: undefined, summary: undefined, failure: undefined, ...now });
    this.#host.requestUpdate();
  }
}
