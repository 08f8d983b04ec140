import * as z from 'zod';
import { Day, Slug } from './values/text.ts';

/** Fewer signatures are not told apart in public: whoever knows one of them could tell who the others are. */
export const CELL_MIN = 5;

/** Signatures of some days, one after another. */
export const DayPeriod = z
  .object({ from: Day, to: Day, count: z.int().positive() })
  .meta({ id: 'DayPeriod', description: "The first day and the last, in the campaign's time zone." });
export type DayPeriod = z.infer<typeof DayPeriod>;

const periods = z.array(DayPeriod);

/** When the signatures of a petition came: the periods of each way add up to the same number of its summary. */
export const Days = z
  .object({ petition: Slug, timeZone: z.string(), online: periods, paper: periods, carriedOver: periods })
  .meta({
    id: 'Days',
    description: `The oldest first. A day under ${CELL_MIN} is told together with the next ones, the last with those before, so that no period has fewer, unless it is the only one.`,
  });
export type Days = z.infer<typeof Days>;
