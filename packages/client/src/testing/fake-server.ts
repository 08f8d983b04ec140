import {
  PROBLEM_STATUS,
  PROBLEM_TYPE_PREFIX,
  type FieldError,
  type ProblemCode,
} from '@samleng/contract/problem';
import { aChallenge } from './samples.ts';
import { fakeEventSource, type FakeStream } from './fake-stream.ts';

export type FakeRequest = {
  method: string;
  /** Path and query, `/v1/campaigns/ceroc/wall?limit=2`. */
  path: string;
  /** The request's body, parsed as JSON. */
  body: unknown;
  /** The other options of `fetch`, for checking `cache` or `credentials`. */
  init: RequestInit;
};

/** `offline`: the network fails; `silent`: no answer ever comes. */
export type FakeAnswer = Response | 'offline' | 'silent';
/** The answer of a route: JSON with 200, one of the answers above, or a function called for each request. */
export type FakeRoute =
  | FakeAnswer
  | Record<string, unknown>
  | ((request: FakeRequest) => FakeRoute | Promise<FakeRoute>);

export type FakeServer = {
  /** `https://sign.test`; any other origin reaches the same routes. */
  readonly origin: string;
  /** All requests in order; those of event streams are in `streams`. */
  readonly requests: readonly FakeRequest[];
  /** All event streams in order. */
  readonly streams: readonly FakeStream[];
  /** Adds a route or changes its answer. */
  answer(route: string, answer: FakeRoute): void;
  /** The requests to one route, `POST /v1/petitions/ceroc/signatures`. */
  requestsTo(route: string): FakeRequest[];
  /** Restores the page's own `fetch` and `EventSource`. */
  restore(): void;
};

/**
 * Replaces `fetch` and `EventSource` of a page during one test, and records their requests.
 *
 * A route is method and path, with or without its query: `GET /v1/petitions/ceroc/summary`. An unknown
 * route answers 404 `not-found`; only `GET /v1/challenge` always exists, and is easy to solve.
 *
 * ```ts
 * const server = fakeServer({
 *   'GET /v1/petitions/ceroc/summary': summary,
 *   'POST /v1/petitions/ceroc/signatures': problem('petition-closed'),
 * });
 * server.answer('POST /v1/petitions/ceroc/signatures', () => json({ next: 'done' }, 202));
 * server.streams[0].send('summary', { ...summary, count: 2 });
 * server.restore();   // in afterEach
 * ```
 *
 * @param page Another same-origin window than this one, to play a second tab with an iframe.
 */
export function fakeServer(routes: Record<string, FakeRoute> = {}, page: Window = window): FakeServer {
  const known = new Map<string, FakeRoute>([
    ['GET /v1/challenge', () => aChallenge()],
    ...Object.entries(routes),
  ]);
  const requests: FakeRequest[] = [];
  const streams: FakeStream[] = [];
  const target = page as Window & Pick<typeof globalThis, 'fetch' | 'EventSource'>;
  // oxlint-disable-next-line typescript/unbound-method -- only kept, to be put back
  const { fetch, EventSource } = target;

  target.fetch = async (input, init = {}) => {
    const request = recorded(input, init);
    // A snapshot through JSON has no meaning for an aborted request: the browser never sends it.
    if (init.signal?.aborted)
      throw (init.signal.reason as unknown) ?? new DOMException('Aborted.', 'AbortError');
    requests.push(request);
    return aborting(respond(routeFor(known, request), request), init.signal ?? undefined);
  };
  target.EventSource = fakeEventSource(streams);

  return {
    origin: 'https://sign.test',
    requests,
    streams,
    answer: (route, answer) => void known.set(route, answer),
    requestsTo: (route) => requests.filter(({ method, path }) => route === `${method} ${withoutQuery(path)}`),
    restore: () => void Object.assign(target, { fetch, EventSource }),
  };
}

/** JSON with another status than 200, or with headers. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** A problem document as the server sends it. */
export function problem(
  code: ProblemCode,
  { errors, retryAfterSeconds }: { errors?: FieldError[]; retryAfterSeconds?: number } = {},
): Response {
  const status = PROBLEM_STATUS[code];
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  return json({ type: PROBLEM_TYPE_PREFIX + code, title: code, status, errors }, status, headers);
}

function recorded(input: RequestInfo | URL, init: RequestInit): FakeRequest {
  const url = new URL(input instanceof Request ? input.url : input, 'https://sign.test');
  return {
    method: init.method ?? 'GET',
    path: url.pathname + url.search,
    body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    init,
  };
}

function routeFor(known: Map<string, FakeRoute>, { method, path }: FakeRequest): FakeRoute {
  return (
    known.get(`${method} ${path}`) ?? known.get(`${method} ${withoutQuery(path)}`) ?? problem('not-found')
  );
}

async function respond(route: FakeRoute, request: FakeRequest): Promise<Response> {
  if (typeof route === 'function') return respond(await route(request), request);
  if (route === 'offline') throw new TypeError('Failed to fetch');
  if (route === 'silent') return new Promise(() => {});
  // A clone, so that one Response can answer many requests.
  return route instanceof Response ? route.clone() : json(route);
}

function aborting(response: Promise<Response>, signal: AbortSignal | undefined): Promise<Response> {
  if (!signal) return response;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  return Promise.race([response, aborted]);
}

function withoutQuery(path: string): string {
  return path.split('?', 1)[0] ?? path;
}
