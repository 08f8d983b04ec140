import { addAccount } from '../../accounts/links/accept-link.ts';
import { makeApiToken } from '../../accounts/api-tokens.ts';
import type { Db } from '../../database/db.ts';
import type { Role, Scope } from '../../domain/accounts/roles.ts';
import { hashOf } from '../../domain/secrets/keys.ts';
import { NOON } from './fixtures.ts';

/** An API token with this secret, of an account of its own. @returns Its id. */
export async function putToken(
  db: Db,
  secret: string,
  scopes: readonly Scope[],
  { role = 'campaigner', now = NOON }: { role?: Role; now?: Date } = {},
): Promise<string> {
  const account = await addAccount(db, { name: 'A script', email: `${secret}@example.org`, role }, now);
  const asked = { account, name: 'Script', scopes: [...scopes], days: 30 };
  const { made } = await makeApiToken(db, asked, { by: { kind: 'account', id: account }, now });
  await db.updateTable('api_tokens').set({ token_hash: hashOf(secret) }).where('id', '=', made.id).execute();
  return made.id;
}
