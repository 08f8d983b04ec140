import { refreshSummary, watchSummary } from '@samleng/client';
import type { Summary } from '@samleng/contract';
import type { ReactiveController, ReactiveElement } from 'lit';
import { failureCode } from '../events/failure.ts';
import type { SignedEvent } from '../events/signed-event.ts';

type Host = ReactiveElement & { fail(code: string): void };
type Watched = { server: string; petition: string; partner?: string; live: boolean };

/** The latest summary of what is watched, for as long as the element is on the page. */
export class SummaryController implements ReactiveController {
  summary: Summary | undefined;
  /** A problem's code, or `network`. */
  failure: string | undefined;

  readonly #host: Host;
  #watched: Watched | undefined;
  #watcher: { stop(): void } | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Replaces the count that is watched. */
  watch(watched: Watched): void {
    this.hostDisconnected();
    this.#watched = watched;
    this.summary = undefined;
    this.failure = undefined;
    this.hostConnected();
  }

  hostConnected(): void {
    addEventListener('samleng-signed', this.#onSigned, true);
    // Frameworks may set the petition after the element is on the page.
    if (!this.#watched?.petition) return;
    this.#watcher = watchSummary(
      this.#watched,
      (summary) => {
        this.summary = summary;
        this.failure = undefined;
        this.#host.requestUpdate();
      },
      (error) => void this.#fail(failureCode(error)),
    );
  }

  hostDisconnected(): void {
    removeEventListener('samleng-signed', this.#onSigned, true);
    this.#watcher?.stop();
  }

  async #fail(code: string): Promise<void> {
    // A live count goes on trying: the page is told once, and finds the words there.
    if (code === this.failure) return;
    this.failure = code;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.fail(code);
  }

  /** Someone signed on this page, and expects to see it counted. */
  #onSigned = (event: Event): void => {
    const { petition } = event as SignedEvent;
    if (this.#watched && petition === this.#watched.petition) refreshSummary(this.#watched.server, petition);
  };
}
