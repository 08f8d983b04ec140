// `npm run dev`: the example pages with the elements' sources, beside the demo's server, which restarts after edits.
import { relative, sep } from 'node:path';
import { serveUntilSignalled } from '@samleng/server/http/stop-signals';
import { reportFailure } from '@samleng/server/cli/command-failure';
import { type Config, readConfig } from '@samleng/server/config';
import { announce } from '../announce.ts';
import { outboxOf } from '../demo-server.ts';
import { openPages, type PagesServer, ROOT } from './pages-server.ts';
import { startRestartingServer } from './restarting-server.ts';

const SERVER_SOURCE = /^(server|packages\/(contract|locales))\/src\/(?!.*(\.test\.ts$|\/testing\/))/;
const PAGE = /^examples\/[^/]+\.(html|css|js)$/;

/** @returns The exit code. */
async function dev(config: Config): Promise<number> {
  let pages: PagesServer | undefined;
  const reload = () => pages?.vite.ws.send({ type: 'full-reload' });
  const server = await startRestartingServer(reload);
  if (server === null) return 2;
  try {
    pages = await openPages(config, server.url);
    pages.vite.watcher.on('all', (_event, path) => {
      const file = relative(ROOT, path).split(sep).join('/');
      if (SERVER_SOURCE.test(file)) server.restart();
      else if (PAGE.test(file)) reload();
    });
    const hasEmails = outboxOf(config) !== null;
    const { url: publicUrl, consoleLink } = server;
    announce({ publicUrl, examplesPort: pages.port, hasEmails, consoleLink });
    await serveUntilSignalled(pages);
    return 0;
  } finally {
    await server.close();
  }
}

try {
  process.exitCode = await dev(readConfig(process.env));
} catch (error) {
  process.exitCode = reportFailure(error, (line) => process.stderr.write(`samleng: ${line}\n`));
}
