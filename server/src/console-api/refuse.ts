import type { Context, TypedResponse } from 'hono';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';
import { problem } from '../http/problem.ts';

// Not among the answers of a route for `hono/client`: the console's pages meet problems as errors.
type Refusal = Response & TypedResponse<never, never, never>;

/** As `problem`, for routes of which the client takes the types. */
export function refuse(...asked: Parameters<typeof problem>): Refusal {
  return problem(...asked) as Refusal;
}

/** Names the fields that are refused, each with what is wrong. */
export function invalidInput(c: Context, errors: readonly FieldMessage[]): Refusal {
  return refuse(c, 'invalid-input', {
    errors: errors.map(({ field, message, code: detail, limit }) => ({
      field,
      code: 'invalid',
      message,
      ...(detail && { detail }),
      ...(limit !== undefined && { limit }),
    })),
  });
}
