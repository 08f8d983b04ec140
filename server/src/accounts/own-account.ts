import type { Db } from '../database/db.ts';
import type { Account } from './account.ts';

/** People change their own name and language themselves. */
export async function changeOwnAccount(
  db: Db,
  account: Account,
  {
    name = account.name,
    language = account.language,
  }: { name?: string | undefined; language?: string | undefined },
  now: Date,
): Promise<Account> {
  await db
    .updateTable('accounts')
    .set({ name, language, updated_at: now.toISOString() })
    .where('id', '=', account.id)
    .execute();
  return { ...account, name, language };
}
