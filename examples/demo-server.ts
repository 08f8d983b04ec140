// The petition server with the demo campaign, for `npm start` and `npm run dev`.
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type RunningServer, startServer } from '@samleng/server';
import { makeDemoToken } from '@samleng/server/accounts/demo-owner';
import { linkUrl } from '@samleng/server/accounts/links';
import { applyCampaignFile } from '@samleng/server/cli/apply';
import { fieldLines, InputError } from '@samleng/server/cli/command-failure';
import type { Config } from '@samleng/server/config';
import { openStore, type Store } from '@samleng/server/database';
import { servesConsole } from '@samleng/server/domain/accounts/console-origin';

const CAMPAIGN_FILE = fileURLToPath(new URL('./ceroc/campaign.json', import.meta.url));

/** `consoleLink` opens the console as the demo's owner, once; null where browsers would not keep its session. */
export type DemoServer = RunningServer & { consoleLink: string | null };

/** @throws As `startServer` does. */
export async function startDemoServer(config: Config): Promise<DemoServer> {
  const token = await prepareDemo(config);
  // Do not log requests: they would scroll the printed addresses away.
  const server = await startServer(config, { log: pino({ level: 'error' }, pino.destination(2)) });
  return { ...server, consoleLink: servesConsole(server.url) ? linkUrl(server.url, token) : null };
}

/** @returns The token of a link into the console. */
async function prepareDemo({ database }: Config): Promise<string> {
  const store = await openStore(database);
  try {
    await applyDemoCampaign(store);
    return await makeDemoToken(store.db, new Date());
  } finally {
    await store.close();
  }
}

/** Only into an empty database, so that changes made in the demo stay. */
async function applyDemoCampaign(store: Store): Promise<void> {
  const isEmpty = (await store.db.selectFrom('campaigns').select('campaign').execute()).length === 0;
  if (!isEmpty) return;
  const applied = await applyCampaignFile(store, CAMPAIGN_FILE, { now: new Date() });
  if (!applied.ok) throw new InputError(fieldLines(CAMPAIGN_FILE, applied.errors));
}

/** The folder of the server's emails; null when they go to a mail server. */
export function outboxOf({ smtpUrl, outboxDir }: Config): string | null {
  return smtpUrl === null ? outboxDir : null;
}
