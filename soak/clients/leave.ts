import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Signature } from '../ledger/ledger.ts';

/** The share of a request that is sent, from 0 to 1, and the pause before the connection is cut. */
export type Leaving = { part: number; afterMs: number };

/** Begins a signing request and cuts the connection; it is unknown how much the server received. */
export async function leave(port: number, { petition, body }: Signature, leaving: Leaving): Promise<void> {
  const text = JSON.stringify(body);
  const head = [
    `POST /v1/petitions/${petition}/signatures HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  const request = `${head.join('\r\n')}\r\n\r\n${text}`;
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => {
    socket.once('close', resolve);
    socket.write(request.slice(0, Math.floor(leaving.part * request.length)), resolve);
  });
  if (leaving.afterMs > 0) await pause(leaving.afterMs);
  socket.resetAndDestroy();
  await closed;
}
