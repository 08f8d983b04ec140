import type { Card } from '../card.ts';
import type { Layers } from './preview.ts';
import { cloth, CLOTH_HEIGHT, COLOURS, INNER_WIDTH, MARGIN, rect, SIZE } from './shapes.ts';
import { drawBalanced, drawText, drawToFit } from './text.ts';

const TOP = CLOTH_HEIGHT + 56;
const FOOT = SIZE.height - 56;
const GAP = 28;

const { ink, soft, lotus, action } = COLOURS;
const width = INNER_WIDTH;

/** What the sender says, large and in Khmer first; the petition and its address at the foot. */
export async function voiceLayers(card: Card & { kind: 'voice' }): Promise<Layers> {
  const [khmer = '', other = ''] = card.voices;
  const foot = await footLayers(card);
  const second = await drawToFit({ text: other, sizes: [46, 40, 34, 28], width, height: 64, colour: ink });
  const ruleTop = foot.top - 32;
  const first = await drawBalanced({
    text: khmer,
    sizes: [96, 88, 80, 72, 64, 56, 48, 40],
    width,
    height: ruleTop - TOP - 2 * GAP - second.height,
    colour: lotus,
    isBold: true,
  });
  return {
    shapes: [cloth(card.woven), rect(MARGIN, ruleTop, 96, 4, lotus)],
    texts: [first.at(MARGIN, TOP), second.at(MARGIN, TOP + first.height + GAP), ...foot.texts],
  };
}

async function footLayers({ title, organiser, address }: Card & { kind: 'voice' }) {
  const petition = {
    text: title,
    sizes: [38, 34, 30, 26, 22, 18],
    width,
    height: 92,
    colour: ink,
    isBold: true,
  };
  const drawnTitle = await drawBalanced(petition);
  const drawnOrganiser = await drawToFit({
    text: organiser,
    sizes: [26, 22],
    width,
    height: 44,
    colour: soft,
  });
  const drawnAddress = await drawText({ text: address, size: 28, width, colour: action, isBold: true });
  const addressTop = FOOT - drawnAddress.height;
  const organiserTop = addressTop - 18 - drawnOrganiser.height;
  const top = organiserTop - 18 - drawnTitle.height;
  const texts = [
    drawnTitle.at(MARGIN, top),
    drawnOrganiser.at(MARGIN, organiserTop),
    drawnAddress.at(MARGIN, addressTop),
  ];
  return { top, texts };
}
