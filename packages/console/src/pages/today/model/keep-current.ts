import type { Summary } from '@samleng/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isProblem } from '../../../requests/api-problem.ts';
import { session } from '../../../session/current.ts';
import { LiveLine } from './live-line.ts';
import type { TodaySource } from './today-source.ts';
import type { TodayFigures } from './today-types.ts';

/** Between two times that the figures are asked for. */
const PAUSE_MS = 10_000;
/** An hour and a day end also while nobody signs. */
const REFRESH_MS = 60_000;

/** Keeps the figures of a page current while it is seen: the count at once, all else some seconds later. */
export class KeepCurrent implements ReactiveController {
  figures: TodayFigures | undefined;
  /** The whole petition's, newer than `figures`; undefined while there is none. */
  summary: Summary | undefined;
  /** What went wrong the last time the figures were asked for. */
  problem: unknown;
  readonly line: LiveLine;
  readonly #host: ReactiveControllerHost;
  readonly #source: () => TodaySource;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #refresh: ReturnType<typeof setTimeout> | undefined;
  #askedAt = 0;

  constructor(host: ReactiveControllerHost, source: () => TodaySource) {
    this.#host = host;
    this.#source = source;
    this.line = new LiveLine({
      hear: (summary) => this.#hear(summary),
      changed: () => host.requestUpdate(),
    });
    session.watch(host);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('online', this.#look);
    addEventListener('offline', this.#lost);
    // Its properties, which say what is watched, may be set only after it is on the page.
    queueMicrotask(this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('online', this.#look);
    removeEventListener('offline', this.#lost);
    this.#stop();
  }

  hostUpdate(): void {
    if (session.value === null) this.#stop();
  }

  /** Asks now. */
  readonly ask = async (): Promise<void> => {
    this.#forget();
    this.#askedAt = Date.now();
    const { signal } = (this.#asking = new AbortController());
    try {
      const figures = await this.#source().load(signal);
      if (signal.aborted) return;
      this.figures = figures;
      this.problem = undefined;
      this.#catchUp();
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error;
      if (!isProblem(error)) reportError(error);
    }
    this.#refresh = setTimeout(this.ask, REFRESH_MS);
    this.#host.requestUpdate();
  };

  readonly #look = () => {
    if (document.visibilityState === 'hidden' || session.value === null) return this.#stop();
    this.line.open(this.#source().petition);
    this.#askSoon();
  };

  /** A line that breaks somewhere on the way is not noticed for minutes. */
  readonly #lost = () => this.line.lose();

  #hear(summary: Summary): void {
    this.summary = summary;
    this.#host.requestUpdate();
    this.#catchUp();
  }

  /** The line begins with the count as it is, which the figures may tell already, or will once they are there. */
  #catchUp(): void {
    const [told, heard] = [this.figures?.updatedAt, this.summary?.updatedAt];
    if (told !== undefined && heard !== undefined && heard > told) this.#askSoon();
  }

  #askSoon(): void {
    if (this.#timer !== undefined) return;
    const wait = this.figures ? Math.max(this.#askedAt + PAUSE_MS - Date.now(), 0) : 0;
    if (wait === 0) void this.ask();
    else this.#timer = setTimeout(this.ask, wait);
  }

  #stop(): void {
    this.#forget();
    this.line.close();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#refresh);
    this.#timer = undefined;
    this.#asking?.abort();
  }
}
