import type { Breakdown, BreakdownKey } from '../../counts/breakdown.ts';
import { ask, Refused } from './ask.ts';
import type { RemoteServer } from './connect.ts';

/** @returns undefined when there is no such petition. */
export async function countThere(
  { petitions }: RemoteServer,
  petition: string,
  by: BreakdownKey | undefined,
): Promise<Breakdown | undefined> {
  const query = by === undefined ? {} : { by };
  return known(ask(petitions[':petition'].count.$get({ param: { petition }, query })), 'petition-not-found');
}

/** The stored campaign as a file; undefined when there is none. */
export async function campaignThere(
  { campaigns }: RemoteServer,
  campaign: string,
  { letters }: { letters: boolean },
): Promise<object | undefined> {
  const query = letters ? {} : { letters: 'no' as const };
  return known(ask(campaigns[':campaign'].file.$get({ param: { campaign }, query })), 'campaign-not-found');
}

async function known<Found>(found: Promise<Found>, code: string): Promise<Found | undefined> {
  return found.catch((error: unknown) => {
    if (error instanceof Refused && error.code === code) return undefined;
    throw error;
  });
}
