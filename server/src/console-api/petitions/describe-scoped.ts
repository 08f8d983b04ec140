import { describeRoute } from 'hono-openapi';
import type { ZodType } from 'zod';
import type { ProblemCode } from '@samleng/contract';
import type { Scope } from '../../domain/accounts/roles.ts';
import { json, problems } from '../../http/openapi/documentation.ts';

type Described = {
  operationId: string;
  summary: string;
  scope: Scope;
  answer?: [description: string, schema: ZodType];
  problems: ProblemCode[];
};

const ALWAYS: ProblemCode[] = ['not-signed-in', 'foreign-origin', 'not-allowed', 'second-factor-needed'];

/** Describes a route that a token of this scope may use. */
export function describeScoped({ operationId, summary, scope, answer, problems: codes }: Described) {
  return describeRoute({
    operationId,
    tags: ['console'],
    summary,
    security: [{ token: [scope] }],
    responses: {
      ...(answer ? { 200: json(...answer) } : { 204: { description: 'Done' } }),
      ...problems(...codes, ...ALWAYS),
    },
  });
}

/** What may be wrong with a body. */
export const BODY_PROBLEMS: ProblemCode[] = ['malformed', 'too-large', 'wrong-content-type', 'invalid-input'];
