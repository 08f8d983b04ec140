import { Slug } from '@samleng/contract';
import * as z from 'zod';
import { ImportSettings } from '../../domain/import/import-settings.ts';

const { encoding, ...others } = ImportSettings.shape;

/** How a file is to be read; what is left out is guessed. */
export const PreviewAsked = z.strictObject({ ...others, encoding: encoding.unwrap() }).partial();

/** Settled, as the preview told it. `insteadOf`: the batch whose number the people take the place of. */
export const CheckAsked = z.strictObject({ settings: ImportSettings, insteadOf: Slug.nullable() });

/** The slug of a new import. */
export const StartAsked = z.strictObject({ import: Slug });

/** The same file, uploaded again, where the first one is gone. */
export const ResumeAsked = z.strictObject({ upload: z.string().max(64).optional() });
