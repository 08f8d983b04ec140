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

const text = (description: string) => ({ description, schema: { type: 'string' as const } });
const POLICY = text('How much one address may do: `q` requests in `w` seconds, or at the same time');

/** For `json` and `media`: an answer of a route with a limit by address. */
export const RATE_LIMITED = { headers: { 'RateLimit-Policy': POLICY } };
const REFUSED_BY_LIMIT = {
  'RateLimit-Policy': POLICY,
  RateLimit: text('`r=0`, and after how many seconds (`t`) to try again'),
};
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
        ...headersOf(codes),
        content: { 'application/problem+json': { schema: resolver(ProblemDocument) } },
      },
    ]),
  );
}

function headersOf(codes: ProblemCode[]): {
  headers?: typeof RETRY_AFTER & Partial<typeof REFUSED_BY_LIMIT>;
} {
  if (codes.every((code) => RETRY_AFTER_SECONDS[code] === undefined)) return {};
  return { headers: { ...RETRY_AFTER, ...(codes.includes('too-many-requests') && REFUSED_BY_LIMIT) } };
}
