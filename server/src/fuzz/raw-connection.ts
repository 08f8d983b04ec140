import { connect, type Socket } from 'node:net';

/** How a client leaves: it says that it is done, tears the line, or waits for the server to hang up. */
export type Leaving = 'end' | 'reset' | 'wait';

/** Sends bytes over a connection of their own; resolves with all that came back once the connection is gone. */
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
      // A stream has no end that could be waited for.
      if (/^content-type: text\/event-stream/im.test(heard)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

/** Every status in what a server said, which may be several answers one after the other. */
export function statusesIn(heard: string): number[] {
  return [...heard.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
}

/** How many connections this process has, on either side. */
export function openConnections(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length;
}
