import { momentOf } from '../words/zoned.ts';
import type { Campaign } from './types.ts';

/** The day by the campaign's clocks. */
export function today({ campaign }: Pick<Campaign, 'campaign'>): string {
  return momentOf(new Date().toISOString(), campaign.timeZone).day;
}
