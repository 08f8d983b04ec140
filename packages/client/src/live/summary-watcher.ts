import type { Summary } from '@samleng/contract';
import { expected, ProblemError } from '../requests/errors.ts';
import { getPartnerSummary, getSummary, petitionUrl } from '../requests/requests.ts';
import { isVisible } from '../tabs/visibility.ts';
import { onPage } from '../tabs/page-events.ts';
import { heard, hearers } from './heard.ts';

export type Subject = { server: string; petition: string; partner: string };
type Subscriber = {
  live: boolean;
  onSummary: (summary: Summary) => void;
  onError: (error: Error) => void;
};

export type SummaryWatcher = {
  subscribe(subscriber: Subscriber): { stop(): void };
  refresh(): Promise<void>;
};

const LONG_ABSENCE_MS = 60_000;

/**
 * Watches one count for everyone in this page. A *look* lasts from when the page becomes visible until it is
 * hidden; aborting it closes everything opened during it.
 *
 * @param name Of this count among all counts of the origin.
 * @param onIdle The last subscriber has left.
 */
export function watchCount(
  name: string,
  { server, petition, partner }: Subject,
  onIdle: () => void,
): SummaryWatcher {
  const subscribers = new Set<Subscriber>();
  const life = new AbortController();
  let look: AbortController | undefined;
  let tellTabs: (() => void) | undefined;
  /** The look that has gone live, or is about to. */
  let goesLive: AbortSignal | undefined;
  let mayGoLive = false;
  let latest: Summary | undefined;
  let failed = false;
  let askedAt = -Infinity;
  let refreshing: Promise<void> | undefined;

  const isLive = () => [...subscribers].some(({ live }) => live);

  /** Never replaces newer by older. The same count is repeated only after a failure, as a sign of life. */
  function hear(summary: Summary): void {
    if (latest && (failed ? summary.updatedAt < latest.updatedAt : summary.updatedAt <= latest.updatedAt))
      return;
    latest = summary;
    failed = false;
    for (const { onSummary } of subscribers) onSummary(summary);
    heard.set(name, summary);
    for (const hears of hearers) hears();
  }

  /** @returns Whether asking again makes sense. */
  async function ask(signal: AbortSignal, cache: RequestCache): Promise<boolean> {
    askedAt = Date.now();
    const request = partner
      ? getPartnerSummary(server, petition, partner, signal, cache)
      : getSummary(server, petition, signal, cache);
    const answer = await request.catch((error: unknown) => (signal.aborted ? undefined : expected(error)));
    if (!answer || signal.aborted) return false;
    if (answer instanceof Error) fail(answer);
    else hear(answer);
    return !(answer instanceof ProblemError);
  }

  function fail(error: Error): void {
    failed = true;
    askedAt = -Infinity;
    for (const { onError } of subscribers) onError(error);
  }

  async function begin(): Promise<void> {
    look = new AbortController();
    const { signal } = look;
    // Of a sleeping phone only this clock goes on. If it was set, asking once more does no harm.
    const isDue = isLive() || Math.abs(Date.now() - askedAt) > LONG_ABSENCE_MS;
    // Only the first may come from a cache, so that it shows at once.
    mayGoLive = !isDue || (await ask(signal, latest ? 'no-cache' : 'default'));
    if (!signal.aborted) await goLive(signal);
  }

  /** `keep-live.ts` is its own chunk: pages without live counts do not load it. */
  async function goLive(signal: AbortSignal): Promise<void> {
    if (goesLive === signal || !mayGoLive || !isLive()) return;
    goesLive = signal;
    const loaded = await import('./keep-live.ts').catch(() => undefined);
    if (!loaded || signal.aborted) return;
    const streamUrl = partner ? undefined : `${petitionUrl(server, petition)}/live`;
    const poll = () => ask(signal, 'no-cache');
    tellTabs = loaded.keepLive(name, streamUrl, { latest: () => latest, hear, poll }, signal);
  }

  function end(): void {
    look?.abort();
    look = tellTabs = undefined;
    mayGoLive = false;
  }

  function update(): void {
    // Chrome 87 to 89 go on calling it after `leave`.
    if (!isVisible() || life.signal.aborted) end();
    else if (!look) void begin();
  }

  function start(): void {
    const { signal } = life;
    onPage('visibilitychange', update, signal);
    // A page in the back/forward cache must hold neither stream nor lock.
    onPage('pagehide', end, signal);
    onPage('pageshow', update, signal);
    const restart = () => {
      end();
      update();
    };
    onPage('online', restart, signal);
    update();
  }

  function leave(subscriber: Subscriber): void {
    if (!subscribers.delete(subscriber) || subscribers.size > 0) return;
    end();
    life.abort();
    onIdle();
  }

  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      if (subscribers.size === 1) start();
      else catchUp(subscriber);
      return { stop: () => leave(subscriber) };
    },
    // All counters of a page learn of a signature at once: one request serves them.
    refresh: () => (refreshing ??= refresh().finally(() => (refreshing = undefined))),
  };

  async function refresh(): Promise<void> {
    askedAt = -Infinity;
    if (!look) return;
    await ask(look.signal, 'no-cache');
    tellTabs?.();
  }

  /** For a subscriber that joins later. */
  function catchUp(subscriber: Subscriber): void {
    if (look) void goLive(look.signal);
    queueMicrotask(() => {
      if (latest && subscribers.has(subscriber)) subscriber.onSummary(latest);
    });
  }
}
