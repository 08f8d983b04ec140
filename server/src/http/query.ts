import { validator } from 'hono-openapi';
import * as z from 'zod';
import { fieldErrors } from '../domain/field-errors.ts';
import { problem } from './problem.ts';

/** A page's length in a query: plain decimal digits, from 1 to `max`. */
export function pageLimit(fallback: number, max: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .refine((limit) => limit <= max)
    .optional()
    .transform((limit) => limit ?? fallback)
    .meta({ description: `1 to ${max}; ${fallback} when left out` });
}

/** Validates a query; errors are reported by parameter. Unknown ones are ignored: links get tracking parameters. */
export function query<Schema extends z.ZodObject>(schema: Schema) {
  return validator('query', schema, (result, c) => {
    if (result.success) return undefined;
    const errors = fieldErrors(new z.ZodError(result.error as z.ZodError['issues']), result.data);
    return problem(c, 'malformed', { errors });
  });
}
