import type { Db } from '../database/db.ts';

export type ActorName = { by: string; name: string };

/** Everybody whom the audit trail may name; not accounts that are gone, nor commands. `by` is the actor key. */
export async function listActors(db: Db): Promise<ActorName[]> {
  const accounts = await db.selectFrom('accounts').select(['id', 'name']).orderBy('name').execute();
  const byId = new Map(accounts.map(({ id, name }) => [id, name]));
  const tokens = await db
    .selectFrom('api_tokens')
    .select(['id', 'name', 'account'])
    .orderBy('made_at', 'desc')
    .execute();
  return [
    ...accounts.map(({ id, name }) => ({ by: `account:${id}`, name })),
    ...tokens.map(({ id, name, account }) => ({
      by: `token:${id}`,
      name: `${name} (${byId.get(account) ?? ''})`,
    })),
  ];
}

/** Names of accounts and of tokens with their owners, by actor key. Missing: accounts that are gone, and commands. */
export async function namesOf(db: Db, actors: readonly string[]): Promise<Record<string, string>> {
  const known = await listActors(db);
  return Object.fromEntries(known.filter(({ by }) => actors.includes(by)).map(({ by, name }) => [by, name]));
}
