import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import type { Card } from './card.ts';
import type { Drawn } from './drawing-worker.ts';
import { drawCard } from './picture/draw.ts';

const port = parentPort!;

// No two pictures have anything in common that would be worth its memory.
sharp.cache(false);

port.on('message', async (card: Card) => {
  port.postMessage(await drawn(card));
});

async function drawn(card: Card): Promise<Drawn> {
  try {
    return { png: new Uint8Array(await drawCard(card)) };
  } catch (error) {
    return { failed: (error as Error).message };
  }
}
