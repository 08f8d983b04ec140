import type { FieldError, FieldErrorCode } from '@samleng/contract';
import type { ZodError } from 'zod';

// Limits the answer to a body with thousands of wrong keys; no form has that many fields.
const ERRORS_MAX = 20;

type Issue = ZodError['issues'][number];

/** The errors of a refused body: one for each field, in the schema's order. */
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
  // For enums, Zod reports a wrong type as a wrong value.
  if (issue.code === 'invalid_value' && typeof value !== 'string') return 'wrong-type';
  return issue.code === 'too_big' ? 'too-long' : 'invalid';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<PropertyKey, unknown>)[key];
  }, input);
}
