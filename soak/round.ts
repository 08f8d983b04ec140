import { check } from './ledger/check.ts';
import type { Ledger } from './ledger/ledger.ts';
import { type Load, startLoad } from './clients/load.ts';
import type { Place } from './stage/place.ts';
import type { Target } from './clients/post.ts';
import type { Round } from './scenario.ts';

/** What a scenario keeps from round to round. */
export type Stage = { place: Place; ledger: Ledger; target: Target };

/** What became of it while there was load. */
type Trouble = Pick<Round, 'did' | 'backAfterMs'> & { faults?: string[] };

/**
 * Makes trouble under load, lets everybody who waits sign, and holds the database against what was told.
 *
 * @throws When signing does not come back.
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

/** What a server must not do that is only waiting for something: end, or leave somebody without an answer. */
export function faultsOfWaiting(server: { hasEnded(): boolean }, { answers }: Load): string[] {
  return [
    ...(server.hasEnded() ? ['the server ended'] : []),
    ...(answers.has('lost') ? [`${answers.get('lost')} requests without an answer`] : []),
    ...(answers.has('503') ? [] : ['no 503 meanwhile']),
  ];
}
