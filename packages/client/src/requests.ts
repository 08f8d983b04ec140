import type { PartnerSummary, Petition, RecentSigners, Summary, Wall, WallSort } from '@samleng/contract';
import { ask } from './ask.ts';

/** Where to go on in a long list; `cursor` is the last answer's `next`. */
export type ListPosition = { limit?: number; cursor?: string };

/**
 * All of them: `server` is an origin without a trailing slash.
 *
 * @throws {NetworkError} When the server could not be asked.
 * @throws {ProblemError} When it refused.
 * @throws {DOMException} `AbortError`, by the caller's own signal.
 */
export function getPetition(server: string, petition: string, signal?: AbortSignal): Promise<Petition> {
  return ask(petitionUrl(server, petition), { signal });
}

/** @param cache `no-cache` for the server's word of this moment instead of one a few seconds old. */
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

export function getRecentSigners(
  server: string,
  petition: string,
  position: ListPosition = {},
  signal?: AbortSignal,
): Promise<RecentSigners> {
  return ask(`${petitionUrl(server, petition)}/signatures${query(position)}`, { signal });
}

export function getWall(
  server: string,
  campaign: string,
  position: ListPosition & { sort?: WallSort } = {},
  signal?: AbortSignal,
): Promise<Wall> {
  return ask(`${server}/v1/campaigns/${encodeURIComponent(campaign)}/wall${query(position)}`, { signal });
}

export function petitionUrl(server: string, petition: string): string {
  return `${server}/v1/petitions/${encodeURIComponent(petition)}`;
}

function query(parameters: Record<string, string | number | undefined>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
