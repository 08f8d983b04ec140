import { countedBatches } from '../counts/batch-sums.ts';
import { findTally, WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import type { NewSignature } from '../domain/signature/state.ts';
import { holdsPlace, PLACES } from '../domain/signature/places.ts';
import { toKnown } from '../signatures/row.ts';
import type { ImportRefused, ImportWork, Progress, RefusedBecause, RefusedRow } from './import-work.ts';
import { decide, findKnownPeople, type KnownPeople, rowsOf } from './known-people.ts';
import { counting, refusedPartner, withTable } from './open-table.ts';
import { type Candidate, readPeople } from './read-people.ts';
import { noteRefused } from './refused-because.ts';
import { refusedPetition } from './refused-petition.ts';
import { SeenPeople } from './seen-people.ts';
import { refusalOf } from './store-people.ts';
import { findImport, refusedBatch } from './stored-import.ts';

/**
 * What an import would do. `before`, `after`: the public count. `withdrawn`: how many signatures of this petition were
 * erased because their signers asked: nobody can tell whether they are in the file, so that they would count again.
 */
export type Checked = Progress & {
  ok: true;
  /** False when it was stopped. */
  complete: boolean;
  refusedBecause: RefusedBecause;
  before: number;
  after: number;
  withdrawn: number;
};

type Refused = { ok: false; refused: ImportRefused };

/** `import`: its slug, where it was begun already. */
type Check = ImportWork & { import?: string };

/** Reads a whole file as if to import it, and changes nothing. */
export async function checkImport(db: Db, work: Check): Promise<Checked | Refused> {
  const refused =
    (await refusedPetition(db, work.petition.petition, work.now())) ??
    (await refusedPartner(db, work)) ??
    (await refusedBatch(db, work));
  if (refused !== undefined) return { ok: false, refused };
  const { source, bytesRead } = counting(work.source);
  const found: Found = { ...NOTHING, refusedBecause: {}, seen: new SeenPeople() };
  return withTable(source, work.settings, async (table): Promise<Checked> => {
    for await (const candidates of readPeople(table, work, 0)) {
      if (work.signal?.aborted === true) break;
      await checkSome(db, work, candidates, found);
      await work.onProgress?.(progressOf(found, bytesRead()));
    }
    const counts = await countsAround(db, work, found.fresh);
    const { refusedBecause } = found;
    const complete = work.signal?.aborted !== true;
    return { ok: true, complete, refusedBecause, ...progressOf(found, bytesRead()), ...counts };
  });
}

const NOTHING = { rows: 0, fresh: 0, known: 0, refused: 0 };

type Found = Omit<Progress, 'bytesRead'> & { refusedBecause: RefusedBecause; seen: SeenPeople };

function progressOf({ rows, fresh, known, refused }: Found, bytesRead: number): Progress {
  return { rows, fresh, known, refused, bytesRead };
}

async function checkSome(db: Db, work: Check, candidates: readonly Candidate[], found: Found): Promise<void> {
  const people = await findKnownPeople(
    db,
    candidates.flatMap(({ signature }) => signature ?? []),
  );
  const refused: RefusedRow[] = [];
  for (const { at, cells, signature, refusals } of candidates) {
    const verdict = refusals ?? verdictOn(people, signature, found.seen);
    if (typeof verdict === 'string') found[verdict] += 1;
    else refused.push({ at, cells, refusals: verdict });
  }
  found.rows += candidates.length;
  found.refused += refused.length;
  noteRefused(found.refusedBecause, refused);
  if (refused.length > 0) await work.onRefused?.(refused);
}

/** The same decision as of an import, beside the people of earlier rows, who are not stored. */
function verdictOn(people: KnownPeople, signature: NewSignature, seen: SeenPeople) {
  if (seen.has(signature)) return 'known';
  const counting = rowsOf(people, signature).map(toKnown).filter(holdsPlace).length;
  const decision = decide({ ...people, there: new Map(people.there) }, signature, '');
  if (decision.kind === 'known') return 'known';
  if (decision.kind === 'refused') return [refusalOf(decision.code)];
  if (counting + seen.sharing(signature) >= PLACES) return [refusalOf('address-full')];
  seen.add(signature);
  return 'fresh';
}

async function countsAround(db: Db, { petition, insteadOf, ...work }: Check, fresh: number) {
  const { petition: slug } = petition;
  const tally = await findTally(db, slug, WHOLE_PETITION);
  const before = tally === undefined ? 0 : tally.online + tally.paper + tally.carriedOver;
  const batch = await countedBatches(db)
    .where('batches.petition', '=', slug)
    .where('batches.batch', '=', insteadOf ?? '')
    .executeTakeFirst();
  const hasEnded = ((await findImport(db, slug, work.import ?? ''))?.ended_at ?? null) !== null;
  const replaced = hasEnded ? 0 : (batch?.number ?? 0);
  const withdrawn = await db
    .selectFrom('withdrawals')
    .select((eb) => eb.fn.sum('number').as('sum'))
    .where('petition', '=', slug)
    .executeTakeFirst();
  return { before, after: before + fresh - replaced, withdrawn: Number(withdrawn?.sum ?? 0) };
}
