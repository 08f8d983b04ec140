import { refreshSummary, watchSummary } from '@samleng/client';
import type { Summary } from '@samleng/contract';
import { failureCode } from '../events/failure.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SignedEvent } from '../events/signed-event.ts';

type Watched = { server: string; petition: string; partner?: string; live: boolean };

/** The latest summary of what is watched, for as long as the element is on the page. */
export class SummaryController implements ReactiveController {
  summary: Summary | undefined;
  /** A problem's code, or `network`. */
  failure: string | undefined;

  readonly #host: ReactiveControllerHost;
  #watched: Watched | undefined;
  #watcher: { stop(): void } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Watches something else from now on. */
  watch(watched: Watched): void {
    this.hostDisconnected();
    this.#watched = watched;
    this.summary = undefined;
    this.failure = undefined;
    this.hostConnected();
  }

  hostConnected(): void {
    document.addEventListener('samleng-signed', this.#onSigned);
    if (this.#watched === undefined || this.#watcher) return;
    this.#watcher = watchSummary(
      this.#watched,
      (summary) => {
        this.summary = summary;
        this.failure = undefined;
        this.#host.requestUpdate();
      },
      (error) => {
        this.failure = failureCode(error);
        this.#host.requestUpdate();
      },
    );
  }

  hostDisconnected(): void {
    document.removeEventListener('samleng-signed', this.#onSigned);
    this.#watcher?.stop();
    this.#watcher = undefined;
  }

  /** Somebody signed on this very page: they want to see it counted now. */
  #onSigned = (event: Event): void => {
    const { petition } = event as SignedEvent;
    if (this.#watched && petition === this.#watched.petition) refreshSummary(this.#watched.server, petition);
  };
}
