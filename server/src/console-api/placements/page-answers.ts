import { LocalizedText, Slug } from '@samleng/contract';
import * as z from 'zod';

const count = z.int().nonnegative();
const Day = z.string().meta({ description: '`YYYY-MM-DD`, in the campaign’s time zone' });
const Views = z.object({
  today: count,
  week: count.meta({ description: 'Of the last 7 days' }),
  days: z.array(count).meta({ description: 'Of the last 28 days, one each; today is the last' }),
});

const Owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.literal('partner'), partner: Slug }),
  z.object({ kind: z.literal('stranger') }),
]);

const Trouble = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['partner-unknown', 'petition-unknown']),
    name: z.string().meta({ description: 'As it stands in the tag' }),
    near: z.string().nullable().meta({ description: 'What was meant, perhaps' }),
  }),
  z.object({ kind: z.literal('no-partner'), partner: Slug }),
  z.object({ kind: z.literal('other-partner'), partner: Slug, name: z.string() }),
  z.object({ kind: z.enum(['late', 'storage-refused', 'server-away']) }),
  z.object({ kind: z.literal('silent'), days: count }),
]);

const ListedPage = z.object({
  page: z.string().meta({ description: 'Origin and path' }),
  owner: Owner.meta({ description: 'Whose site it lies on' }),
  firstDay: Day.nullable(),
  lastDay: Day.nullable().meta({ description: 'null for a page that only its signatures tell of' }),
  views: Views,
  elements: z.array(z.string()),
  partners: z.array(Slug).meta({ description: 'Whom its tags credit' }),
  versions: z.array(z.object({ version: z.string(), isOld: z.boolean() })),
  signatures: count,
  troubles: z.array(Trouble),
});

export const PageList = z
  .object({
    petition: Slug,
    campaign: Slug,
    today: Day,
    pages: z.array(ListedPage).meta({ description: 'The most seen first' }),
    other: z
      .object({ views: Views, signatures: count })
      .meta({ description: 'All pages without a row of their own' }),
    partners: z.record(z.string(), LocalizedText).meta({ description: 'Names of the campaign’s partners' }),
  })
  .meta({ id: 'PageList' });

export const Uncredited = z
  .object({
    page: z.string(),
    signatures: count.meta({ description: 'Counted ones that are credited to nobody' }),
  })
  .meta({ id: 'UncreditedPage' });

export const CreditGiven = z
  .object({
    credited: count,
    counted: count.meta({ description: 'How many of them count' }),
    next: z
      .string()
      .nullable()
      .meta({ description: 'For `after` of the next request; null when that was all' }),
  })
  .meta({ id: 'CreditGiven' });
