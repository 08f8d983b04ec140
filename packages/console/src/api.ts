import type { ConsoleApi } from '@samleng/server/console-api';
import { type ClientResponse, hc } from 'hono/client';
import { ApiProblem, problemOf } from './requests/api-problem.ts';
import { sessionEnded } from './session/signed-out.ts';

/** The server's routes under `/console/api`, typed by the server itself. Hand what they return to `ask`. */
export const api = hc<ConsoleApi>('/', {
  fetch: (input: RequestInfo | URL, init?: RequestInit) =>
    fetch(input, { ...init, credentials: 'same-origin' }),
}).console.api;

type Asked<Body> = Promise<ClientResponse<Body, number>>;
type Options = {
  /** Where 401 is an answer to what was typed, and does not mean that the session has ended. */
  stays?: true;
};

/**
 * The body of an answer; undefined when it has none.
 *
 * @throws {ApiProblem} When the server refuses or is not there. When the session has ended, the page for signing in is
 *   shown too, and leads back here afterwards.
 */
export async function ask<Body>(asked: Asked<Body>, options: Options = {}): Promise<Body> {
  const response = await answered(asked, options);
  const hasBody = response.status !== 204 && response.headers.get('Content-Type')?.includes('json');
  return (hasBody ? await response.json() : undefined) as Body;
}

/**
 * An answer whose body is read as it comes, such as a file.
 *
 * @throws As `ask`.
 */
export async function answered<Body>(
  asked: Asked<Body>,
  { stays }: Options = {},
): Promise<ClientResponse<Body, number>> {
  const response = await asked.catch((error: unknown) => {
    // What fetch throws without a connection; anything else is a mistake of ours.
    if (!(error instanceof TypeError)) throw error;
    throw new ApiProblem({ code: 'offline', status: 0 });
  });
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.status === 401 && !stays) sessionEnded();
  throw problem;
}
