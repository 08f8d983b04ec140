import { cleanName } from '@samleng/contract';
import { mailboxOf, signerKeysOf } from '../../domain/mailbox/mailbox-keys.ts';
import type { Db } from '../../database/db.ts';
import type { Filter } from '../filter.ts';

/** Whom to look for: a name or a part of one by its key, or the few signatures of a mailbox. */
export type Sought = { by: 'name'; key: string; isPart: boolean } | { by: 'mailbox'; ids: string[] };

/** `until`: ISO 8601; who signs later is not found. */
export type Search = { find?: Sought | undefined; where: Filter; until?: string | undefined };

/** As somebody types it into a search. */
export type TypedSought = { name: string; part?: boolean | undefined } | { email: string };

export type SoughtWrong = { wrong: 'find.name' | 'find.email' };

/** @returns `wrong` for what can be no name, or no address. */
export async function soughtFrom(
  db: Db,
  { pepper, petition }: { pepper: Uint8Array; petition: string },
  typed: TypedSought,
): Promise<Sought | SoughtWrong> {
  if ('name' in typed) {
    const cleaned = cleanName(typed.name);
    if (!cleaned.ok) return { wrong: 'find.name' };
    return { by: 'name', key: cleaned.key, isPart: typed.part === true };
  }
  const mailbox = mailboxOf(pepper, petition, typed.email);
  if (mailbox === undefined) return { wrong: 'find.email' };
  return { by: 'mailbox', ids: await idsOf(db, petition, signerKeysOf(mailbox)) };
}

/** Removed signatures have other codes in their rows, as long as they can be brought back. */
async function idsOf(db: Db, petition: string, signerKeys: readonly string[]): Promise<string[]> {
  const there = await db
    .selectFrom('signatures')
    .select('id')
    .where('petition', '=', petition)
    .where('token', 'in', signerKeys)
    .execute();
  const removed = await db
    .selectFrom('removed_signatures')
    .select('signature as id')
    .where('token', 'in', signerKeys)
    .execute();
  return [...there, ...removed].map(({ id }) => id);
}
