import { LANGUAGES, LocalizedText, Summary } from '@samleng/contract';
import * as z from 'zod';
import { PetitionEntry } from '../../domain/campaign-file/schema.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const FieldChange = z
  .object({
    field: z.string().meta({ description: 'As in a campaign file, such as `targets[0].name.km`' }),
    before: Scalar.optional(),
    after: Scalar.optional(),
  })
  .meta({ id: 'FieldChange' });
const State = z.enum(['draft', 'upcoming', 'open', 'paused', 'closed']);
const Named = z.object({ slug: z.string(), name: LocalizedText });

export const EditedPetition = z
  .object({
    entry: PetitionEntry,
    version: z.int(),
    state: State,
    signed: z.boolean().meta({ description: 'Other words are a correction then' }),
    summary: Summary,
    campaign: z.object({
      slug: z.string(),
      title: LocalizedText,
      timeZone: z.string(),
      languages: z.array(z.enum(LANGUAGES)),
    }),
    successors: z.array(Named),
    donations: z.array(Named),
  })
  .meta({ id: 'EditedPetition' });

export const PetitionSaved = z
  .object({
    difference: z.array(FieldChange),
    needs: z.array(z.enum(['reason', 'expected-count'])).meta({
      description: 'What a dry run found missing: with it the change would be made',
    }),
  })
  .meta({ id: 'PetitionSaved' });

const changed = <Value extends z.ZodType>(value: Value) => z.object({ before: value, after: value });

export const StateChanged = z
  .object({
    consequences: z.object({
      state: changed(State),
      opensAt: changed(z.string().nullable()),
      closesAt: changed(z.string().nullable()),
      pauseAddsMs: z.int(),
      clockStops: z.boolean(),
      confirmUntil: z.string().nullable(),
      finalAt: z.string().nullable(),
      keptUntil: z.string().nullable(),
      retentionDays: z.int(),
    }),
  })
  .meta({ id: 'StateChanged' });

const Made = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  by: z.string().meta({ description: '`account:…`, `token:…` or `command`' }),
  kind: z.enum(['first', 'settings', 'translation', 'correction']),
  reason: LocalizedText.nullable(),
  changes: z.int().meta({ description: 'How many fields differ from the version before' }),
});

export const PetitionHistory = z
  .object({ versions: z.array(Made), names: z.record(z.string(), z.string()) })
  .meta({ id: 'PetitionHistory' });

export const PetitionVersionAnswer = z
  .object({
    made: Made,
    difference: z.array(FieldChange),
    entry: PetitionEntry,
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: 'PetitionVersion' });

export const PetitionMade = z.object({ petition: z.string() }).meta({ id: 'PetitionMade' });
