import type { ReactiveControllerHost } from 'lit';
import type { Query } from './query.ts';
import type { SignatureRequests } from './signature-requests.ts';
import type { Group, GroupKey } from './signature-types.ts';
import { Slices } from './slices.ts';

type Sum = { counts: ReadonlyMap<string | null, number>; scanned: number; total: number };

/** How many signatures there are of each kind. */
export class Grouping {
  readonly slices: Slices<Sum>;

  constructor(host: ReactiveControllerHost) {
    this.slices = new Slices<Sum>(host);
  }

  /** The largest first. */
  get groups(): Group[] {
    return [...(this.slices.sum?.counts ?? [])]
      .map(([value, count]) => ({ value, count }))
      .toSorted((one, other) => other.count - one.count);
  }

  start({ groups }: SignatureRequests, { where }: Query, by: GroupKey): Promise<void> {
    const nothing: Sum = { counts: new Map(), scanned: 0, total: 0 };
    return this.slices.start(nothing, async (sum, after) => {
      const slice = await groups({ by, where, after });
      const counts = new Map(sum.counts);
      for (const { value, count } of slice.groups) counts.set(value, (counts.get(value) ?? 0) + count);
      return {
        sum: { counts, scanned: sum.scanned + slice.scanned, total: slice.total },
        next: slice.next ?? undefined,
      };
    });
  }
}
