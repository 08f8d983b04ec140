import { openChannel, type Channel } from '../tabs/channel.ts';
import { ProblemError } from '../requests/errors.ts';
import type { Accepted } from './delivery.ts';
import { givenAt, type Unsent } from './unsent.ts';
import { forget } from './unsent-store.ts';

/** Deleted unsent: too old, or withdrawn by its signer. */
type Gone = 'expired' | 'withdrawn';

/** The outcome of a signature that was queued. */
export type Settled = {
  id: string;
  server: string;
  petition: string;
  queuedAt: Date;
  outcome: Accepted | { problem: ProblemError } | { gone: Gone };
};
export type Listener = { onSettled: (settled: Settled) => void; onTried: () => void };

/** `Settled` as a message to other tabs: an Error would arrive without its properties. */
type Notice = Omit<Settled, 'outcome'> & {
  /** Missing from tabs of earlier versions. */
  accepted?: Accepted;
  problem?: Pick<ProblemError, 'status' | 'code' | 'errors'>;
  gone?: Gone;
};

// For tabs of earlier versions, which would count anything that is not a problem as signed.
const GONE: Notice['problem'] = { status: 410, code: 'not-found', errors: [] };

export const listeners = new Set<Listener>();
let channel: Channel<Notice> | undefined;

export function hearTabs(): void {
  channel = openChannel('samleng-unsent', hear);
}

export function leaveTabs(): void {
  channel?.close();
  channel = undefined;
}

export function tellDelivered(unsent: Unsent, delivery: Accepted | ProblemError): void {
  if (!(delivery instanceof ProblemError)) return tell(unsent, { accepted: delivery });
  const { status, code, errors } = delivery;
  tell(unsent, { problem: { status, code, errors } });
}

export function tellGone(unsent: Unsent, gone: Gone): void {
  tell(unsent, { gone, problem: GONE });
}

/** Tells every tab of this origin. */
function tell(unsent: Unsent, outcome: Pick<Notice, 'accepted' | 'problem' | 'gone'>): void {
  const { server, petition, request } = unsent;
  const notice = { id: request.id, server, petition, queuedAt: givenAt(unsent), ...outcome };
  hear(notice);
  channel?.tell(notice);
}

function hear({ accepted, problem, gone, ...settled }: Notice): void {
  // Another tab may have kept it in storage, and this one in memory; or its storage died before it could delete it.
  void forget(settled.id);
  const outcome = outcomeOf(accepted, problem, gone);
  for (const { onSettled } of listeners) onSettled({ ...settled, outcome });
}

function outcomeOf(
  accepted: Notice['accepted'],
  problem: Notice['problem'],
  gone: Notice['gone'],
): Settled['outcome'] {
  if (gone) return { gone };
  if (problem) return { problem: new ProblemError(problem.status, problem.code, problem.errors) };
  return accepted ?? { next: 'done' };
}
