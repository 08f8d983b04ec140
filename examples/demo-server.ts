// The petition server with the demo campaign, for `npm start` and `npm run dev`.
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type RunningServer, startServer } from '@samleng/server';
import { applyCampaignFile } from '@samleng/server/cli/apply';
import { fieldLines, InputError } from '@samleng/server/cli/command-failure';
import type { Config } from '@samleng/server/config';
import { openStore } from '@samleng/server/database';

const CAMPAIGN_FILE = fileURLToPath(new URL('./ceroc/campaign.json', import.meta.url));

/** @throws As `startServer` does. */
export async function startDemoServer(config: Config): Promise<RunningServer> {
  await applyDemoCampaign(config);
  // Do not log requests: they would scroll the printed addresses away.
  return startServer(config, { log: pino({ level: 'error' }, pino.destination(2)) });
}

/** Only into an empty database, so that changes made in the demo stay. */
async function applyDemoCampaign({ database }: Config): Promise<void> {
  const store = await openStore(database);
  try {
    const isEmpty = (await store.db.selectFrom('campaigns').select('campaign').execute()).length === 0;
    if (!isEmpty) return;
    const applied = await applyCampaignFile(store, CAMPAIGN_FILE, { now: new Date() });
    if (!applied.ok) throw new InputError(fieldLines(CAMPAIGN_FILE, applied.errors));
  } finally {
    await store.close();
  }
}

/** The folder of the server's emails; null when they go to a mail server. */
export function outboxOf({ smtpUrl, outboxDir }: Config): string | null {
  return smtpUrl === null ? outboxDir : null;
}
