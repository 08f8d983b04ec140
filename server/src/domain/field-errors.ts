import type { FieldError, FieldErrorCode } from '@samleng/contract';
import type { ZodError } from 'zod';

// Enough for any form; a program that sends a thousand wrong keys learns the rest later.
const ERRORS_MAX = 20;

type Issue = ZodError['issues'][number];

/** What is wrong with each field of a refused body: one error a field, in the schema's order. */
export function fieldErrors(error: ZodError, input: unknown): FieldError[] {
  const errors = new Map<string, FieldErrorCode>();
  for (const issue of error.issues) {
    for (const field of fieldsOf(issue)) {
      if (!errors.has(field)) errors.set(field, codeOf(issue, valueAt(input, issue.path)));
    }
  }
  return [...errors].slice(0, ERRORS_MAX).map(([field, code]) => ({ field, code }));
}

function fieldsOf(issue: Issue): string[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [path.join('.')];
  return issue.keys.map((key) => [...path, key].join('.'));
}

function codeOf(issue: Issue, value: unknown): FieldErrorCode {
  if (issue.code === 'unrecognized_keys') return 'unknown';
  if (issue.code === 'custom') return (issue.params?.['code'] as FieldErrorCode | undefined) ?? 'invalid';
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return 'required';
  if (issue.code === 'invalid_type') return 'wrong-type';
  // An enum tells the wrong type and the wrong value alike.
  if (issue.code === 'invalid_value' && typeof value !== 'string') return 'wrong-type';
  return issue.code === 'too_big' ? 'too-long' : 'invalid';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<PropertyKey, unknown>)[key];
  }, input);
}
