import {
  type FieldError,
  LANGUAGES,
  PROBLEM_STATUS,
  PROBLEM_TYPE_PREFIX,
  type ProblemCode,
} from '@samleng/contract';
import type { Context } from 'hono';
import { preferredLanguage } from '../domain/language.ts';
import { PROBLEM_TITLES } from './problem-titles.ts';

export const RETRY_AFTER_SECONDS: Partial<Record<ProblemCode, number>> = {
  'too-many-requests': 60,
  unavailable: 5,
};

type Extra = { errors?: FieldError[] | undefined; headers?: Record<string, string> };

/** @see RFC 9457 */
export function problem(c: Context, code: ProblemCode, { errors, headers }: Extra = {}): Response {
  const language = preferredLanguage(c.req.header('Accept-Language'), LANGUAGES) ?? 'en';
  const status = PROBLEM_STATUS[code];
  const document = {
    type: PROBLEM_TYPE_PREFIX + code,
    title: PROBLEM_TITLES[code][language],
    status,
    ...(errors === undefined ? {} : { errors }),
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
