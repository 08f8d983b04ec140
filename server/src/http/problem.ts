import {
  type FieldError,
  LANGUAGES,
  PROBLEM_STATUS,
  PROBLEM_TYPE_PREFIX,
  type ProblemCode,
} from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { FALLBACK } from '@samleng/locales/fallback';
import type { Context } from 'hono';
import { preferredLanguage } from '../domain/language.ts';

export const RETRY_AFTER_SECONDS: Partial<Record<ProblemCode, number>> = {
  'too-many-requests': 60,
  unavailable: 5,
};

/** The page that explains a problem to people. */
export function problemPath<Code extends string>(code: Code): `/problems/${Code}` {
  return `/problems/${code}`;
}

type Extra = {
  errors?: FieldError[] | undefined;
  didYouMean?: string | undefined;
  headers?: Record<string, string>;
};

/** @see RFC 9457 */
export function problem(
  c: Context,
  code: ProblemCode,
  { errors, didYouMean, headers }: Extra = {},
): Response {
  const language = preferredLanguage(c.req.header('Accept-Language'), LANGUAGES) ?? FALLBACK;
  const status = PROBLEM_STATUS[code];
  const document = {
    type: PROBLEM_TYPE_PREFIX + code,
    title: CATALOGUE[language].problems[code],
    status,
    help: ((c.get('publicUrl') as string | undefined) ?? '') + problemPath(code),
    ...(errors === undefined ? {} : { errors }),
    ...(didYouMean === undefined ? {} : { didYouMean }),
  };
  const retryAfter = RETRY_AFTER_SECONDS[code];
  return c.body(JSON.stringify(document), status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    ...headers,
  });
}
