import { api, ask } from '../../../api.ts';
import type { TodayFigures } from './today-types.ts';

export type TableName = 'way' | 'partner' | 'page' | 'country' | 'language' | 'days' | 'hours';

/** Whose figures are watched, and where they come from. */
export type TodaySource = {
  petition: string;
  load(signal: AbortSignal): Promise<TodayFigures>;
  /** Where a table is downloaded from. */
  csv(table: TableName): string;
};

/** A petition's, for those who run the campaign. */
export const wholeSource = (petition: string): TodaySource => ({
  petition,
  load: (signal) => ask(api.petitions[':petition'].today.$get({ param: { petition } }, { init: { signal } })),
  csv: (table) => `/console/api/petitions/${petition}/today/csv/${table}`,
});

/** Those of one partner, for those who run the campaign. */
export const partnerSource = (petition: string, partner: string): TodaySource => ({
  petition,
  load: (signal) => {
    const { today } = api.petitions[':petition'].partners[':partner'];
    return ask(today.$get({ param: { petition, partner } }, { init: { signal } }));
  },
  csv: (table) => `/console/api/petitions/${petition}/partners/${partner}/today/csv/${table}`,
});

/** A partner's own. */
export const ownSource = (petition: string): TodaySource => ({
  petition,
  load: (signal) =>
    ask(api.own.petitions[':petition'].today.$get({ param: { petition } }, { init: { signal } })),
  csv: (table) => `/console/api/own/petitions/${petition}/today/csv/${table}`,
});
