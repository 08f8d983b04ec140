import { count, titleOf } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { Question } from '../../views/confirm-dialog.ts';
import type { Signature } from './types.ts';

/** What is asked before anybody is erased: how many, and how the counts fall. */
export function questionOf(chosen: readonly Signature[], stops: boolean, act: Question['act']): Question {
  const { sure, stop, stopOnly } = words().erasure;
  if (chosen.length === 0) return { title: stop.sure, texts: [stop.text], button: stopOnly, act };
  const counted = Map.groupBy(
    chosen.filter(({ state }) => state === 'validated'),
    ({ petition }) => petition,
  );
  const falls = [...counted].map(([petition, ones]) =>
    sure.counts(titleOf(ones[0]!.title, petition), count(ones.length)),
  );
  return {
    title: sure.title,
    texts: [sure.text(count(chosen.length)), ...falls, ...(stops ? [sure.stop] : [])],
    button: sure.button,
    isDanger: true,
    act,
  };
}
