import type { OverlayOptions } from 'sharp';
import type { Card } from '../card.ts';
import { button, cloth, CLOTH_HEIGHT, COLOURS, FOOT, INNER_WIDTH, MARGIN, SIZE } from './shapes.ts';
import { drawBalanced, drawText, drawToFit } from './text.ts';

/** Shapes are drawn first, texts on them. */
export type Layers = { shapes: string[]; texts: OverlayOptions[] };

const TOP = CLOTH_HEIGHT + 48;
const GAP = 28;
const BUTTON = { height: 92, padding: 36 };

const { ink, soft, onAction } = COLOURS;

/** Organiser and title at the top; count, next step and a button at the foot. */
export async function previewLayers(card: Card & { kind: 'preview' }): Promise<Layers> {
  const action = await actionLayers(card.action);
  const foot = await footLayers(card, INNER_WIDTH - (action.width === 0 ? 0 : action.width + GAP));
  const organiser = {
    text: card.organiser,
    sizes: [30, 26, 22],
    width: INNER_WIDTH,
    height: 48,
    colour: soft,
  };
  const drawn = await drawToFit(organiser);
  const titleTop = TOP + drawn.height + GAP;
  const title = await drawBalanced({
    text: card.title,
    sizes: [76, 70, 64, 58, 52, 46, 40, 34, 28, 22],
    width: INNER_WIDTH,
    height: foot.top - 36 - titleTop,
    colour: ink,
    isBold: true,
  });
  return {
    shapes: [cloth(card.cloth), ...action.shapes],
    texts: [drawn.at(MARGIN, TOP), title.at(MARGIN, titleTop), ...foot.texts, ...action.texts],
  };
}

async function footLayers({ said, note }: Card & { kind: 'preview' }, width: number) {
  const count = { text: said, sizes: [44, 40, 36, 32, 28], width, height: 60, colour: ink, isBold: true };
  const drawnCount = await drawToFit(count);
  const drawnNote = await drawText({ text: note, size: 28, width, colour: soft });
  const noteTop = FOOT - drawnNote.height;
  const top = noteTop - (drawnNote.height === 0 ? 0 : 16) - drawnCount.height;
  return { top, texts: [drawnCount.at(MARGIN, top), drawnNote.at(MARGIN, noteTop)] };
}

async function actionLayers(text: string): Promise<Layers & { width: number }> {
  const label = await drawText({ text, size: 32, width: 420, colour: onAction, isBold: true });
  if (label.width === 0) return { width: 0, shapes: [], texts: [] };
  const width = label.width + 2 * BUTTON.padding;
  const [left, top] = [SIZE.width - MARGIN - width, FOOT - BUTTON.height];
  return {
    width,
    shapes: [button(left, top, width, BUTTON.height)],
    texts: [label.at(left + BUTTON.padding, top + (BUTTON.height - label.height) / 2)],
  };
}
