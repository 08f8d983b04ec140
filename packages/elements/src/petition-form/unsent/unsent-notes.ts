import {
  getPetition,
  sendNow,
  type Settled,
  type UnsentSignature,
  unsentSignatures,
  withdraw,
} from '@samleng/client';
import type { ReactiveElement } from 'lit';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import { dayOf } from './day-of.ts';
import type { UnsentView } from './unsent-view.ts';

type Host = ReactiveElement & { server: string; petition: string };

/** What the view shares with the code that signs, handed over because modules of two chunks would burden every page. */
export type Shared = {
  dayOf: typeof dayOf;
  getPetition: typeof getPetition;
  sendNow: typeof sendNow;
  withdraw: typeof withdraw;
};

/** All forms of this page; the first of them tells what waits, of whichever petition. */
const onPage = new Set<UnsentNotes>();

/** Knows whether anything waits on this device, or waited, and only then fetches what tells of it. */
export class UnsentNotes {
  readonly #host: Host;
  /** The signature whose waiting the form itself shows. */
  readonly #shown: () => string | undefined;
  #waiting: UnsentSignature[] = [];
  #view: UnsentView | undefined;
  /** Settled before the view was there. */
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

  /** Something was tried: who waits now? */
  async look(): Promise<void> {
    this.#waiting = await unsentSignatures();
    if (this.#waiting.length > 0) await this.#fetchView();
    this.#host.requestUpdate();
  }

  /** What had waited does so no more. */
  async settled(settled: Settled): Promise<void> {
    const { outcome } = settled;
    const isTold = [...onPage].some(
      (form) => form.#shown() === settled.id || ('problem' in outcome && form.#asksFor(settled)),
    );
    if (!isTold) this.#untold.push(settled);
    await this.look();
    if (this.#untold.length > 0) await this.#fetchView();
  }

  render(language: InterfaceLanguage): unknown {
    const [first] = onPage;
    const shown = [...onPage].map((form) => form.#shown());
    const others = this.#waiting.filter(({ id }) => !shown.includes(id));
    return first === this ? this.#view?.render(others, language) : undefined;
  }

  #asksFor({ server, petition }: Settled): boolean {
    // Tabs of earlier versions do not tell the server.
    return this.#host.petition === petition && [undefined, this.#host.server].includes(server);
  }

  /** Without a line it does not come, and is asked for again the next time. */
  async #fetchView(): Promise<void> {
    const chunk = await import('./unsent-view.ts').catch(() => undefined);
    if (!chunk) return;
    this.#view ??= new chunk.UnsentView(this.#host, { dayOf, getPetition, sendNow, withdraw });
    for (const settled of this.#untold.splice(0)) this.#view.tell(settled);
    this.#host.requestUpdate();
  }
}
