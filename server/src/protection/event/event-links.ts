import { sql } from 'kysely';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import { DAY_MS } from '../../domain/time/durations.ts';

const ENDED_KEPT_MS = DAY_MS;

/** A partner's staff link for one petition, and when it is valid; instants in UTC. */
export type EventLink = { petition: string; partner: string; startsAt: string; endsAt: string };

/** @param tokenHash Made by `hashOf`: the token itself is only in the link. */
export async function addEventLink(db: Db, tokenHash: string, link: EventLink): Promise<void> {
  const { petition, partner, startsAt: starts_at, endsAt: ends_at } = link;
  await db
    .insertInto('event_links')
    .values({ token_hash: tokenHash, petition, partner, starts_at, ends_at })
    .execute();
}

/** Also finds a link that has ended, but not one whose partner was removed from the campaign. Of a renamed one by its slug now. */
export async function findEventLink(db: Db, tokenHash: string): Promise<EventLink | undefined> {
  return db
    .selectFrom('event_links')
    .innerJoin('petitions', 'petitions.petition', 'event_links.petition')
    .innerJoin('partners', (join) =>
      join
        .onRef('partners.campaign', '=', 'petitions.campaign')
        .on((eb) =>
          eb.or([
            eb('partners.partner', '=', eb.ref('event_links.partner')),
            eb('partners.aliases', 'like', sql<string>`'%"' || event_links.partner || '"%'`),
          ]),
        ),
    )
    .select(['event_links.petition', 'partners.partner', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** Ends a partner's links now, under a former slug too: they still credit it. @returns How many had not ended yet. */
export async function endEventLinks(
  db: Db,
  { petition, partner }: Pick<EventLink, 'petition' | 'partner'>,
  now: Date,
): Promise<number> {
  const ends_at = now.toISOString();
  const names = [partner, ...(await findAliases(db, { petition, partner }))];
  const { numUpdatedRows } = await db
    .updateTable('event_links')
    .set({ ends_at })
    .where('petition', '=', petition)
    .where('partner', 'in', names)
    .where('ends_at', '>', ends_at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function findAliases(
  db: Db,
  { petition, partner }: Pick<EventLink, 'petition' | 'partner'>,
): Promise<string[]> {
  const found = await db
    .selectFrom('partners')
    .innerJoin('petitions', 'petitions.campaign', 'partners.campaign')
    .select('partners.aliases')
    .where('petitions.petition', '=', petition)
    .where('partners.partner', '=', partner)
    .executeTakeFirst();
  return found === undefined ? [] : (JSON.parse(found.aliases) as string[]);
}

/** Deletes links some time after they ended: until then, using one says that it has ended. */
export async function deleteEndedEventLinks(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('event_links').where('ends_at', '<=', keptFrom(now)).execute();
}

/** How many links `deleteEndedEventLinks` would delete. */
export async function countEndedEventLinks(db: Db, now: Date): Promise<number> {
  return countRows(db.selectFrom('event_links').where('ends_at', '<=', keptFrom(now)));
}

function keptFrom(now: Date): string {
  return new Date(now.getTime() - ENDED_KEPT_MS).toISOString();
}
