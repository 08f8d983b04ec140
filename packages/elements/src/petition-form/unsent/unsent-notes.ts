import {
  getPetition,
  sendNow,
  type Settled,
  shownOverdue,
  type UnsentSignature,
  unsentSignatures,
  withdraw,
} from '@samleng/client';
import type { ReactiveElement } from 'lit';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import { dayOf } from './day-of.ts';
import type { UnsentView } from './unsent-view.ts';

type Host = ReactiveElement & { server: string; petition: string };

/** All forms of this page; the first shows what waits, of any petition. */
const onPage = new Set<UnsentNotes>();

/** Finds out whether signatures wait on this device, and only then loads the view. */
export class UnsentNotes {
  readonly #host: Host;
  /** The queued signature that the form itself shows. */
  readonly #shown: () => string | undefined;
  #waiting: UnsentSignature[] = [];
  #view: UnsentView | undefined;
  /** Settled before the view was loaded. */
  #untold: Settled[] = [];

  constructor(host: Host, shown: () => string | undefined) {
    this.#host = host;
    this.#shown = shown;
  }

  connect(): void {
    onPage.add(this);
  }

  disconnect(): void {
    onPage.delete(this);
  }

  /** Called after each attempt to send. */
  async refresh(): Promise<void> {
    this.#waiting = await unsentSignatures();
    if (this.#waiting.length > 0) await this.#fetchView();
    this.#host.requestUpdate();
    const overdue = this.#waiting.filter((one) => one.overdue).map(({ id }) => id);
    if (overdue.length === 0 || !this.#isShown) return;
    await this.#host.updateComplete;
    shownOverdue(overdue);
  }

  /** A queued signature was sent, refused or deleted. */
  async settled(settled: Settled): Promise<void> {
    const { outcome } = settled;
    // A form that showed it is only itself again, once it has expired.
    const isExpired = 'gone' in outcome && outcome.gone === 'expired';
    const isTold = [...onPage].some(
      (form) =>
        (form.#shown() === settled.id && !isExpired) || ('problem' in outcome && form.#asksFor(settled)),
    );
    if (!isTold) this.#untold.push(settled);
    await this.refresh();
    if (this.#untold.length > 0) await this.#fetchView();
  }

  render(language: InterfaceLanguage): unknown {
    const shown = [...onPage].map((form) => form.#shown());
    const others = this.#waiting.filter(({ id, overdue }) => overdue || !shown.includes(id));
    return this.#isShown ? this.#view!.render(others, language) : undefined;
  }

  /** Only the first form of a page shows them. */
  get #isShown(): boolean {
    return this.#view !== undefined && [...onPage][0] === this;
  }

  #asksFor({ server, petition }: Settled): boolean {
    // Tabs of earlier versions do not tell the server.
    return this.#host.petition === petition && [undefined, this.#host.server].includes(server);
  }

  /** If loading fails, the next call tries again. */
  async #fetchView(): Promise<void> {
    const chunk = await import('./unsent-view.ts').catch(() => undefined);
    if (!chunk) return;
    this.#view ??= new chunk.UnsentView(this.#host, { dayOf, getPetition, sendNow, withdraw });
    for (const settled of this.#untold.splice(0)) this.#view.tell(settled);
    this.#host.requestUpdate();
  }
}
