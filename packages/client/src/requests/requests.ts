import type { PartnerSummary, Petition, Summary } from '@samleng/contract';
import { ask } from './ask.ts';

/**
 * All of them: `server` is an origin without a trailing slash.
 *
 * @throws {NetworkError} When the server could not be asked.
 * @throws {ProblemError} When it refused.
 * @throws {DOMException} `AbortError`, by the caller's own signal.
 */
export function getPetition(
  server: string,
  petition: string,
  signal?: AbortSignal,
  cache?: RequestCache,
): Promise<Petition> {
  return ask(petitionUrl(server, petition), { signal, cache });
}

/** @param cache `no-cache` for the current count instead of one a few seconds old. */
export function getSummary(
  server: string,
  petition: string,
  signal?: AbortSignal,
  cache?: RequestCache,
): Promise<Summary> {
  return ask(`${petitionUrl(server, petition)}/summary`, { signal, cache });
}

/** @param cache As for `getSummary`. */
export function getPartnerSummary(
  server: string,
  petition: string,
  partner: string,
  signal?: AbortSignal,
  cache?: RequestCache,
): Promise<PartnerSummary> {
  return ask(`${petitionUrl(server, petition)}/partners/${encodeURIComponent(partner)}/summary`, {
    signal,
    cache,
  });
}

export function petitionUrl(server: string, petition: string): string {
  return `${server}/v1/petitions/${encodeURIComponent(petition)}`;
}
