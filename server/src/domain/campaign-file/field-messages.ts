import type * as z from 'zod';
import type { FieldCode } from './field-codes.ts';
import { codeOf } from './issue-code.ts';

/**
 * One field's error, worded for the command line; by its code the console words it for its reader, `limit` being the
 * number in it. `needs` says what would let the change through all the same.
 */
export type FieldMessage = {
  field: string;
  message: string;
  code?: FieldCode;
  limit?: number;
  needs?: 'reason' | 'expected-count';
};

type Issue = z.core.$ZodIssue;

/** The errors of a failed parse, one for each wrong field. Messages never quote the value: it may be personal. */
export function fieldMessages(error: z.ZodError): FieldMessage[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ field: fieldPath(issue.path), message: messageOf(issue), ...codeOf(issue) }];
    }
    return issue.keys.map((key) => ({
      field: fieldPath([...issue.path, key]),
      message: 'unknown key',
      code: 'unknown-key' as const,
    }));
  });
}

/** Formats `['petitions', 0, 'goal']` as `petitions[0].goal`. */
export function fieldPath(path: PropertyKey[]): string {
  if (path.length === 0) return 'the whole file';
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_format':
      return `must be ${FORMATS[issue.format] ?? issue.format}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `must be ${issue.maximum} at most${issue.origin === 'string' ? ', in characters' : ''}`;
    case 'custom':
      return issue.params?.['code'] === 'required' ? 'needs a text in at least one language' : issue.message;
    default:
      return issue.message;
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string') return 'must not be empty';
  if (issue.origin === 'array') return `needs at least ${issue.minimum}`;
  return issue.inclusive === true ? `must be ${issue.minimum} or more` : `must be above ${issue.minimum}`;
}

const TYPES: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'a text by language, such as {"en": "…"}',
};

const FORMATS: Record<string, string> = {
  regex: 'lower-case words joined by hyphens, such as right-to-vote',
  date: 'a day that exists, such as 2016-03-09',
  datetime: 'an instant with its offset, such as 2016-03-09T23:59:59+07:00',
  email: 'an e-mail address',
  url: 'an address that starts with https:// or http://',
  safeint: 'a whole number',
};
