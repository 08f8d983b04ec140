// An event stream on Node's own server and nothing else: GET opens a stream, POST writes to all of them.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveUntilDisconnected } from './serve-until-disconnected.ts';

const streams = new Set<ServerResponse>();
let count = 0;

const message = (): string => {
  const summary = {
    petition: 'right-to-vote',
    count,
    online: count,
    paper: 0,
    carriedOver: 0,
    goal: 54_000,
    status: 'open',
    closesAt: '2030-12-31T23:59:59+07:00',
    final: false,
    updatedAt: new Date().toISOString(),
  };
  return `event: summary\ndata: ${JSON.stringify(summary)}\n\n`;
};

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    count += 1;
    const buffer = Buffer.from(message());
    for (const stream of streams) stream.write(buffer);
    request.resume();
    response.writeHead(202).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(message());
  streams.add(response);
  response.once('close', () => streams.delete(response));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

serveUntilDisconnected((server.address() as AddressInfo).port, async () => {
  server.closeAllConnections();
  server.close();
});
