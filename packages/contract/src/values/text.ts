import * as z from 'zod';
import { SLUG_LENGTH_MAX } from '../limits.ts';
import { LANGUAGES } from './languages.ts';

export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** One text in one or more languages: `{"km": "…", "en": "…"}`. */
export const LocalizedText = z
  .partialRecord(Language, z.string().trim().min(1))
  .refine((text) => Object.keys(text).length > 0, { params: { code: 'required' } })
  .meta({ id: 'LocalizedText' });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** The name of a campaign, petition or partner in URLs: lower-case ASCII words joined by hyphens. */
export const Slug = z
  .string()
  .max(SLUG_LENGTH_MAX)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A calendar day, `YYYY-MM-DD`, in the campaign's time zone. */
export const Day = z.iso.date();

/**
 * An instant with the campaign's own offset, `2016-03-09T23:59:59+07:00`, so that its first ten
 * characters are the day as the campaign's people would say it, without a time zone table in the page.
 */
export const Instant = z.iso.datetime({ offset: true });
