import type { ServerResponse } from 'node:http';
import type { LiveMessage, Summary } from '@samleng/contract';
import type { Snapshot } from '../counts/current-summary.ts';
import { MINUTE_MS } from '../domain/time/durations.ts';

const MESSAGE_INTERVAL_MS = 1000;
// On SQLite other processes, such as `samleng apply`, change counts without a notification.
const REREAD_INTERVAL_MS = 5000;
const STREAM_MS_MAX = 15 * MINUTE_MS;
// On top of the system's socket buffer, which holds minutes of messages. Ten thousand clients that do not read
// must not fill the memory.
const UNSENT_BYTES_MAX = 16 * 1024;
const RETRY_MS = { least: 2000, spread: 4000 };
const COMMENT = Buffer.from(':\n\n');

/** The part of Node's response that a stream needs. */
export type Outgoing = Pick<
  ServerResponse,
  'writeHead' | 'write' | 'end' | 'destroy' | 'destroyed' | 'once' | 'writableLength' | 'writableEnded'
>;

type Stream = { outgoing: Outgoing; openedAt: number; seen: string | undefined };

export type ChannelOptions = {
  read: () => Promise<Snapshot | undefined>;
  now: () => Date;
  onError: (error: unknown) => void;
  /** Called when a stream was dropped because its client read too slowly. */
  onDropped: () => void;
};

/** The open streams of one petition; a message is prepared once and sent to all of them. */
export class Channel {
  readonly #options: ChannelOptions;
  readonly #streams = new Set<Stream>();
  #latest: Summary | undefined;
  #goodUntil: Date | undefined;
  #readAt = performance.now();
  #sentAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #isGreeting = false;
  #isUpdating = false;
  #hasChanged = false;

  constructor(options: ChannelOptions) {
    this.#options = options;
  }

  get isEmpty(): boolean {
    return this.#streams.size === 0;
  }

  /**
   * Sends the summary at once, then whenever it changes, until the response is closed.
   *
   * @param onClosed Called after the stream was removed.
   */
  add(outgoing: Outgoing, onClosed: () => void): void {
    const stream = { outgoing, openedAt: performance.now(), seen: undefined };
    this.#streams.add(stream);
    outgoing.once('close', () => {
      this.#streams.delete(stream);
      if (this.isEmpty) clearTimeout(this.#timer);
      onClosed();
    });
    // Jitter, so that not all clients reconnect in the same second after a restart.
    outgoing.write(`retry: ${RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread)}\n\n`);
    void this.#greet();
  }

  /** Sends the new summary soon; a burst of changes gives one message for each interval, with the last state. */
  changed(): void {
    this.#hasChanged = true;
    if (this.isEmpty || this.#isUpdating || this.#timer !== undefined) return;
    const wait = Math.max(0, this.#sentAt + MESSAGE_INTERVAL_MS - performance.now());
    this.#timer = setTimeout(() => void this.#update(), wait);
  }

  /** Ends streams that are too old, and re-reads a summary that is outdated. */
  tick(): void {
    const at = performance.now();
    for (const stream of this.#streams) {
      if (at - stream.openedAt >= STREAM_MS_MAX) this.#end(stream);
    }
    const isOutdated = this.#goodUntil !== undefined && this.#options.now() >= this.#goodUntil;
    if (isOutdated || at - this.#readAt >= REREAD_INTERVAL_MS) this.changed();
  }

  /** Keep-alive, so that proxies do not cut idle streams. */
  comment(): void {
    for (const stream of this.#streams) this.#write(stream, COMMENT);
  }

  end(): void {
    clearTimeout(this.#timer);
    for (const { outgoing } of this.#streams) outgoing.end();
  }

  // One read serves all streams that were added meanwhile; later changes are sent by `changed` anyway.
  async #greet(): Promise<void> {
    if (this.#isGreeting) return;
    this.#isGreeting = true;
    const summary = await this.#read();
    this.#isGreeting = false;
    if (summary !== undefined) this.#send(summary, (stream) => stream.seen === undefined);
  }

  // The interval starts when the message is sent: otherwise a slow read would be followed at once by the next.
  async #update(): Promise<void> {
    this.#timer = undefined;
    this.#hasChanged = false;
    this.#isUpdating = true;
    const summary = await this.#read();
    this.#isUpdating = false;
    this.#sentAt = performance.now();
    if (summary !== undefined) this.#send(summary, () => true);
    if (this.#hasChanged) this.changed();
  }

  async #read(): Promise<Summary | undefined> {
    this.#readAt = performance.now();
    try {
      const snapshot = await this.#options.read();
      this.#goodUntil = snapshot?.goodUntil;
      return snapshot?.summary;
    } catch (error) {
      // The streams stay open: the next read may succeed.
      this.#options.onError(error);
      return undefined;
    }
  }

  /** Writes one buffer to the streams that have not got this summary. Never sends an older one after a newer. */
  #send(read: Summary, isFor: (stream: Stream) => boolean): void {
    const isNewer = this.#latest === undefined || read.updatedAt >= this.#latest.updatedAt;
    if (isNewer) this.#latest = read;
    const message: LiveMessage = { event: 'summary', data: this.#latest ?? read };
    const data = JSON.stringify(message.data);
    const buffer = Buffer.from(`event: ${message.event}\ndata: ${data}\n\n`);
    for (const stream of this.#streams) {
      if (!isFor(stream) || stream.seen === data) continue;
      stream.seen = data;
      this.#write(stream, buffer);
    }
  }

  // A client that has not read the end of its stream by the next tick reads nothing: its connection is destroyed.
  #end(stream: Stream): void {
    if (stream.outgoing.writableEnded) this.#drop(stream);
    else stream.outgoing.end();
  }

  #write(stream: Stream, buffer: Buffer): void {
    const { outgoing } = stream;
    if (outgoing.writableEnded) return;
    if (outgoing.writableLength > UNSENT_BYTES_MAX) this.#drop(stream);
    else outgoing.write(buffer);
  }

  // A client that slow is gone or hostile; a real one reconnects.
  #drop({ outgoing }: Stream): void {
    // Until 'close' is emitted the stream is still listed: do not count it twice.
    if (outgoing.destroyed) return;
    this.#options.onDropped();
    outgoing.destroy();
  }
}
