import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { Sockets } from './sockets.ts';

describe('the sockets to a PostgreSQL that never answers', () => {
  let silent: Server;
  before(async () => {
    // Half-open: it does not even close its side when the client ends the connection.
    silent = createServer({ allowHalfOpen: true }, (socket) => socket.on('error', () => undefined).resume());
    await once(silent.listen(0, '127.0.0.1'), 'listening');
  });
  after(() => silent.close());

  const connecting = (sockets: Sockets) => {
    const { port } = silent.address() as AddressInfo;
    return new Client({ host: '127.0.0.1', port, stream: sockets.open }).connect();
  };

  it('are closed when they are cut, and waiting callers get an error', async () => {
    const sockets = new Sockets();
    const waiting = assert.rejects(connecting(sockets));
    let isClosed = false;
    const closed = sockets.closed().then(() => (isClosed = true));
    await once(silent, 'connection');
    assert.equal(isClosed, false);
    sockets.cut();
    await Promise.all([waiting, closed]);
  });

  it('cannot be opened afterwards', async () => {
    const sockets = new Sockets();
    sockets.cut();
    await assert.rejects(connecting(sockets));
    await sockets.closed();
  });
});
