import { COMMAND } from '../../domain/accounts/actor.ts';
import { record } from '../../audit/trail.ts';
import type { Db } from '../../database/db.ts';
import { endLinks, linkUrl, makeLink } from './links.ts';

/**
 * A link with which somebody becomes an owner, or an owner sets password and second factor anew. The links given out
 * before end: one that got into wrong hands is answered by asking for another.
 */
export async function makeOwnerLink(db: Db, publicUrl: string, now: Date): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await endLinks(trx, 'owner');
    const { id, token } = await makeLink(trx, 'owner', { role: 'owner' }, { by: COMMAND, now });
    await record(trx, { by: COMMAND, action: 'link-made', details: { link: id, kind: 'owner' } }, now);
    return linkUrl(publicUrl, token);
  });
}

/** The link to print at a start; null when there is an owner already. */
export async function firstOwnerLink(db: Db, publicUrl: string, now: Date): Promise<string | null> {
  const owner = await db.selectFrom('accounts').select('id').where('role', '=', 'owner').executeTakeFirst();
  return owner === undefined ? makeOwnerLink(db, publicUrl, now) : null;
}
