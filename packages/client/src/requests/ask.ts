import { problemCode, type FieldError } from '@samleng/contract/problem';
import { NetworkError, ProblemError } from './errors.ts';

const TIMEOUT_MS = 15_000;

/**
 * How far the time of each server is ahead of `performance.now()`, in milliseconds, by its answers. The most that one of
 * them told: an answer can be late or from a cache, and then tells too little.
 */
export const serverAhead = new Map<string, number>();

/**
 * One request to a server, JSON in and out.
 *
 * @throws {NetworkError} Offline, time-out, 5xx, 429, or an answer that is not the server's own.
 * @throws {ProblemError} The server refused with a problem document.
 * @throws {DOMException} `AbortError`, when the caller's own signal was aborted.
 */
export async function ask<T>(
  url: string,
  { signal, ...init }: Omit<RequestInit, 'signal'> & { signal?: AbortSignal | undefined },
): Promise<T> {
  const exchange = new AbortController();
  const timer = setTimeout(() => exchange.abort(), TIMEOUT_MS);
  // Not AbortSignal.any: telephones that stopped at iOS 16 lack it.
  signal?.addEventListener('abort', () => exchange.abort(signal.reason), { signal: exchange.signal });
  let response: Response | undefined;
  let body: unknown;
  try {
    if (signal?.aborted) exchange.abort(signal.reason);
    response = await fetch(url, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: exchange.signal,
    });
    noteTime(url, response);
    // Hotel and café networks answer 200 with a log-in page: not JSON, so not the server.
    body = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw away(response);
  } finally {
    clearTimeout(timer);
    exchange.abort();
  }
  if (response.ok) return body as T;
  throw refusal(response, body);
}

function noteTime(url: string, { headers }: Response): void {
  const server = url.split('/v1/', 1)[0]!;
  const ahead = Date.parse(headers.get('date') ?? '') - performance.now();
  // Not a number where the server does not tell its time.
  if (ahead > (serverAhead.get(server) ?? -Infinity)) serverAhead.set(server, ahead);
}

type Problem = { type?: unknown; errors?: FieldError[] };

function refusal(response: Response, problem: unknown): NetworkError | ProblemError {
  const { status } = response;
  const { type, errors } = (problem ?? {}) as Problem;
  const code = typeof type === 'string' ? problemCode(type) : undefined;
  // Not a problem document of ours: a firewall or gateway refused it.
  if (status >= 500 || status === 429 || !code) return away(response);
  return new ProblemError(status, code, errors);
}

function away(response: Response | undefined): NetworkError {
  return new NetworkError(response && (Number(response.headers.get('retry-after')) || 0));
}
