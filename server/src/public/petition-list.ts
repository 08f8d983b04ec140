import type { ListedPetition, PetitionList } from '@samleng/contract';
import type { Found } from '../database/read-cache.ts';
import { type Aged, answerOf } from '../http/answer.ts';
import type { PetitionView } from './petition-view.ts';

/**
 * The petitions of a list, but for those that are not open yet: their campaigns may not have announced them.
 *
 * @param views In the list's order; undefined for one that was deleted meanwhile.
 * @param staleSeconds How old the list itself is.
 */
export function petitionList(views: (Found<PetitionView> | undefined)[], staleSeconds: number): Aged {
  const found = views.filter((view) => view !== undefined);
  const petitions = found.map(({ value }) => listed(value));
  const answer = answerOf({
    petitions: petitions.filter(({ summary }) => summary.status !== 'upcoming'),
  } satisfies PetitionList);
  return { answer, staleSeconds: Math.max(staleSeconds, ...found.map((view) => view.staleSeconds)) };
}

function listed(view: PetitionView): ListedPetition {
  const { petition, campaign, title, lead } = view.petition;
  return { petition, campaign, title, ...(lead && { lead }), summary: view.snapshot().summary };
}
