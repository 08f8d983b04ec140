import type { Chosen, SignatureRequests } from './signature-requests.ts';
import type { Query } from './query.ts';
import type { States } from './signature-types.ts';
import type { Slices } from './slices.ts';

export type TallySum = { states: States; importedValidated: number; scanned: number; total: number };

export const NOTHING_TALLIED: TallySum = {
  states: { validated: 0, pending: 0, held: 0, removed: 0 },
  importedValidated: 0,
  scanned: 0,
  total: 0,
};

/** Counts by state those that are chosen. */
export function tally(
  slices: Slices<TallySum>,
  requests: SignatureRequests,
  chosen: Chosen | Query,
): Promise<void> {
  return slices.start(NOTHING_TALLIED, async (sum, after) => {
    const slice = await requests.tally({ ...chosen, after });
    return {
      sum: {
        states: added(sum.states, slice.states),
        importedValidated: sum.importedValidated + slice.importedValidated,
        scanned: sum.scanned + slice.scanned,
        total: slice.total,
      },
      next: slice.next ?? undefined,
    };
  });
}

function added(one: States, other: Partial<States>): States {
  const sum = { ...one };
  for (const state of Object.keys(one) as (keyof States)[]) sum[state] += other[state] ?? 0;
  return sum;
}
