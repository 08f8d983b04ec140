import { type LocalizedText, Slug } from '@samleng/contract';
import { sql } from 'kysely';
import type { Db } from '../database/db.ts';

export type CreditedPartner = { partner: string; name: LocalizedText };

/** The partner whom a name credits: its slug or one of its aliases. */
export async function findCredited(
  db: Db,
  campaign: string,
  name: string,
): Promise<CreditedPartner | undefined> {
  // In a text that is no slug, `%` would match any alias.
  if (!Slug.safeParse(name).success) return undefined;
  const row = await db
    .selectFrom('partners')
    .select(['partner', 'name'])
    .where('campaign', '=', campaign)
    .where((eb) => eb.or([eb('partner', '=', name), eb('aliases', 'like', `%"${name}"%`)]))
    .orderBy(sql`partner = ${name}`, 'desc')
    .executeTakeFirst();
  return row && { partner: row.partner, name: JSON.parse(row.name) as LocalizedText };
}
