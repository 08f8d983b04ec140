import { describeRoute, type ResponsesWithResolver, resolver } from 'hono-openapi';
import type { ZodType } from 'zod';
import type { ProblemCode } from '@samleng/contract';
import type { Scope } from '../../domain/accounts/roles.ts';
import { json, media, problems } from '../../http/openapi/documentation.ts';

type Described = {
  operationId: string;
  summary: string;
  scope: Scope;
  body?: ZodType;
  answer?: [description: string, schema: ZodType];
  /** In place of an answer in JSON: the media type of a file. */
  file?: string;
  problems: ProblemCode[];
};

const ALWAYS: ProblemCode[] = ['not-signed-in', 'foreign-origin', 'not-allowed', 'second-factor-needed'];

/** Describes a route that a token of this scope may use. */
export function describeScoped({ operationId, summary, scope, problems: codes, ...described }: Described) {
  const { body } = described;
  return describeRoute({
    operationId,
    tags: ['console'],
    summary,
    security: [{ token: [scope] }],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: resolver(body) } } },
    }),
    responses: { ...doneWith(described), ...problems(...codes, ...ALWAYS) },
  });
}

function doneWith({ answer, file }: Pick<Described, 'answer' | 'file'>): ResponsesWithResolver {
  if (file !== undefined) return { 200: media('The file', file) };
  return answer ? { 200: json(...answer) } : { 204: { description: 'Done' } };
}

/** What may be wrong with a body. */
export const BODY_PROBLEMS: ProblemCode[] = ['malformed', 'too-large', 'wrong-content-type', 'invalid-input'];
