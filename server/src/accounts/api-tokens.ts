import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/accounts/actor.ts';
import type { Scope } from '../domain/accounts/roles.ts';
import { hashOf } from '../domain/secrets/keys.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import { record } from '../audit/trail.ts';
import type { Db } from '../database/db.ts';
import type { ApiTokenRow } from '../database/account-tables.ts';
import { newToken } from './token.ts';

/** So that programs which search texts for secrets recognise one that was published by mistake. */
const PREFIX = 'smlg_';

/** A token for programs, without its secret. */
export type ApiToken = {
  id: string;
  account: string;
  name: string;
  scopes: Scope[];
  madeAt: string;
  expiresAt: string;
  lastUsedOn: string | null;
};

type Circumstances = { by: Actor; now: Date };

/** @returns `token` is told this one time: only its hash is stored. */
export async function makeApiToken(
  db: Db,
  asked: { account: string; name: string; scopes: Scope[]; days: number },
  { by, now }: Circumstances,
): Promise<{ token: string; made: ApiToken }> {
  const token = PREFIX + newToken();
  const row: ApiTokenRow = {
    id: randomUUID(),
    token_hash: hashOf(token),
    account: asked.account,
    name: asked.name,
    scopes: JSON.stringify(asked.scopes),
    made_at: now.toISOString(),
    expires_at: new Date(now.getTime() + asked.days * DAY_MS).toISOString(),
    last_used_on: null,
    ended_at: null,
  };
  const details = { token: row.id, scopes: asked.scopes, expiresAt: row.expires_at };
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('api_tokens').values(row).execute();
    await record(trx, { by, action: 'token-made', details }, now);
  });
  return { token, made: fromRow(row) };
}

/** @returns undefined when it is unknown, ended or too old. */
export async function findApiToken(db: Db, token: string, now: Date): Promise<ApiToken | undefined> {
  if (!token.startsWith(PREFIX)) return undefined;
  const row = await usable(db, now).where('token_hash', '=', hashOf(token)).executeTakeFirst();
  return row && fromRow(row);
}

/** Notes the day of use, so that a token that nobody uses any more is seen. */
export async function noteUse(db: Db, { id, lastUsedOn }: ApiToken, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  if (lastUsedOn === day) return;
  await db.updateTable('api_tokens').set({ last_used_on: day }).where('id', '=', id).execute();
}

/** @param account Only this account's; all for undefined. */
export async function listApiTokens(db: Db, account: string | undefined, now: Date): Promise<ApiToken[]> {
  const rows = await usable(db, now)
    .$if(account !== undefined, (query) => query.where('account', '=', account!))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** @param account As `listApiTokens`. @returns False when there is no such token. */
export async function endApiToken(
  db: Db,
  id: string,
  account: string | undefined,
  { by, now }: Circumstances,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('api_tokens')
      .set({ ended_at: now.toISOString() })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .$if(account !== undefined, (query) => query.where('account', '=', account!))
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await record(trx, { by, action: 'token-ended', details: { token: id } }, now);
    return true;
  });
}

function usable(db: Db, now: Date) {
  return db
    .selectFrom('api_tokens')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toISOString());
}

function fromRow(row: ApiTokenRow): ApiToken {
  return {
    id: row.id,
    account: row.account,
    name: row.name,
    scopes: JSON.parse(row.scopes),
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    lastUsedOn: row.last_used_on,
  };
}
