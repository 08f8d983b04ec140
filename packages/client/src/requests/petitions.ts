import type { PetitionList } from '@samleng/contract';
import { ask } from './ask.ts';

/** The petitions of a campaign, or of the whole server. As in `requests.ts`; servers before 0.2 have no such list. */
export function getPetitions(server: string, campaign?: string, signal?: AbortSignal): Promise<PetitionList> {
  const query = campaign === undefined ? '' : `?campaign=${encodeURIComponent(campaign)}`;
  return ask(`${server}/v1/petitions${query}`, { signal });
}
