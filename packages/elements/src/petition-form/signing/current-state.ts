import { getPetition, getSummary, heard, hearers, isVisible } from '@samleng/client';
import type { Petition, Summary } from '@samleng/contract';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { SignedEvent } from '../../events/signed-event.ts';
import { focusOn } from '../focus.ts';

type Host = ReactiveElement & { server: string; petition: string };
/** The petition and count that the form shows. */
export type Shown = { petition: Petition | undefined; summary: Summary | undefined };

const LONG_AGO_MS = 60_000;
const REFUSED: Partial<Record<string, Summary['status']>> = {
  'petition-closed': 'closed',
  'petition-paused': 'paused',
  'petition-not-open-yet': 'upcoming',
};

/** Keeps a form to the petition's real state: it may have closed, paused or opened since the page was loaded. */
export class CurrentState implements ReactiveController {
  readonly #host: Host;
  readonly #shown: Shown;
  #life = new AbortController();
  #askedAt = Date.now();
  #hadFocus = false;

  constructor(host: Host, shown: Shown) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    // Also when it comes back from the back/forward cache.
    for (const event of ['visibilitychange', 'pageshow'])
      addEventListener(event, this.refreshIfOld, { signal });
    // First, so that nothing on the page can keep it from us.
    addEventListener('samleng-signed', this.#onSigned, { signal, capture: true });
    hearers.add(this.#hear);
  }

  hostDisconnected(): void {
    this.#life.abort();
    hearers.delete(this.#hear);
  }

  hostUpdate(): void {
    this.#hear();
    this.#hadFocus = this.#host.matches(':focus-within');
  }

  /** Somebody who was filling in the form that is gone is told why. */
  hostUpdated(): void {
    if (this.#hadFocus && !this.#host.matches(':focus-within')) focusOn(this.#host, '.outcome h3');
  }

  /** Somebody looks at the form again, or begins to fill it in. */
  readonly refreshIfOld = (): void => {
    // Of a sleeping phone only this clock goes on. If it was set, asking once more does no harm.
    if (isVisible() && Math.abs(Date.now() - this.#askedAt) > LONG_AGO_MS) void this.refresh();
  };

  /** Asks for the current count, and for the petition if its state has changed. */
  async refresh(): Promise<void> {
    const { server, petition } = this.#host;
    this.#askedAt = Date.now();
    const summary = await getSummary(server, petition, undefined, 'no-cache').catch(() => undefined);
    if (summary) this.#take(summary);
  }

  /** The server has refused a signature: whatever caches say, the petition cannot be signed. */
  async refused(code: string): Promise<void> {
    const asked = this.#host.petition;
    await this.refresh();
    const { summary, petition } = this.#shown;
    const status = REFUSED[code];
    if (!petition || !status || summary?.petition !== asked || summary.status === status) return;
    // The days that were known before are not those of an early closing.
    this.#show({ ...summary, status, closesAt: null }, { ...petition, opensAt: null });
  }

  #take(summary: Summary): void {
    const before = this.#shown.summary;
    // The element may show another petition by now; and a cache may give what was before.
    if (summary.petition !== before?.petition || summary.updatedAt < before.updatedAt) return;
    this.#show(summary, this.#shown.petition!);
    if (summary.status !== before.status || summary.closesAt !== before.closesAt) void this.#renew();
  }

  /** Takes the petition anew, for its other days and its successor. */
  async #renew(): Promise<void> {
    const { server, petition } = this.#host;
    const current = await getPetition(server, petition, undefined, 'no-cache').catch(() => undefined);
    const { summary } = this.#shown;
    if (current && current.petition === summary?.petition) this.#show(summary, current);
  }

  #show(summary: Summary, petition: Petition): void {
    this.#shown.summary = summary;
    this.#shown.petition = { ...petition, closesAt: summary.closesAt };
    this.#host.requestUpdate();
  }

  /** The counters of the page may know better. Of a partner's, only the state is the petition's own. */
  readonly #hear = (): void => {
    const { server, petition } = this.#host;
    for (const [name, latest] of heard) if (name.startsWith(`${server} ${petition} `)) this.#compare(latest);
  };

  #compare({ status, closesAt, final, updatedAt }: Summary): void {
    const { summary } = this.#shown;
    if (summary && status !== summary.status && updatedAt > summary.updatedAt)
      this.#take({ ...summary, status, closesAt, final, updatedAt });
  }

  /** This form or another one of the page was signed. */
  #onSigned = (event: Event): void => {
    const { petition } = event as SignedEvent;
    if (petition === this.#host.petition) void this.refresh();
  };
}
