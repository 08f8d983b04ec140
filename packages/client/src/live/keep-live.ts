import type { Summary } from '@samleng/contract';
import { openChannel } from '../tabs/channel.ts';
import { tryLock } from '../tabs/try-lock.ts';

/** The count that is kept live, as its watcher holds it. */
export type LiveCount = {
  latest(): Summary | undefined;
  hear(summary: Summary): void;
  /** Asks the server; what it says is heard. */
  poll(): Promise<unknown>;
};

// What a tab does after so much silence: with a stream it gives a sign of life, without it asks the server.
const SILENCE_MS = { streams: 20_000, polls: 30_000, follows: 45_000 };
// Three an origin: HTTP/1.1 gives six connections to a server, and signing needs one too.
const STREAM_SLOTS = [0, 1, 2];

/**
 * Keeps a count live in all tabs of an origin until `signal` aborts. One tab leads: it holds the stream,
 * or polls where it gets none, and tells the others. Where nobody can lead, whoever asked tells.
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

  function tell(): void {
    const summary = count.latest();
    if (summary && !signal.aborted) channel?.tell(summary);
  }

  function play(next: typeof role): void {
    role = next;
    wait();
  }

  function wait(): void {
    clearTimeout(timer);
    // Jitter, so that not everyone asks in the second in which a leader fell silent.
    if (!signal.aborted) timer = setTimeout(breakSilence, SILENCE_MS[role] * (1 + Math.random() / 5));
  }

  async function breakSilence(): Promise<void> {
    if (role !== 'streams') await count.poll();
    tell();
    wait();
    if (leads && role === 'polls') await takeSlot();
  }

  async function lead(): Promise<void> {
    leads = true;
    play('polls');
    await takeSlot();
    await aborted;
  }

  async function takeSlot(): Promise<void> {
    if (hasSlot) return;
    for (const slot of STREAM_SLOTS) if (await tryLock(`samleng-stream-${slot}`, stream)) return;
  }

  /**
   * Holds its slot until the server refuses the stream; a broken line the browser mends by itself. Polls
   * while the stream says nothing: some proxies and virus scanners hold it back.
   */
  function stream(): Promise<true> {
    // Nobody watches any more: it took a while to get the slot.
    if (signal.aborted) return Promise.resolve(true);
    const source = new EventSource(streamUrl!);
    hasSlot = true;
    source.addEventListener('summary', ({ data }) => {
      role = 'streams';
      hear(JSON.parse(data));
      tell();
    });
    return new Promise((resolve) => {
      const close = () => {
        source.close();
        hasSlot = false;
        resolve(true);
      };
      source.addEventListener('error', () => {
        // Once, not at each attempt of the browser's: they come faster than a poll.
        if (role === 'streams') play('polls');
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
  if (streamUrl && navigator.locks) {
    play('follows');
    // Refused in sandboxed frames: then nobody leads.
    navigator.locks.request(name, { signal }, lead).catch(() => play('polls'));
  } else wait();

  return tell;
}
