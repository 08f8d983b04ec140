/** Messages to the other tabs of this origin. */
export type Channel<T> = { tell(message: T): void; close(): void };

/** Scripts of the page can speak on every channel of its origin, so messages of another shape are not ours. */
type Message = { petition: string };

/** Undefined where the browser forbids it: Firefox throws when a visitor has blocked storage. */
export function openChannel<T extends Message>(
  name: string,
  hear: (message: T) => void,
): Channel<T> | undefined {
  try {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: MessageEvent<T | null>) => {
      if (typeof data?.petition === 'string') hear(data);
    });
    return {
      tell(message) {
        try {
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a window's, not a channel's
          channel.postMessage(message);
        } catch {
          // Closed by its browser: the other tabs find out by themselves.
        }
      },
      close: () => channel.close(),
    };
  } catch {
    return undefined;
  }
}
