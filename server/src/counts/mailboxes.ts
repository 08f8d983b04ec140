import type { Db } from '../database/db.ts';

/**
 * How many mailboxes stand behind the signatures that count online. `by` says how many of them have one person, two,
 * or three, fewest first; `erased` are signatures whose mailbox is not known any more.
 */
export type Mailboxes = { mailboxes: number; by: { people: number; mailboxes: number }[]; erased: number };

// An erased signature has its id after these letters instead of the code of a mailbox, and no two have one in common.
const ERASED = 'erased:%';

/** @returns undefined when there is no such petition. */
export async function countMailboxes(db: Db, petition: string): Promise<Mailboxes | undefined> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (trx) => {
    const found = await trx
      .selectFrom('petitions')
      .select('petition')
      .where('petition', '=', petition)
      .executeTakeFirst();
    if (found === undefined) return undefined;
    const by = await peopleOfMailboxes(trx, petition);
    const mailboxes = by.reduce((sum, one) => sum + one.mailboxes, 0);
    return { mailboxes, by, erased: await countErased(trx, petition) };
  });
}

async function peopleOfMailboxes(trx: Db, petition: string): Promise<Mailboxes['by']> {
  const mailboxes = trx
    .selectFrom('signatures')
    .select((eb) => eb.fn.countAll().as('people'))
    .where('petition', '=', petition)
    .where('state', '=', 'validated')
    .where('imported_in', 'is', null)
    .where('token', 'not like', ERASED)
    .groupBy('token');
  const rows = await trx
    .selectFrom(mailboxes.as('mailboxes'))
    .select((eb) => ['people', eb.fn.countAll().as('mailboxes')])
    .groupBy('people')
    .execute();
  return rows
    .map((row) => ({ people: Number(row.people), mailboxes: Number(row.mailboxes) }))
    .toSorted((one, other) => one.people - other.people);
}

async function countErased(trx: Db, petition: string): Promise<number> {
  const { signatures } = await trx
    .selectFrom('signatures')
    .select((eb) => eb.fn.countAll().as('signatures'))
    .where('petition', '=', petition)
    .where('state', '=', 'validated')
    .where('imported_in', 'is', null)
    .where('token', 'like', ERASED)
    .executeTakeFirstOrThrow();
  return Number(signatures);
}
