// The smallest JSON answer Hono can give, on the adaptor that our server uses.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { serveUntilDisconnected } from './serve-until-disconnected.ts';

const app = new Hono();
app.get('/hello', (c) => c.json({ hello: 'world' }));
const server = createAdaptorServer({ fetch: app.fetch }) as Server;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
serveUntilDisconnected((server.address() as AddressInfo).port, async () => {
  server.closeAllConnections();
  server.close();
});
