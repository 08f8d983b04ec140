// The real server with the settings of the environment, as `samleng serve` starts it.
import { readConfig } from '@samleng/server/config';
import { startServer } from '@samleng/server';
import { serveUntilDisconnected } from './serve-until-disconnected.ts';

const server = await startServer(readConfig(process.env), { embed: null });
serveUntilDisconnected(server.port, () => server.close());
