import { BATCH_REASONS } from '@samleng/contract';
import * as z from 'zod';
import { FILTER_KEYS, GROUP_KEYS } from '../../moderation/filter.ts';
import { wrongForm } from '../../moderation/finding/condition-forms.ts';

const IDS_MAX = 500;
const CONDITIONS_MAX = 20;

// PostgreSQL fails when it is asked for one with a NUL.
const Value = z
  .string()
  .max(2048)
  .refine((value) => !value.includes('\0'), { message: 'must hold no signs that cannot be seen' });

const Condition = z
  .strictObject({ key: z.enum(FILTER_KEYS), value: Value.nullable(), isNot: z.literal(true).optional() })
  .superRefine((condition, context) => {
    const form = wrongForm(condition);
    if (form !== undefined) context.addIssue({ code: 'custom', path: ['value'], message: `must be ${form}` });
  });

const Where = z.array(Condition).max(CONDITIONS_MAX);
const After = z.string().max(4096).optional();
const Until = z.iso.datetime({ offset: true }).transform((instant) => new Date(instant).toISOString());
const Ids = z
  .array(z.guid().toLowerCase())
  .min(1)
  .max(IDS_MAX)
  .transform((ids) => [...new Set(ids)]);

/** Those that are chosen one by one. */
const Chosen = z.strictObject({ ids: Ids });

const Find = z.union([
  z.strictObject({ name: Value.min(1), part: z.boolean().optional() }),
  z.strictObject({ email: Value.min(1) }),
]);

export const SearchBody = z.strictObject({
  find: Find.optional(),
  where: Where.default([]),
  until: Until.optional(),
  after: After,
  limit: z.int().min(1).max(100).default(50),
});

export const GroupsBody = z.strictObject({
  by: z.enum(GROUP_KEYS),
  where: Where.default([]),
  until: Until.optional(),
  after: After,
});

export const TallyBody = z.union([
  Chosen,
  z.strictObject({ where: Where, until: Until.optional(), after: After }),
]);

const Reason = z.enum(BATCH_REASONS);

export const RemoveBody = z.union([
  Chosen.extend({ reason: Reason }),
  // Going on without a place would begin at the first one again.
  z
    .strictObject({ where: Where, until: Until, reason: Reason, batch: Value.optional(), after: After })
    .refine(({ batch, after }) => batch === undefined || after !== undefined, {
      message: 'is missing',
      path: ['after'],
    }),
]);

export const ReleaseBody = z.union([Chosen, z.strictObject({ where: Where, until: Until, after: After })]);
