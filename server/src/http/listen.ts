import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';

// Against slow clients that hold connections: requests are small, so they have no reason to be slow.
const SERVER_OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2000,
};
const STOP_MS_MAX = 10_000;
const IDLE_CHECK_MS = 50;

/** In milliseconds. @see Node's `http.createServer` options. */
export type Timeouts = typeof SERVER_OPTIONS;

/** `bindings` are Node's own request and response. */
export type Answering = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** Answers hot routes without the cost of a `Request` object; returns false for all others. */
export type AnsweringAtOnce = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** @param timeouts Tests have shorter ones. */
export function createServer(
  answering: { atOnce: AnsweringAtOnce; fetch: Answering },
  timeouts: Partial<Timeouts> = {},
): Server {
  const createWithAtOnce = (options: ServerOptions, listener: RequestListener = () => undefined) =>
    createHttpServer(options, (incoming, outgoing) => {
      if (!answering.atOnce(incoming, outgoing)) listener(incoming, outgoing);
    });
  return createAdaptorServer({
    fetch: (request, bindings) => answering.fetch(request, bindings as HttpBindings),
    createServer: createWithAtOnce as typeof createHttpServer,
    serverOptions: { ...SERVER_OPTIONS, ...timeouts },
  }) as Server;
}

type Place = { host: string; port: number };

/** The host or port cannot be listened on. The message is one line and names the setting to correct. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/**
 * @returns The port; chosen by the system if `port` is 0.
 * @throws {ListenError}
 */
export async function listen(server: Server, { host, port }: Place): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw cannotListen(error, { host, port });
  });
  return (server.address() as AddressInfo).port;
}

function cannotListen(error: unknown, { host, port }: Place): ListenError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new ListenError(`PORT: port ${port} is in use already; set PORT to another`);
  }
  if (code === 'EACCES') return new ListenError(`PORT: this user may not listen on port ${port}`);
  return new ListenError(`HOST: cannot listen at ${host} (${code})`);
}

/** Refuses new connections, ends the streams, and finishes the requests in flight. */
export async function stopListening(server: Server, streams: { close(): void }): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  streams.close();
  // Keep-alive connections become idle only after their answer, and would delay the stop.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const forced = setTimeout(() => server.closeAllConnections(), STOP_MS_MAX);
  await closed;
  clearInterval(idle);
  clearTimeout(forced);
}
