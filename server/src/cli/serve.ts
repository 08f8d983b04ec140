import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { serveUntilSignalled } from '../http/stop-signals.ts';
import { startServer } from '../main.ts';
import { print } from './print.ts';

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
      const server = await startServer(readConfig(process.env));
      print(`Serving ${server.url}`);
      const link = await server.firstOwnerLink();
      if (link !== null) print(`Become the first owner of the console (once, for 24 hours): ${link}`);
      await serveUntilSignalled(server);
    });
}
