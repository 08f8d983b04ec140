import type { words } from '../../../words/words.ts';
import type { Edited, State } from '../model/petition-types.ts';

/** A button of the editor that changes what the public can do. */
export type Action = keyof ReturnType<typeof words>['petitionState']['actions'];

const BY_STATE: Record<State, readonly Action[]> = {
  draft: ['publish'],
  upcoming: ['extend', 'pause', 'unpublish'],
  open: ['pause', 'extend', 'close', 'unpublish'],
  paused: ['resume', 'extend', 'close', 'unpublish'],
  closed: ['reopen', 'unpublish'],
};

/** What can be done with a petition now, the likeliest first. */
export function actionsFor({ state, signed, entry }: Edited): readonly Action[] {
  return BY_STATE[state].filter((action) => {
    // Signers would find their petition gone.
    if (action === 'unpublish') return !signed;
    if (action === 'extend') return entry.closesAt !== null;
    return action !== 'reopen' || entry.deliveredOn === null;
  });
}

/** Only these ask for a time. */
export const asksForTime = (action: Action): boolean =>
  action === 'publish' || action === 'extend' || action === 'reopen';
