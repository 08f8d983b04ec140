import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/accounts/actor.ts';
import { actorKey } from '../../domain/accounts/actor.ts';
import { LINK_MS, type LinkKind } from '../../domain/accounts/links.ts';
import type { Role } from '../../domain/accounts/roles.ts';
import { hashOf } from '../../domain/secrets/keys.ts';
import type { AccountLinkRow } from '../../database/account-tables.ts';
import type { Db } from '../../database/db.ts';
import { newToken } from '../token.ts';

/** For whom a link is, and what they become. */
export type LinkFor = {
  account?: string;
  email?: string;
  role?: Role;
  campaign?: string | undefined;
  partner?: string | undefined;
  language?: string;
};

type Made = { id: string; token: string; expiresAt: string };

/** Makes a link that works once. Only a hash of its token is stored, so it can be told this one time. */
export async function makeLink(
  db: Db,
  kind: LinkKind,
  { account, email, role, campaign, partner, language }: LinkFor,
  { by, now }: { by: Actor; now: Date },
): Promise<Made> {
  const [id, token] = [randomUUID(), newToken()];
  const expiresAt = new Date(now.getTime() + LINK_MS[kind]).toISOString();
  await db
    .insertInto('account_links')
    .values({
      token_hash: hashOf(token),
      id,
      kind,
      account: account ?? null,
      email: email ?? null,
      role: role ?? null,
      campaign: campaign ?? null,
      partner: partner ?? null,
      language: language ?? null,
      made_by: actorKey(by),
      made_at: now.toISOString(),
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { id, token, expiresAt };
}

/** The token stands behind `#`: so it gets into no log, and is not sent on to other sites. */
export function linkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/console/welcome#${token}`;
}

/** @returns undefined when it is unknown, used or too old. */
export async function findLink(db: Db, token: string, now: Date): Promise<AccountLinkRow | undefined> {
  return usable(db, now).where('token_hash', '=', hashOf(token)).executeTakeFirst();
}

/** Uses a link up, so that of two who open it at once one gets in. Runs in the transaction that does its work. */
export async function useLink(trx: Db, token: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account_links')
    .set({ used_at: now.toISOString() })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Invitations that nobody has used yet, the newest first. */
export async function listInvitations(db: Db, now: Date): Promise<AccountLinkRow[]> {
  return usable(db, now).where('kind', '=', 'invitation').orderBy('made_at', 'desc').execute();
}

/** Ends the links for a new password of an account; they go on counting among those asked for in an hour. */
export async function endPasswordLinks(trx: Db, account: string, now: Date): Promise<void> {
  await trx
    .updateTable('account_links')
    .set({ used_at: now.toISOString() })
    .where('kind', '=', 'password')
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .execute();
}

/** Ends the invitations of somebody who may invite nobody any more. */
export async function endInvitationsBy(trx: Db, by: Actor): Promise<void> {
  await trx
    .deleteFrom('account_links')
    .where('kind', '=', 'invitation')
    .where('made_by', '=', actorKey(by))
    .where('used_at', 'is', null)
    .execute();
}

/** Ends every link of this kind that is open; with `id` that one. */
export async function endLinks(db: Db, kind: LinkKind, id?: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('account_links')
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function usable(db: Db, now: Date) {
  return db
    .selectFrom('account_links')
    .selectAll()
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString());
}
