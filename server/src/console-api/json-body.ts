import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type * as z from 'zod';
import { parseJson, readBody } from '../http/body.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { type FieldMessage, fieldMessages } from '../domain/campaign-file/field-messages.ts';

/** More than any form of the console needs; campaign files have a limit of their own. */
const BYTES_MAX = 65_536;

/** Validates a JSON body; what is wrong is reported by field. For `c.req.valid('json')`. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema, bytesMax = BYTES_MAX) {
  type Input = { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } };
  return createMiddleware<Env, string, Input>(async (c, next) => {
    const body = await readBody(c, 'application/json', bytesMax);
    if (!body.ok) return problem(c, body.problem);
    const value = parseJson(body.text);
    if (value === undefined) return problem(c, 'malformed');
    const parsed = schema.safeParse(value);
    if (!parsed.success) return invalidInput(c, fieldMessages(parsed.error));
    c.req.addValidatedData('json', parsed.data as object);
    return next();
  });
}

/** Names the fields that are refused, each with what is wrong. */
export function invalidInput(c: Context, errors: readonly FieldMessage[]): Response {
  return problem(c, 'invalid-input', {
    errors: errors.map(({ field, message }) => ({ field, code: 'invalid', message })),
  });
}
