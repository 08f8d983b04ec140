import { html, type TemplateResult } from 'lit';
import { count, inOwn } from '../words/shown.ts';
import { words } from '../words/words.ts';
import type { Campaign, CountMove } from './types.ts';

type Petitions = Pick<Campaign, 'petitions'>;

/** How a public count would move, in a sentence. */
export function moveText({ petition, before = 0, after }: CountMove, { petitions }: Petitions): string {
  const found = petitions.find((each) => each.petition === petition);
  return words().campaign.move(found ? inOwn(found.title) : petition, count(before), count(after));
}

export function countMoves(moves: readonly CountMove[], petitions: Petitions): TemplateResult {
  return html`<ul class="moves">
    ${moves.map((move) => html`<li>${moveText(move, petitions)}</li>`)}
  </ul>`;
}
