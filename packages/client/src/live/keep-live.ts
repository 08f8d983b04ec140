import type { Summary } from '@samleng/contract';
import { openChannel } from '../tabs/channel.ts';
import { tryLock } from '../tabs/try-lock.ts';

/** The count that is kept live, as its watcher holds it. */
export type LiveCount = {
  latest(): Summary | undefined;
  hear(summary: Summary): void;
  /** Asks the server, and hears the answer. */
  poll(): Promise<unknown>;
};

// After this much silence a tab with a stream tells the others it is alive; one without asks the server.
const SILENCE_MS = { streams: 20_000, polls: 30_000, follows: 45_000 };
// Three an origin: HTTP/1.1 gives six connections to a server, and signing needs one too.
const STREAM_SLOTS = [0, 1, 2];

/**
 * Keeps a count live in all tabs of an origin until `signal` aborts. One tab leads: it holds the stream,
 * or polls where it gets none, and tells the others. Where no tab can lead, each one that polls tells the others.
 *
 * @param name Of lock and channel: one for each count.
 * @param streamUrl Undefined for a count that has no stream.
 * @returns Tells the other tabs the latest count.
 */
export function keepLive(
  name: string,
  streamUrl: string | undefined,
  count: LiveCount,
  signal: AbortSignal,
): () => void {
  let role: keyof typeof SILENCE_MS = 'polls';
  let leads = false;
  let hasSlot = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = openChannel<Summary>(name, hear);

  function hear(summary: Summary): void {
    count.hear(summary);
    wait();
  }

  function broadcast(): void {
    const summary = count.latest();
    if (summary && !signal.aborted) channel?.tell(summary);
  }

  function setRole(next: typeof role): void {
    role = next;
    wait();
  }

  function wait(): void {
    clearTimeout(timer);
    // Jitter, so that tabs do not all ask at once when the leader falls silent.
    if (!signal.aborted) timer = setTimeout(onSilence, SILENCE_MS[role] * (1 + Math.random() / 5));
  }

  async function onSilence(): Promise<void> {
    if (role !== 'streams') await count.poll();
    broadcast();
    wait();
    if (leads && role === 'polls') await takeSlot();
  }

  async function lead(): Promise<void> {
    leads = true;
    setRole('polls');
    await takeSlot();
    await aborted;
  }

  async function takeSlot(): Promise<void> {
    if (hasSlot) return;
    for (const slot of STREAM_SLOTS) if (await tryLock(`samleng-stream-${slot}`, stream)) return;
  }

  /**
   * Holds its slot until the server refuses the stream; the browser itself reconnects a broken one. Polls
   * while the stream is silent, because some proxies and virus scanners buffer it.
   */
  function stream(): Promise<true> {
    // Stopped while it waited for the slot.
    if (signal.aborted) return Promise.resolve(true);
    const source = new EventSource(streamUrl!);
    hasSlot = true;
    source.addEventListener('summary', ({ data }) => {
      role = 'streams';
      hear(JSON.parse(data));
      broadcast();
    });
    return new Promise((resolve) => {
      const close = () => {
        source.close();
        hasSlot = false;
        resolve(true);
      };
      source.addEventListener('error', () => {
        // Only once: the browser retries more often than a poll.
        if (role === 'streams') setRole('polls');
        if (source.readyState === EventSource.CLOSED) close();
      });
      signal.addEventListener('abort', close);
    });
  }

  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      wait();
      channel?.close();
      resolve();
    });
  });
  // Node has no streams of its own.
  if (streamUrl && globalThis.EventSource && navigator.locks) {
    setRole('follows');
    // Refused in sandboxed frames: then this tab polls.
    navigator.locks.request(name, { signal }, lead).catch(() => setRole('polls'));
  } else wait();

  return broadcast;
}
