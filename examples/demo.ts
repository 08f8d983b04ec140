// `npm start`: the server with the demo campaign, and the example pages as partners' sites.
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { startExamples } from './serve.ts';
import { applyCampaignFile } from '@samleng/server/cli/apply';
import { fieldLines, InputError, reportFailure } from '@samleng/server/cli/command-failure';
import { type Config, ConfigError, readConfig } from '@samleng/server/config';
import { type RunningServer, serveUntilSignalled, startServer } from '@samleng/server';
import { openStore } from '@samleng/server/database';

const CAMPAIGN_FILE = fileURLToPath(new URL('./ceroc/campaign.json', import.meta.url));
const PETITION = 'right-to-vote';

type Demo = Pick<RunningServer, 'close'> & { publicUrl: string; examplesPort: number; hasLetters: boolean };

async function startDemo(config: Config): Promise<Demo> {
  await applyDemoCampaign(config);
  // Requests stay out of the terminal, where the addresses stand.
  const server = await startServer(config, { log: pino({ level: 'error' }, pino.destination(2)) });
  try {
    const { host, examplesPort: port } = config;
    const outbox = config.smtpUrl === null ? config.outboxDir : null;
    const place = { host, port, publicUrl: server.url, outbox };
    const examples = await startExamples(place).catch((error: unknown) => {
      throw examplesPortTaken(error, port);
    });
    const close = async (): Promise<void> => {
      await Promise.all([examples.close(), server.close()]);
    };
    return { close, publicUrl: server.url, examplesPort: examples.port, hasLetters: outbox !== null };
  } catch (error) {
    await server.close();
    throw error;
  }
}

function examplesPortTaken(error: unknown, port: number): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new ConfigError(`EXAMPLES_PORT: port ${port} is in use already; set EXAMPLES_PORT to another`);
}

/** Once: what was changed or removed in a demo stays so. */
async function applyDemoCampaign({ database }: Config): Promise<void> {
  const store = await openStore(database);
  try {
    const isEmpty = (await store.db.selectFrom('campaigns').select('campaign').execute()).length === 0;
    if (!isEmpty) return;
    const applied = await applyCampaignFile(store, CAMPAIGN_FILE, new Date());
    if (!applied.ok) throw new InputError(fieldLines(CAMPAIGN_FILE, applied.errors));
  } finally {
    await store.close();
  }
}

function announce({ publicUrl, examplesPort, hasLetters }: Demo): void {
  const letters = hasLetters ? `\n  Letters          http://localhost:${examplesPort}/letters` : '';
  console.log(`
  Samleng is running.

  Server           ${publicUrl}
  Petition         ${publicUrl}/p/${PETITION}
  Partners' pages  http://localhost:${examplesPort}/
  … another origin http://127.0.0.1:${examplesPort}/${letters}

  Ctrl+C stops it.
`);
}

try {
  const demo = await startDemo(readConfig(process.env));
  announce(demo);
  await serveUntilSignalled(demo);
} catch (error) {
  process.exitCode = reportFailure(error, (line) => process.stderr.write(`samleng: ${line}\n`));
}
