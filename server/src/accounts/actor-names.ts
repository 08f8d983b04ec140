import type { Db } from '../database/db.ts';

/** Names of accounts and of tokens' owners, by actor key. Missing: accounts that are gone, and commands. */
export async function namesOf(db: Db, actors: readonly string[]): Promise<Record<string, string>> {
  const accounts = await db.selectFrom('accounts').select(['id', 'name']).execute();
  const byId = new Map(accounts.map(({ id, name }) => [id, name]));
  const tokens = await db.selectFrom('api_tokens').select(['id', 'name', 'account']).execute();
  const known = [
    ...accounts.map(({ id, name }) => [`account:${id}`, name] as const),
    ...tokens.map(
      ({ id, name, account }) => [`token:${id}`, `${name} (${byId.get(account) ?? ''})`] as const,
    ),
  ];
  return Object.fromEntries(known.filter(([actor]) => actors.includes(actor)));
}
