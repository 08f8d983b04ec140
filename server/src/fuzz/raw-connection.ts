import { connect, type Socket } from 'node:net';

/** How a client leaves: it ends its side, resets the connection, or waits until the server closes. */
export type Leaving = 'end' | 'reset' | 'wait';

/** Sends bytes on a new connection; resolves with all bytes received once it is closed. */
export function sayTo(port: number, bytes: Uint8Array | string, leaving: Leaving): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.setEncoding('latin1');
    socket.on('connect', () => {
      socket.write(bytes);
      if (leaving === 'end') socket.end();
      if (leaving === 'reset') setImmediate(() => socket.resetAndDestroy());
    });
    socket.on('data', (chunk: string) => {
      heard += chunk;
      // A stream never ends by itself, so there is nothing to wait for.
      if (/^content-type: text\/event-stream/im.test(heard)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

/** All status codes in the received bytes, which may hold several answers. */
export function statusesIn(heard: string): number[] {
  return [...heard.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
}

/** Number of open connections of this process, as client or server. */
export function openConnections(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length;
}
