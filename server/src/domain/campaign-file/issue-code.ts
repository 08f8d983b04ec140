import type * as z from 'zod';
import type { FieldCode } from './field-codes.ts';

type Issue = z.core.$ZodIssue;
type Coded = { code?: FieldCode; limit?: number };

/** The code of what a schema refuses, and the number in it, if there is one. */
export function codeOf(issue: Issue): Coded {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined ? 'missing' : typeCode(issue.expected) };
    case 'invalid_value':
      return { code: issue.input === undefined ? 'missing' : 'wrong-choice' };
    case 'invalid_format':
      return formatCode(issue.format);
    case 'too_small':
      return tooSmallCode(issue);
    case 'too_big':
      return { code: issue.origin === 'string' ? 'too-long' : 'at-most', limit: Number(issue.maximum) };
    case 'custom':
      return issue.params?.['code'] === 'required' ? { code: 'missing' } : lettersCode(issue.params);
    default:
      return {};
  }
}

const typeCode = (expected: string): FieldCode => (expected === 'int' ? 'whole-number' : 'wrong-type');

const FORMATS: Record<string, FieldCode> = {
  regex: 'slug',
  date: 'day',
  datetime: 'instant',
  email: 'email',
  url: 'url',
  safeint: 'whole-number',
};

function formatCode(format: string): Coded {
  const code = FORMATS[format];
  return code === undefined ? {} : { code };
}

function tooSmallCode({ origin, inclusive, minimum }: z.core.$ZodIssueTooSmall): Coded {
  if (origin === 'string') return { code: 'missing' };
  if (origin === 'array') return { code: 'too-few', limit: Number(minimum) };
  return { code: inclusive === true ? 'at-least' : 'above', limit: Number(minimum) };
}

/** Of a text of so many letters at most. */
function lettersCode(params: Record<string, unknown> | undefined): Coded {
  const limit = params?.['lettersMax'];
  return typeof limit === 'number' ? { code: 'letters', limit } : {};
}
