import * as z from 'zod';
import { FIELD_ERROR_CODES } from './problem.ts';

/** @see RFC 9457 */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    help: z.url().optional().meta({
      description: 'A page that says what happened and what to do; missing from older servers.',
    }),
    didYouMean: z
      .string()
      .optional()
      .meta({ description: 'Of a name that does not exist: one that is nearly the same' }),
    errors: z
      .array(
        z.object({
          field: z.string(),
          code: z.enum(FIELD_ERROR_CODES),
          message: z.string().optional().meta({ description: 'In English; from the console alone' }),
          detail: z
            .string()
            .optional()
            .meta({ description: 'What is wrong, more closely, such as `too-long`; from the console alone' }),
          limit: z.number().optional().meta({ description: 'The number in `detail`' }),
        }),
      )
      .optional(),
  })
  .meta({ id: 'ProblemDocument' });
export type ProblemDocument = z.infer<typeof ProblemDocument>;
