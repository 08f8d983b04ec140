import type { Summary } from '@samleng/contract';
import { watchCount, type SummaryWatcher } from './summary-watcher.ts';

export type WatchOptions = {
  server: string;
  petition: string;
  /** Counts this partner's signatures only. */
  partner?: string | undefined;
  /** Follows the count; otherwise it is asked for once, and again after a long absence. */
  live: boolean;
};

const watchers = new Map<string, SummaryWatcher>();

/**
 * Tells a count now and whenever it changes, while the page is visible. Everyone in a page who watches
 * the same count shares one watcher, and all tabs of an origin share one stream.
 *
 * @param onSummary Never gets an older summary after a newer one.
 * @param onError A request failed; a live watcher goes on trying.
 */
export function watchSummary(
  { server, petition, partner = '', live }: WatchOptions,
  onSummary: (summary: Summary) => void,
  onError: (error: Error) => void = () => {},
): { stop(): void } {
  const key = [server, petition, partner].join(' ');
  let watcher = watchers.get(key);
  if (!watcher) {
    watcher = watchCount(key, { server, petition, partner }, () => watchers.delete(key));
    watchers.set(key, watcher);
  }
  return watcher.subscribe({ live, onSummary, onError });
}

/** Refreshes the counts of a petition that this page has just changed. */
export function refreshSummary(server: string, petition: string): void {
  for (const [key, watcher] of watchers) {
    if (key.startsWith(`${server} ${petition} `)) void watcher.refresh();
  }
}
