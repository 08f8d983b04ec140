import { connect } from 'node:net';
import type { Measured } from '../figure.ts';
import { median } from '../figure.ts';

export type Load = {
  /** Connections are shared out among the ports in turn. */
  ports: number[];
  connections: number;
  requests: Buffer[];
  /** Expected status of every answer. */
  status: number;
};

/**
 * Sends each request once, over connections that stay open and have one request under way each. Uses plain sockets
 * and prepared requests, because the load shares the machine with the server it measures: a general load
 * generator takes as much of it as the server does.
 *
 * @throws When an answer has another status.
 */
export async function load({ ports, connections, requests, status }: Load): Promise<Measured> {
  const times: number[] = [];
  let next = 0;
  const take = (): Buffer | undefined => requests[next++];
  const startedAt = performance.now();
  const all = Array.from({ length: connections }, (_, index) =>
    sendOneByOne(ports[index % ports.length] ?? 0, take, { status, times }),
  );
  await Promise.all(all);
  const seconds = (performance.now() - startedAt) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  return {
    'a second': requests.length / seconds,
    'ms, median': median(sorted),
    'ms, 99 of 100': sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    'ms, worst': sorted.at(-1) ?? Number.NaN,
  };
}

function sendOneByOne(
  port: number,
  take: () => Buffer | undefined,
  { status, times }: { status: number; times: number[] },
): Promise<void> {
  const done = Promise.withResolvers<void>();
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  const expected = `HTTP/1.1 ${status} `;
  let unread = '';
  let sentAt = 0;
  const send = (): void => {
    const request = take();
    if (request === undefined) {
      done.resolve();
      socket.destroy();
      return;
    }
    sentAt = performance.now();
    socket.write(request);
  };
  socket.setEncoding('latin1').on('data', (chunk: unknown) => {
    unread += String(chunk);
    if (!isWhole(unread)) return;
    if (!unread.startsWith(expected)) socket.destroy(new Error(`Answered with ${unread.slice(0, 1000)}`));
    times.push(performance.now() - sentAt);
    unread = '';
    send();
  });
  socket.on('error', done.reject).on('close', () => done.reject(new Error('A connection was closed')));
  socket.on('connect', send);
  return done.promise;
}

/** Relies on Content-Length, which our servers send with every short answer. */
function isWhole(text: string): boolean {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd === -1) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, headEnd))?.[1];
  if (length === undefined) throw new Error(`No length: ${text.slice(0, 300)}`);
  return text.length >= headEnd + 4 + Number(length);
}

export function getRequest(path: string): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
}

/** @param forwardedFor Client address, as a trusted proxy would send it. */
export function postRequest(path: string, body: unknown, forwardedFor?: string): Buffer {
  const text = JSON.stringify(body);
  const forwarded = forwardedFor === undefined ? '' : `X-Forwarded-For: ${forwardedFor}\r\n`;
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${forwarded}Content-Type: application/json\r\n`;
  return Buffer.from(`${head}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
