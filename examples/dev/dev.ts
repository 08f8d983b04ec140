// `npm run dev`: the example pages with the elements' sources, beside the demo's server, which starts again by itself.
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { serveUntilSignalled } from '@samleng/server/http/stop-signals';
import { reportFailure } from '@samleng/server/cli/command-failure';
import { type Config, readConfig } from '@samleng/server/config';
import { createServer, type ViteDevServer } from 'vite';
import { announce, examplesPortTaken } from '../announce.ts';
import { outboxOf } from '../demo-server.ts';
import { elementsFromSource } from './elements-from-source.ts';
import { startRestartingServer } from './restarting-server.ts';
import { sourcePages } from './source-pages.ts';

const ROOT = join(import.meta.dirname, '../..');
const SERVER_SOURCE =
  /^(server\/src|packages\/contract\/src|examples\/ceroc)\/(?!.*(\.test\.ts$|\/testing\/))/;

async function openPages(config: Config, publicUrl: string): Promise<ViteDevServer> {
  const { host, examplesPort: port } = config;
  const vite = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    configLoader: 'native',
    root: ROOT,
    plugins: [elementsFromSource(publicUrl), sourcePages(publicUrl, outboxOf(config))],
    server: { host, port, strictPort: true },
  });
  return vite.listen().catch(async (error: Error) => {
    await vite.close();
    throw /already in use/.test(error.message) ? examplesPortTaken(port) : error;
  });
}

async function startDev(config: Config): Promise<void> {
  let vite: ViteDevServer | undefined;
  const reload = () => vite?.ws.send({ type: 'full-reload' });
  const server = await startRestartingServer(reload);
  if (server === null) {
    process.exitCode = 2;
    return;
  }
  try {
    vite = await openPages(config, server.url);
    vite.watcher.on('all', (_event, path) => {
      const file = path.slice(ROOT.length + 1);
      if (SERVER_SOURCE.test(file)) server.restart();
      else if (/^examples\/[^/]+\.(html|css|js)$/.test(file)) reload();
    });
    const { port: examplesPort } = vite.httpServer!.address() as AddressInfo;
    announce({ publicUrl: server.url, examplesPort, hasLetters: outboxOf(config) !== null });
    await serveUntilSignalled(vite);
  } finally {
    await server.close();
  }
}

try {
  await startDev(readConfig(process.env));
} catch (error) {
  process.exitCode = reportFailure(error, (line) => process.stderr.write(`samleng: ${line}\n`));
}
