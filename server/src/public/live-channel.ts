import type { ServerResponse } from 'node:http';
import type { LiveMessage, Summary } from '@samleng/contract';
import type { Snapshot } from '../counts/current-summary.ts';

const MESSAGE_INTERVAL_MS = 1000;
// Another process, such as `samleng apply`, changes counts without telling.
const REREAD_INTERVAL_MS = 5000;
const STREAM_MS_MAX = 15 * 60_000;
// Beside what the system keeps for the connection, which holds minutes of messages. Ten thousand readers
// who take nothing must not fill the memory.
const UNSENT_BYTES_MAX = 16 * 1024;
const RETRY_MS = { least: 2000, spread: 4000 };
const COMMENT = Buffer.from(':\n\n');

/** Node's own response, as far as a stream needs it. */
export type Outgoing = Pick<
  ServerResponse,
  'writeHead' | 'write' | 'end' | 'destroy' | 'destroyed' | 'once' | 'writableLength' | 'writableEnded'
>;

type Stream = { outgoing: Outgoing; openedAt: number; seen: string | undefined };

export type ChannelOptions = {
  read: () => Promise<Snapshot | undefined>;
  now: () => Date;
  onError: (error: unknown) => void;
  /** A reader took too little and was let go. */
  onDropped: () => void;
};

/** The open streams of one petition: what one of them is told, all are told. */
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
   * Tells the summary at once, then whenever it changes, until the response is closed.
   *
   * @param onClosed The stream is no longer among these.
   */
  add(outgoing: Outgoing, onClosed: () => void): void {
    const stream = { outgoing, openedAt: performance.now(), seen: undefined };
    this.#streams.add(stream);
    outgoing.once('close', () => {
      this.#streams.delete(stream);
      if (this.isEmpty) clearTimeout(this.#timer);
      onClosed();
    });
    // With jitter, so that a restarted server is not met by everybody in the same second.
    outgoing.write(`retry: ${RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread)}\n\n`);
    void this.#greet();
  }

  /** Tells the new summary soon: after a burst the last one, and at most one message a second. */
  changed(): void {
    this.#hasChanged = true;
    if (this.isEmpty || this.#isUpdating || this.#timer !== undefined) return;
    const wait = Math.max(0, this.#sentAt + MESSAGE_INTERVAL_MS - performance.now());
    this.#timer = setTimeout(() => void this.#update(), wait);
  }

  /** Looks at the clock: streams that are too old, a summary that is. */
  tick(): void {
    const at = performance.now();
    for (const stream of this.#streams) {
      if (at - stream.openedAt >= STREAM_MS_MAX) this.#end(stream);
    }
    const isOutdated = this.#goodUntil !== undefined && this.#options.now() >= this.#goodUntil;
    if (isOutdated || at - this.#readAt >= REREAD_INTERVAL_MS) this.changed();
  }

  /** Keeps quiet streams from being taken for dead ones. */
  comment(): void {
    for (const stream of this.#streams) this.#write(stream, COMMENT);
  }

  end(): void {
    clearTimeout(this.#timer);
    for (const { outgoing } of this.#streams) outgoing.end();
  }

  // One read greets all who came meanwhile: a change since it began is told by `changed` anyway.
  async #greet(): Promise<void> {
    if (this.#isGreeting) return;
    this.#isGreeting = true;
    const summary = await this.#read();
    this.#isGreeting = false;
    if (summary !== undefined) this.#send(summary, (stream) => stream.seen === undefined);
  }

  // The second begins when the message goes out: a slow read must not bring two of them together.
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
      // The streams stay: the next read may succeed, and a reader who waits loses nothing.
      this.#options.onError(error);
      return undefined;
    }
  }

  /** Writes one prepared buffer to those who have not seen this summary; older never follows newer. */
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

  // Who has not even taken the end a tick later takes nothing.
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

  // A reader too slow to take this little is gone or up to no good; it may come back.
  #drop({ outgoing }: Stream): void {
    // Destroyed is not closed yet, and each is dropped once.
    if (outgoing.destroyed) return;
    this.#options.onDropped();
    outgoing.destroy();
  }
}
