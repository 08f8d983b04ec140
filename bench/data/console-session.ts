import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuth } from '@samleng/server/accounts/auth';
import { addAccount } from '@samleng/server/accounts/accept-link';
import { startSession } from '@samleng/server/accounts/start-session';
import { readConfig } from '@samleng/server/config';
import { openStore } from '@samleng/server/database';

/** Where the console thinks that it is served: its cookie needs https. */
export const CONSOLE_ORIGIN = 'https://sign.example.org';

/** @returns The cookie of an owner who is signed in to the console of this database. */
export async function consoleCookie(settings: Record<string, string>): Promise<string> {
  const store = await openStore(readConfig(settings).database);
  const pepper = readFileSync(join(settings['DATA_DIR'] ?? '', 'pepper'));
  const now = () => new Date();
  const auth = createAuth({ db: store.db, pepper, now, publicUrl: CONSOLE_ORIGIN });
  const email = `bench-${Date.now()}@example.org`;
  const account = await addAccount(store.db, { name: 'Bench', email, role: 'owner' }, now());
  const line = await startSession(auth, account, undefined);
  await store.close();
  return line.split(';')[0] ?? '';
}
