import { PROBLEM_STATUS, type ProblemCode, ProblemDocument } from '@samleng/contract';
import { type ResponsesWithResolver, resolver } from 'hono-openapi';
import type { ZodType } from 'zod';
import { RETRY_AFTER_SECONDS } from '../problem.ts';

/** Describes a JSON answer for `/openapi.json`. */
export function json(description: string, schema: ZodType) {
  return { description, content: { 'application/json': { schema: resolver(schema) } } };
}

/** An answer that is not JSON. */
export function media(description: string, ...mediaTypes: string[]) {
  const content = mediaTypes.map((type) => [type, { schema: { type: 'string' as const } }]);
  return { description, content: Object.fromEntries(content) };
}

export const NOT_MODIFIED = { 304: { description: 'What `If-None-Match` names is still right.' } };

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds', schema: { type: 'integer' as const } },
};

/** Describes the problems a route answers with; `unavailable` is added to every route. */
export function problems(...codes: ProblemCode[]): ResponsesWithResolver {
  const byStatus = Map.groupBy([...codes, 'unavailable' as const], (code) => PROBLEM_STATUS[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        ...(codes.some((code) => RETRY_AFTER_SECONDS[code] !== undefined) ? { headers: RETRY_AFTER } : {}),
        content: { 'application/problem+json': { schema: resolver(ProblemDocument) } },
      },
    ]),
  );
}
