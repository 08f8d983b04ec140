import { check } from './ledger/check.ts';
import type { Ledger } from './ledger/ledger.ts';
import { type Load, startLoad } from './clients/load.ts';
import type { Place } from './stage/place.ts';
import type { Target } from './clients/post.ts';
import type { Round } from './scenario.ts';

/** State that a scenario keeps between rounds. */
export type Stage = { place: Place; ledger: Ledger; target: Target };

/** The actions of a scenario under load, and their result. */
type Trouble = Pick<Round, 'did' | 'backAfterMs'> & { faults?: string[] };

/**
 * Causes trouble under load, waits until every waiting signature is acknowledged, and checks the database.
 *
 * @throws When signatures are not acknowledged again.
 */
export async function roundUnderLoad(
  { place, ledger, target }: Stage,
  makeTrouble: (load: Load) => Promise<Trouble>,
): Promise<Round> {
  const before = { acknowledged: ledger.acknowledged.size, sentAgain: ledger.sentAgain };
  const load = startLoad(target, ledger);
  const { did, backAfterMs, faults = [] } = await makeTrouble(load);
  await load.stop();
  return {
    did,
    backAfterMs,
    acknowledged: ledger.acknowledged.size - before.acknowledged,
    sentAgain: ledger.sentAgain - before.sentAgain,
    faults: [...faults, ...load.faults, ...(await check(place.database, ledger))],
  };
}

/** Faults of a server whose database is away: it must neither end nor leave a request without an answer. */
export function faultsOfWaiting(server: { hasEnded(): boolean }, { answers }: Load): string[] {
  return [
    ...(server.hasEnded() ? ['the server ended'] : []),
    ...(answers.has('lost') ? [`${answers.get('lost')} requests without an answer`] : []),
    ...(answers.has('503') ? [] : ['no 503 meanwhile']),
  ];
}
