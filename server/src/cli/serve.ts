import type { Command } from 'commander';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { type RunningServer, serveUntilSignalled, startServer } from '../main.ts';

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .summary('serve the elements and count signatures')
    .description('Serves the elements and counts signatures, until it is told to stop (SIGTERM or SIGINT).')
    .addHelpText(
      'after',
      '\nExample:\n  PUBLIC_URL=https://sign.example.org DATA_DIR=/var/lib/samleng samleng serve',
    )
    .action(async () => {
      const server = await start(readConfig(process.env));
      console.log(`Serving ${server.url}`);
      await serveUntilSignalled(server);
    });
}

async function start(config: Config): Promise<RunningServer> {
  try {
    return await startServer(config);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new ConfigError(`PORT: port ${config.port} is in use already`) : error;
  }
}
