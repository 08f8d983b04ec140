import { LocalizedText, PetitionStatus, Slug } from '@samleng/contract';
import * as z from 'zod';

const count = z.int().nonnegative();
const instant = z.iso.datetime();
const day = z.iso.date().meta({ description: 'In the time zone of the campaign' });

const Row = z.union([
  z.object({ kind: z.literal('value'), value: z.string().nullable(), count }),
  z.object({ kind: z.enum(['other', 'online', 'paper', 'carried-over']), count }),
]);
const Rows = z.array(Row).meta({
  description:
    'They add up to `count`; `value` is null for signatures without one, `other` are pages on which nobody has seen the tag',
});

const Rate = z.object({
  lastHour: count,
  last24Hours: count,
  perDay: z.number().nonnegative().meta({
    description: 'Online a day: the mean of the last seven whole days, or of fewer since the opening',
  }),
});

const Reaches = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reached') }),
  z.object({ kind: z.literal('on'), day }),
  z.object({ kind: z.literal('short'), count: count.meta({ description: 'Expected at the closing' }) }),
  z.object({ kind: z.literal('never').meta({ description: 'Nobody signs, or nobody can' }) }),
  z.object({ kind: z.literal('too-early').meta({ description: 'No whole day has passed yet' }) }),
]);

const Curve = z.object({
  hours: z
    .array(z.object({ hour: z.string().meta({ description: '`YYYY-MM-DDTHH` in UTC' }), online: count }))
    .meta({ description: 'Of the last 14 days those with something' }),
  days: z.array(z.object({ day, online: count, imported: count })),
  batches: z.array(
    z.object({
      day,
      kind: z.enum(['paper', 'carried-over']),
      signatures: count,
      partner: Slug.nullable(),
    }),
  ),
});

const Mark = z.object({
  at: instant,
  kind: z.enum([
    'opened',
    'closed',
    'paused',
    'resumed',
    'mailed',
    'removed',
    'undone',
    'imported',
    'corrected',
    'announced',
  ]),
  number: count.optional().meta({ description: 'Of signatures or people' }),
  until: instant.optional().meta({ description: 'When an announced action ends' }),
  partner: Slug.optional().meta({ description: 'Whose action was announced' }),
});

const level = z.enum(['ok', 'note', 'wrong']);
const Waiting = { numbers: z.object({ count }), isMore: z.boolean(), at: instant.nullable(), level };

/** What somebody may have to do something about. */
export const Attention = z.discriminatedUnion('about', [
  z.object({ about: z.literal('pending'), ...Waiting }),
  z.object({ about: z.literal('held'), ...Waiting }),
  z.object({
    about: z.literal('emails'),
    level,
    numbers: z.object({ failed: count, withheld: count, overdue: count, delayed: count }),
    at: instant.nullable().meta({ description: 'Since when the oldest late email is due' }),
  }),
  z.object({ about: z.literal('disk'), level, numbers: z.object({ freeBytes: count, totalBytes: count }) }),
  z.object({ about: z.literal('backup'), level, at: instant.nullable() }),
]);

const Figures = z.object({
  petition: Slug,
  title: LocalizedText,
  status: PetitionStatus,
  timeZone: z.string(),
  opensAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  now: instant,
  count,
  online: count,
  paper: count,
  carriedOver: count,
  updatedAt: instant,
  today: z.object({ count, day }),
  rate: Rate,
  curve: Curve,
  marks: z.array(Mark),
});

const parts = { way: Rows, page: Rows, country: Rows, language: Rows };

export const Today = Figures.extend({
  goal: z.int().positive(),
  reaches: Reaches,
  parts: z.object({ ...parts, partner: Rows }),
  partners: z.record(z.string(), LocalizedText).meta({ description: 'The names of the partners by slug' }),
  attention: z.array(Attention),
}).meta({ id: 'Today' });
export type Today = z.infer<typeof Today>;

/** The same of a partner's part of the count: it has no goal of its own. */
export const PartnerToday = Figures.extend({
  partner: Slug,
  name: LocalizedText,
  whole: z.object({ count, goal: z.int().positive() }),
  parts: z.object(parts),
}).meta({ id: 'PartnerToday' });
export type PartnerToday = z.infer<typeof PartnerToday>;
