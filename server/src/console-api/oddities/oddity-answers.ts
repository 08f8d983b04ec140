import * as z from 'zod';
import { FILTER_KEYS } from '../../moderation/filter.ts';

const count = z.int().nonnegative();
const minute = z.string().meta({ description: 'A minute in UTC, `YYYY-MM-DDTHH:MM`' });
const hour = z.string().meta({ description: 'An hour in UTC, `YYYY-MM-DDTHH`' });
const share = count.meta({ description: 'In percent' });
const usual = z.number().meta({ description: 'In an hour, or hours, like this' });
const day = z.string();

const Chart = z.object({ from: minute, stepMinutes: count, counts: z.array(count) });

/** What every kind has. */
const common = {
  id: z.string().meta({ description: 'The same each time it is found' }),
  weight: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .meta({ description: '3 should be looked at today' }),
  size: count.meta({ description: 'How many signatures it is about' }),
  where: z
    .array(
      z.object({ key: z.enum(FILTER_KEYS), value: z.string().nullable(), isNot: z.literal(true).optional() }),
    )
    .optional()
    .meta({ description: 'Finds them, on the console’s page of signatures' }),
  explanation: z
    .object({ size: count, because: z.string(), by: z.string(), at: z.iso.datetime() })
    .optional()
    .meta({ description: 'What was said about it; missing too when it has grown since' }),
};

const removal = { ...common, day, reason: z.string() };

export const Oddity = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('burst'),
    ...common,
    first: minute,
    last: minute,
    most: count,
    peak: minute,
    usual: usual.nullable(),
    chart: Chart,
  }),
  z.object({ kind: z.literal('busy-hours'), ...common, first: hour, last: hour, usual }),
  z.object({
    kind: z.literal('country-share'),
    ...common,
    country: z.string(),
    people: count,
    others: z.number().nullable().meta({ description: 'Signatures of a thousand people in the others' }),
  }),
  z.object({ kind: z.literal('country-unlisted'), ...common, country: z.string() }),
  z.object({ kind: z.literal('domain'), ...common, domain: z.string(), share, first: minute }),
  z.object({ kind: z.literal('network'), ...common, network: z.string(), day, share }),
  z.object({
    kind: z.literal('page'),
    ...common,
    page: z.string().nullable(),
    first: hour,
    last: hour,
    most: count,
    usual,
    isQuietTime: z.boolean(),
  }),
  z.object({ kind: z.literal('removal'), ...removal, usual: usual.nullable() }),
  z.object({ kind: z.literal('removal-undone'), ...removal, undoneAt: z.iso.datetime() }),
  z.object({ kind: z.literal('held'), ...common, oldest: z.iso.datetime(), isMore: z.boolean() }),
  z.object({
    kind: z.literal('jump'),
    ...common,
    by: z.enum(['batch', 'import']),
    name: z.string(),
    day,
    count,
  }),
  z.object({ kind: z.literal('partner'), ...common, partner: z.string(), count }),
]);

export const Oddities = z
  .object({
    oddities: z.array(Oddity),
    removals: z
      .array(z.object({ day, reason: z.string(), counted: count, undone: count }))
      .meta({ description: 'By day and reason; `undone` of `counted` were brought back' }),
    lookedAt: z.object({
      from: z.iso.datetime(),
      isUsualKnown: z.boolean().meta({ description: 'Some days are needed to know what is usual' }),
      announced: count,
      communities: count.meta({ description: 'Countries in the campaign’s table' }),
      pagesFrom: hour,
      sampled: count.meta({ description: 'Signatures whose mail domain and network were looked at' }),
      removalsFrom: day,
    }),
    names: z.record(z.string(), z.string()).meta({ description: 'Names of those who explained, by `by`' }),
  })
  .meta({ id: 'Oddities' });
