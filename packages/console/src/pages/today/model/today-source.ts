import { ask } from '../../../api.ts';
import type { TodayFigures } from './today-types.ts';

export type TableName = 'way' | 'partner' | 'page' | 'country' | 'language' | 'days' | 'hours';

/** Whose figures are watched, and where they come from. */
export type TodaySource = {
  petition: string;
  /** Whether they are one partner's. */
  isOfPartner: boolean;
  load(signal: AbortSignal): Promise<TodayFigures>;
  /** Where a table is downloaded from. */
  csv(table: TableName): string;
};

const sourceAt = (petition: string, path: string, isOfPartner: boolean): TodaySource => ({
  petition,
  isOfPartner,
  load: (signal) => ask<TodayFigures>(fetch(path, { signal, credentials: 'same-origin' }) as never),
  csv: (table) => `${path}/csv/${table}`,
});

/** A petition's, for those who run the campaign. */
export const wholeSource = (petition: string): TodaySource =>
  sourceAt(petition, `/console/api/petitions/${petition}/today`, false);

/** Those of one partner, for those who run the campaign. */
export const partnerSource = (petition: string, partner: string): TodaySource =>
  sourceAt(petition, `/console/api/petitions/${petition}/partners/${partner}/today`, true);

/** A partner's own. */
export const ownSource = (petition: string): TodaySource =>
  sourceAt(petition, `/console/api/own/petitions/${petition}/today`, true);
