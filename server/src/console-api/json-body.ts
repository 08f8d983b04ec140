import { createMiddleware } from 'hono/factory';
import * as z from 'zod';
import { parseJson, readBody } from '../http/body.ts';
import type { Env } from '../http/env.ts';
import { invalidInput, refuse } from './refuse.ts';
import { fieldMessages } from '../domain/campaign-file/field-messages.ts';
import { signChecks } from '../domain/campaign-file/refused-signs.ts';

/** More than any form of the console needs; campaign files have a limit of their own. */
const BYTES_MAX = 65_536;

/** Of an account or a token: one line that others read in lists and emails as it is written. */
export const ShownName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => signChecks(name).length === 0, { message: 'must hold no signs that cannot be seen' });

/**
 * Validates a JSON body; what is wrong is reported by field. For `c.req.valid('json')`.
 *
 * @param limits For a body that is larger, or nested deeper, than those of forms.
 */
export function jsonBody<Schema extends z.ZodType>(
  schema: Schema,
  { bytesMax = BYTES_MAX, depthMax }: { bytesMax?: number; depthMax?: number } = {},
) {
  type Input = { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } };
  return createMiddleware<Env, string, Input>(async (c, next) => {
    const body = await readBody(c, 'application/json', bytesMax);
    if (!body.ok) return refuse(c, body.problem);
    const value = parseJson(body.text, depthMax);
    if (value === undefined) return refuse(c, 'malformed');
    const parsed = schema.safeParse(value);
    if (!parsed.success) return invalidInput(c, fieldMessages(parsed.error));
    c.req.addValidatedData('json', parsed.data as object);
    return next();
  });
}
