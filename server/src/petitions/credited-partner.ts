import type { LocalizedText } from '@samleng/contract';
import { sql } from 'kysely';
import type { Db } from '../database/db.ts';

export type CreditedPartner = { partner: string; name: LocalizedText };

/**
 * The partner whom a name credits: its slug or one of its aliases.
 *
 * @param name A slug: in another text, letters of its own would match others.
 */
export async function findCredited(
  db: Db,
  campaign: string,
  name: string,
): Promise<CreditedPartner | undefined> {
  const row = await db
    .selectFrom('partners')
    .select(['partner', 'name'])
    .where('campaign', '=', campaign)
    .where((eb) => eb.or([eb('partner', '=', name), eb('aliases', 'like', `%"${name}"%`)]))
    .orderBy(sql`partner = ${name}`, 'desc')
    .executeTakeFirst();
  return row && { partner: row.partner, name: JSON.parse(row.name) as LocalizedText };
}
