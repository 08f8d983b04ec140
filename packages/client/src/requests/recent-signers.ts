import type { RecentSigners } from '@samleng/contract';
import { ask } from './ask.ts';
import { petitionUrl } from './requests.ts';

/** Where to go on in a long list; `cursor` is the last answer's `next`. */
export type ListPosition = { limit?: number; cursor?: string };

// Apart from the other requests, so that it travels only with what lists signers.
/** As in `requests.ts`. */
export function getRecentSigners(
  server: string,
  petition: string,
  position: ListPosition = {},
  signal?: AbortSignal,
): Promise<RecentSigners> {
  const url = new URL(`${petitionUrl(server, petition)}/signatures`);
  for (const [name, value] of Object.entries(position)) url.searchParams.set(name, String(value));
  return ask(url.href, { signal });
}
