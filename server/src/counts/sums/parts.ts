import type { SumPart } from '../../database/watching-tables.ts';

export const PARTS: readonly SumPart[] = [
  'day',
  'country',
  'language',
  'page',
  'hour',
  'minute',
  'page-hour',
];

/** Imported people have none: they signed elsewhere. */
export const OF_MOMENTS: readonly SumPart[] = ['hour', 'minute', 'page-hour'];

/** Not summed for partners, and kept for a week. */
export const OF_THE_WHOLE: readonly SumPart[] = ['minute', 'page-hour'];
