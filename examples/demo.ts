// `npm start`: the server with the demo campaign, and the example pages as sites of partners.
import { serveUntilSignalled } from '@samleng/server/http/stop-signals';
import { reportFailure } from '@samleng/server/cli/command-failure';
import { type Config, readConfig } from '@samleng/server/config';
import { announce, examplesPortTaken } from './announce.ts';
import { type DemoServer, outboxOf, startDemoServer } from './demo-server.ts';
import { type Examples, startExamples } from './serve.ts';

type Demo = Pick<DemoServer, 'close' | 'consoleLink'> & {
  publicUrl: string;
  examplesPort: number;
  hasEmails: boolean;
};

async function startDemo(config: Config): Promise<Demo> {
  const server = await startDemoServer(config);
  try {
    const examples = await startPages(config, server.url);
    const close = async (): Promise<void> => {
      await Promise.all([examples.close(), server.close()]);
    };
    const hasEmails = outboxOf(config) !== null;
    const { url: publicUrl, consoleLink } = server;
    return { close, publicUrl, examplesPort: examples.port, hasEmails, consoleLink };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function startPages(config: Config, publicUrl: string): Promise<Examples> {
  const { host, examplesPort: port } = config;
  try {
    return await startExamples({ host, port, publicUrl, outbox: outboxOf(config) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? examplesPortTaken(port) : error;
  }
}

try {
  const demo = await startDemo(readConfig(process.env));
  announce(demo);
  await serveUntilSignalled(demo);
} catch (error) {
  process.exitCode = reportFailure(error, (line) => process.stderr.write(`samleng: ${line}\n`));
}
