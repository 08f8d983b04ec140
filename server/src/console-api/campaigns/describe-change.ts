import { describeRoute, resolver } from 'hono-openapi';
import type { ZodType } from 'zod';
import { json, problems } from '../../http/openapi/documentation.ts';
import { BODY_PROBLEMS } from '../petitions/describe-scoped.ts';
import { EntryChanged } from './campaign-answers.ts';
import { SavedEntry } from './campaign-body.ts';

type Described = { operationId: string; summary: string; body?: ZodType };

const REFUSED = [
  'not-signed-in',
  'foreign-origin',
  'not-allowed',
  'second-factor-needed',
  'not-found',
] as const;

/** Describes a route that saves one entry of a campaign. */
export function describeSaving(described: Described) {
  return describe({ ...described, body: SavedEntry });
}

/** Describes a route that removes one. */
export function describeRemoving(described: Described) {
  return describe(described);
}

function describe({ operationId, summary, body }: Described) {
  return describeRoute({
    operationId,
    tags: ['console'],
    summary,
    security: [{ token: ['campaigns:write'] }],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: resolver(body) } } },
    }),
    responses: {
      200: json('What has changed, or would', EntryChanged),
      ...problems(...REFUSED, ...(body ? BODY_PROBLEMS : (['malformed', 'invalid-input'] as const))),
    },
  });
}
