// The real server, with the settings of the environment: what `samleng serve` starts.
import { readConfig } from '../../server/src/config.ts';
import { startServer } from '../../server/src/main.ts';
import { serveUntilDisconnected } from './serve-until-disconnected.ts';

const server = await startServer(readConfig(process.env), { embed: null });
serveUntilDisconnected(server.port, () => server.close());
