import sharp from 'sharp';
import type { Card } from '../card.ts';
import { previewLayers } from './preview.ts';
import { sheet } from './shapes.ts';
import { voiceLayers } from './voice.ts';

/** A card as PNG; texts need the built fonts. */
export async function drawCard(card: Card): Promise<Buffer> {
  const { shapes, texts } = card.kind === 'preview' ? await previewLayers(card) : await voiceLayers(card);
  const shown = texts.filter(({ input }) => input !== undefined);
  return sharp(sheet(...shapes))
    .composite(shown)
    .png({ compressionLevel: 9 })
    .toBuffer();
}
