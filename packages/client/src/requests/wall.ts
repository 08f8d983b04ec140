import type { Wall, WallSort } from '@samleng/contract';
import { ask } from './ask.ts';
import type { ListPosition } from './recent-signers.ts';

// Apart from the other requests, so that a page without a wall does not load it.
/** As in `requests.ts`. */
export function getWall(
  server: string,
  campaign: string,
  position: ListPosition & { sort?: WallSort } = {},
  signal?: AbortSignal,
): Promise<Wall> {
  return ask(`${server}/v1/campaigns/${encodeURIComponent(campaign)}/wall${query(position)}`, { signal });
}

function query(parameters: Record<string, string | number | undefined>): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
