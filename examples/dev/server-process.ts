// The demo's server under `npm run dev`: reports its port to the parent, and ends when the parent disconnects.
import { once } from 'node:events';
import { serveUntilSignalled } from '@samleng/server/http/stop-signals';
import { reportFailure } from '@samleng/server/cli/command-failure';
import { readConfig } from '@samleng/server/config';
import { startDemoServer } from '../demo-server.ts';

try {
  const letGo = once(process, 'disconnect');
  const server = await startDemoServer(readConfig(process.env));
  const { port, url, consoleLink } = server;
  process.send?.({ port, url, consoleLink });
  await Promise.race([letGo, serveUntilSignalled(server)]);
  await server.close();
  process.exit(0);
} catch (error) {
  process.exit(reportFailure(error, (line) => process.stderr.write(`samleng: ${line}\n`)));
}
