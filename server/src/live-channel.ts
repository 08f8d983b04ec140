import type { ServerResponse } from 'node:http';
import type { LiveMessage, Summary } from '@samleng/contract';
import type { Snapshot } from './current-summary.ts';

const MESSAGE_INTERVAL_MS = 1000;
// Another process, such as `samleng apply`, changes counts without telling.
const REREAD_INTERVAL_MS = 5000;
const STREAM_MS_MAX = 15 * 60_000;
const UNSENT_BYTES_MAX = 64 * 1024;
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

  constructor(options: ChannelOptions) {
    this.#options = options;
  }

  get isEmpty(): boolean {
    return this.#streams.size === 0;
  }

  /** Tells the summary at once, then whenever it changes, until the response is closed. */
  add(outgoing: Outgoing): void {
    const stream = { outgoing, openedAt: performance.now(), seen: undefined };
    this.#streams.add(stream);
    outgoing.once('close', () => {
      this.#streams.delete(stream);
      if (this.isEmpty) clearTimeout(this.#timer);
    });
    // With jitter, so that a restarted server is not met by everybody in the same second.
    outgoing.write(`retry: ${RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread)}\n\n`);
    void this.#greet();
  }

  /** Tells the new summary soon: after a burst the last one, and at most one message a second. */
  changed(): void {
    if (this.isEmpty || this.#timer !== undefined) return;
    const wait = Math.max(0, this.#sentAt + MESSAGE_INTERVAL_MS - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#sentAt = performance.now();
      void this.#update();
    }, wait);
  }

  /** Looks at the clock: streams that are too old, a summary that is. */
  tick(): void {
    const at = performance.now();
    for (const stream of this.#streams) {
      if (at - stream.openedAt >= STREAM_MS_MAX) end(stream);
    }
    const isOutdated = this.#goodUntil !== undefined && this.#options.now() >= this.#goodUntil;
    if (isOutdated || at - this.#readAt >= REREAD_INTERVAL_MS) this.changed();
  }

  /** Keeps quiet streams from being taken for dead ones. */
  comment(): void {
    for (const stream of this.#streams) write(stream, COMMENT);
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

  async #update(): Promise<void> {
    const summary = await this.#read();
    if (summary !== undefined) this.#send(summary, () => true);
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
      write(stream, buffer);
    }
  }
}

// Who has not even taken the end a tick later takes nothing.
function end({ outgoing }: Stream): void {
  if (outgoing.writableEnded) outgoing.destroy();
  else outgoing.end();
}

// A reader too slow to take this little is gone or up to no good; it may come back.
function write({ outgoing }: Stream, buffer: Buffer): void {
  if (outgoing.writableEnded) return;
  if (outgoing.writableLength > UNSENT_BYTES_MAX) outgoing.destroy();
  else outgoing.write(buffer);
}
