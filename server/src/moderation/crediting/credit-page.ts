import { record } from '../../audit/trail.ts';
import { knownPages } from '../../counts/parts/page-rows.ts';
import { countAll, countedAs } from '../../counts/tally.ts';
import { letOthersWrite } from '../../database/let-others-write.ts';
import { lockPetitions } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import type { ImpersonalRow } from '../../database/tables.ts';
import { findCredited } from '../../petitions/credited-partner.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import { IMPERSONAL_COLUMNS } from '../../signatures/row.ts';
import { placeOf, readCursor, writeCursor } from '../finding/cursor.ts';
import { inOrder, nextStretch, scanOf } from '../finding/stretch.ts';
import type { Circumstances } from '../removing/move-into.ts';

/** How many signatures one transaction looks at and credits; signers wait for it. */
type StepSize = { scanned: number; credited: number };

const OF_COMMAND: StepSize = { scanned: 20_000, credited: 2000 };
const OF_REQUEST: StepSize = { scanned: 5000, credited: 250 };

/** `until`: ISO 8601; who signs later is left out. `after`: where the step before has ended. */
export type CreditAsked = {
  page: string;
  /** Its slug, or another name of it. */
  partner: string;
  until?: string | undefined;
  after?: string | undefined;
};

/** `credited`: signatures that are the partner's now, `counted`: those of them that count. */
export type Credited = { credited: number; counted: number };
/** `next`: where to go on; undefined when that was all. */
export type CreditedStep = Credited & { next: string | undefined };
/** `partner`: the campaign has none of that name; `page`: nobody has seen the tag there. */
export type CreditRefused = { wrong: 'partner' | 'page' | 'after' };

type Given = Circumstances & { /** Origin of this server, if it is known. */ publicUrl: string | null };

/**
 * Credits the signatures that were given on a page, and are nobody's, to a partner: its tag named a partner who does not
 * exist. The petition's count stays. It cannot be taken back, since signatures do not keep whose they were before.
 */
export async function creditPage(
  db: Db,
  petition: StoredPetition,
  asked: Omit<CreditAsked, 'after'>,
  given: Given,
): Promise<Credited | CreditRefused> {
  const sum: Credited = { credited: 0, counted: 0 };
  let after: string | undefined;
  for (;;) {
    const step = await takeStep(db, petition, { ...asked, after }, given, OF_COMMAND);
    if ('wrong' in step) return step;
    sum.credited += step.credited;
    sum.counted += step.counted;
    if (step.next === undefined) return sum;
    after = step.next;
    await letOthersWrite();
  }
}

/** The next signatures, in one transaction. */
export function creditStep(
  db: Db,
  petition: StoredPetition,
  asked: CreditAsked,
  given: Given,
): Promise<CreditedStep | CreditRefused> {
  return takeStep(db, petition, asked, given, OF_REQUEST);
}

async function takeStep(
  db: Db,
  petition: StoredPetition,
  { page, partner: named, until, after }: CreditAsked,
  given: Given,
  size: StepSize,
): Promise<CreditedStep | CreditRefused> {
  const scan = scanOf(petition, { where: [{ key: 'page', value: page }, NOBODYS], until });
  const from = after === undefined ? undefined : readCursor(after, scan.lane);
  if (after !== undefined && from === undefined) return { wrong: 'after' };
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition.petition]);
    const partner = (await findCredited(trx, petition.campaign, named))?.partner;
    if (partner === undefined) return { wrong: 'partner' };
    if (!(await knownPages(trx, petition, given.publicUrl)).includes(page)) return { wrong: 'page' };
    const stretch = await nextStretch(trx, scan, from, size.scanned);
    const found = inOrder(stretch.found.where('state', '!=', 'removed'), scan.lane);
    const rows = await found.select(IMPERSONAL_COLUMNS).limit(size.credited).execute();
    const credited = await credit(trx, rows, { page, partner, petition }, given);
    const next = rows.length < size.credited ? stretch.last : placeOf(rows.at(-1)!);
    return { ...credited, next: next && writeCursor(next) };
  });
}

const NOBODYS = { key: 'partner', value: null } as const;

async function credit(
  trx: Db,
  rows: readonly ImpersonalRow[],
  { page, partner, petition }: { page: string; partner: string; petition: StoredPetition },
  { by, now, nextInstant }: Circumstances,
): Promise<Credited> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { credited: 0, counted: 0 };
  await trx.updateTable('signatures').set({ partner }).where('id', 'in', ids).execute();
  const counted = rows.filter(({ state }) => state === 'validated').map((row) => countedAs(row));
  await countAll(
    trx,
    counted.flatMap((row) => [
      { ...row, added: -1 as const, nextInstant },
      { ...row, partner, added: 1 as const, nextInstant },
    ]),
  );
  const numbers = { credited: ids.length, counted: counted.length };
  // The page is one on which the tag was seen, and so no signer's own.
  const details = { partner, page, ...numbers };
  const place = { campaign: petition.campaign, petition: petition.petition };
  await record(trx, { by, action: 'credit-given', ...place, details }, now);
  return numbers;
}
