import type { Card } from '../card.ts';
import type { Layers } from './preview.ts';
import { scanLayers } from './scan.ts';
import { cloth, CLOTH_HEIGHT, COLOURS, FOOT, INNER_WIDTH, MARGIN, rect } from './shapes.ts';
import { drawBalanced, drawToFit } from './text.ts';

const TOP = CLOTH_HEIGHT + 56;
const GAP = 28;

const { ink, soft, lotus, action } = COLOURS;

/** The sender's sentence, large and in Khmer first; at the foot the petition and its address, to be read and scanned. */
export async function voiceLayers(card: Card & { kind: 'voice' }): Promise<Layers> {
  const [khmer = '', other = ''] = card.voices;
  const scan = await scanLayers(card.url, card.scan);
  const width = INNER_WIDTH - scan.width - 2 * GAP;
  const foot = await footLayers(card, width);
  const second = await drawToFit({ text: other, sizes: [46, 40, 34, 28], width, height: 64, colour: ink });
  const ruleTop = foot.top - 32;
  const room = ruleTop - TOP - 2 * GAP - second.height;
  // Alone it stands beside the code, in larger letters; with a second line under it, above the code.
  const box =
    other === ''
      ? { width, height: room }
      : { width: INNER_WIDTH, height: Math.min(room, scan.top - TOP - GAP) };
  const sizes = [96, 88, 80, 72, 64, 56, 48, 40];
  const first = await drawBalanced({ ...box, text: khmer, sizes, colour: lotus, isBold: true });
  return {
    shapes: [cloth(card.cloth), rect(MARGIN, ruleTop, 96, 4, lotus), ...scan.shapes],
    texts: [first.at(MARGIN, TOP), second.at(MARGIN, TOP + first.height + GAP), ...foot.texts, ...scan.texts],
  };
}

async function footLayers({ title, organiser, address }: Card & { kind: 'voice' }, width: number) {
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
  const drawnAddress = await drawToFit({
    text: address,
    sizes: [28, 24, 20, 16],
    width,
    height: 36,
    colour: action,
    isBold: true,
  });
  const addressTop = FOOT - drawnAddress.height;
  const organiserTop = addressTop - 18 - drawnOrganiser.height;
  const top = organiserTop - 18 - drawnTitle.height;
  return {
    top,
    texts: [
      drawnTitle.at(MARGIN, top),
      drawnOrganiser.at(MARGIN, organiserTop),
      drawnAddress.at(MARGIN, addressTop),
    ],
  };
}
