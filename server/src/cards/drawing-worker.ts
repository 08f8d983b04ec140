import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';
import { useBuiltFonts } from './picture/fonts.ts';

/** The thread's answer to a card. */
export type Drawn = { png: Uint8Array<ArrayBuffer> } | { failed: string };

const THREAD = new URL('./drawing-thread.ts', import.meta.url);
/** Pixels that were drawn are let go sooner. */
const LITTLE_MEMORY = { maxYoungGenerationSizeMb: 2 };

/** A card that could not be drawn. */
class DrawingError extends Error {
  override readonly name = 'DrawingError';
}

/**
 * Draws cards in a worker thread, which begins with the first. Sharp works in threads of its own, but handing it some
 * twenty texts takes 20 ms for each picture, in which this thread would take no signatures.
 *
 * @returns Draws one card at a time: a second one has to wait for the first.
 */
export function createDrawing(): (card: Card) => Promise<Uint8Array<ArrayBuffer>> {
  let worker: Worker | undefined;
  const start = () => {
    // Here, because the environment of a worker is only a copy, which fontconfig does not see.
    useBuiltFonts();
    const started = new Worker(THREAD, { resourceLimits: LITTLE_MEMORY });
    const forget = () => {
      if (worker === started) worker = undefined;
    };
    started.once('error', forget).once('exit', forget);
    return started;
  };
  return async (card) => {
    const drawing = (worker ??= start());
    drawing.ref();
    try {
      drawing.postMessage(card);
      const [drawn] = (await Promise.race([once(drawing, 'message'), ended(drawing)])) as [Drawn];
      if ('failed' in drawn) throw new DrawingError(drawn.failed);
      return drawn.png;
    } finally {
      // An idle one keeps no process alive.
      drawing.unref();
    }
  };
}

async function ended(drawing: Worker): Promise<never> {
  await once(drawing, 'exit');
  throw new DrawingError('The thread has ended.');
}
