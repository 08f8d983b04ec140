import type { ReactiveControllerHost } from 'lit';
import { Slices } from './slices.ts';
import type { Query } from './query.ts';
import type { SignatureRequests } from './signature-requests.ts';
import type { Found, Signature } from './signature-types.ts';

const PAGE = 50;
/** A page that has not filled by then is shown as it is. */
type Sum = { signatures: readonly Signature[]; wanted: number; scanned: number; total: number };

/** The signatures that a query finds, a page at a time. */
export class Finding {
  readonly slices: Slices<Sum>;

  constructor(host: ReactiveControllerHost) {
    this.slices = new Slices<Sum>(host);
  }

  get found(): readonly Signature[] {
    return this.slices.sum?.signatures ?? [];
  }

  /** Those that sign from now on are not meant by what is done with all that are found. */
  get until(): string | undefined {
    return this.found
      .map(({ signedAt }) => signedAt)
      .toSorted()
      .at(-1);
  }

  start({ search }: SignatureRequests, { find, where }: Query): Promise<void> {
    const nothing: Sum = { signatures: [], wanted: PAGE, scanned: 0, total: 0 };
    return this.slices.start(nothing, async (sum, after) =>
      added(sum, await search({ find, where, after, limit: PAGE })),
    );
  }

  more(): Promise<void> {
    const { sum } = this.slices;
    if (sum) this.slices.sum = { ...sum, wanted: sum.signatures.length + PAGE };
    return this.slices.goOn();
  }
}

function added(sum: Sum, { signatures, next, scanned, total }: Found) {
  const all = [...sum.signatures, ...signatures];
  return {
    sum: { ...sum, signatures: all, scanned: sum.scanned + scanned, total },
    next: next ?? undefined,
    isEnough: all.length >= sum.wanted,
  };
}
