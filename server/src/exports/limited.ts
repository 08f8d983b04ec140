import { HOUR_MS } from '../domain/time/durations.ts';
import type { OpenedExport } from './open-export.ts';

/** A browser that reads slowly keeps a connection to the database, and SQLite's log from being emptied, for so long. */
const EXPORT_MS_MAX = HOUR_MS;

/** Each has a connection of its own, and with SQLite a thread. */
const EXPORTS_AT_ONCE = 3;

/** Exports for browsers, which may leave in the middle, or read for ever. */
export class LimitedExports {
  #running = 0;

  /**
   * Opens an export, unless so many run already.
   *
   * @param open Resolves to undefined when there is nothing to export.
   */
  async open(open: () => Promise<OpenedExport | undefined>): Promise<OpenedExport | 'busy' | undefined> {
    if (this.#running >= EXPORTS_AT_ONCE) return 'busy';
    this.#running += 1;
    let opened: OpenedExport | undefined;
    try {
      opened = await open();
      return opened && this.#limited(opened);
    } finally {
      if (opened === undefined) this.#running -= 1;
    }
  }

  #limited(opened: OpenedExport): OpenedExport {
    let closing: Promise<void> | undefined;
    const close = () =>
      (closing ??= opened.close().finally(() => {
        clearTimeout(late);
        this.#running -= 1;
      }));
    // What is read afterwards fails, and so does the download.
    const late = setTimeout(() => void close(), EXPORT_MS_MAX);
    late.unref();
    return { ...opened, close };
  }
}

/**
 * A body that is read from the database only as fast as it is sent. Closes the export at its end, and when its reader
 * has left.
 */
export function streamOf(
  chunks: AsyncGenerator<Uint8Array>,
  close: () => Promise<void>,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await chunks.next();
          if (done !== true) return controller.enqueue(value);
          await close();
          controller.close();
        } catch (error) {
          await close();
          controller.error(error);
        }
      },
      cancel: async () => {
        await chunks.return(undefined).finally(close);
      },
    },
    { highWaterMark: 0 },
  );
}
