/** One event stream that a page opened; the test plays the server's side. */
export type FakeStream = {
  readonly path: string;
  /** False once the page or the server closed it. */
  readonly open: boolean;
  send(event: string, data: unknown): void;
  /** The connection breaks; the browser reconnects by itself, so for the page the stream stays open. */
  drop(): void;
  /** The server refuses: the stream closes for good, and the browser does not reconnect. */
  refuse(): void;
};

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 2;

/** An `EventSource` served by the test; each new one is pushed to `streams`. */
export function fakeEventSource(streams: FakeStream[]): typeof EventSource {
  class FakeEventSource extends EventTarget {
    static readonly CONNECTING = CONNECTING;
    static readonly OPEN = OPEN;
    static readonly CLOSED = CLOSED;
    readonly url: string;
    readonly withCredentials = false;
    readyState: number = CONNECTING;
    onerror: ((event: Event) => void) | null = null;
    onmessage: ((event: MessageEvent) => void) | null = null;
    onopen: ((event: Event) => void) | null = null;

    constructor(url: string | URL) {
      super();
      this.url = String(url);
      for (const name of ['error', 'message', 'open'] as const) {
        this.addEventListener(name, (event) => this[`on${name}`]?.(event as MessageEvent));
      }
      streams.push(serverSide(this));
    }

    close(): void {
      this.readyState = CLOSED;
    }
  }
  return FakeEventSource as unknown as typeof EventSource;
}

function serverSide(source: EventTarget & { readonly url: string; readyState: number }): FakeStream {
  const fail = (readyState: number) => {
    source.readyState = readyState;
    source.dispatchEvent(new Event('error'));
  };
  return {
    path: new URL(source.url).pathname,
    get open() {
      return source.readyState !== CLOSED;
    },
    send(event, data) {
      if (!this.open) return;
      source.readyState = OPEN;
      source.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
    },
    drop: () => fail(CONNECTING),
    refuse: () => fail(CLOSED),
  };
}
