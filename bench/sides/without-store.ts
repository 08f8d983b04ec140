// The real server, but signatures are answered once they are validated, and not stored.
import { readConfig } from '@samleng/server/config';
import { startServer } from '@samleng/server';
import { serveUntilDisconnected } from './serve-until-disconnected.ts';

const signQueue = {
  add: async () => ({ ok: true, counted: true, next: 'done' }) as const,
  length: 0,
  lengthMax: Infinity,
  close: async () => undefined,
};
const server = await startServer(readConfig(process.env), { embed: null, signQueue });
serveUntilDisconnected(server.port, () => server.close());
