/** Every problem a server answers with, and its HTTP status. The code is the last part of the problem's `type`. */
export const PROBLEM_STATUS = {
  malformed: 400,
  'not-signed-in': 401,
  'console-needs-https': 403,
  'foreign-origin': 403,
  'not-allowed': 403,
  'second-factor-needed': 403,
  'not-found': 404,
  'petition-not-found': 404,
  'campaign-not-found': 404,
  'partner-not-found': 404,
  'method-not-allowed': 405,
  'petition-closed': 409,
  'petition-not-open-yet': 409,
  'petition-paused': 409,
  'changed-meanwhile': 409,
  'too-large': 413,
  'wrong-content-type': 415,
  'invalid-signature': 422,
  'invalid-input': 422,
  'too-many-requests': 429,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** Why one field is refused. `name-…` codes come from `cleanName`, `proof-…` codes from the proof of work. */
export const FIELD_ERROR_CODES = [
  'required',
  'wrong-type',
  'too-long',
  'invalid',
  'unknown',
  'email-unreachable',
  'name-broken',
  'name-misleading',
  'name-not-a-name',
  'proof-spent',
  'proof-expired',
  'proof-too-weak',
] as const;

export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

/** One refused field: `{field: "consents.news", code: "wrong-type"}`. `message`: in English, from the console alone. */
export type FieldError = { field: string; code: FieldErrorCode; message?: string | undefined };

/** Prefix of every problem's `type`; a URN because partners' firewalls need not reach it. */
export const PROBLEM_TYPE_PREFIX = 'urn:samleng:problem:';

/**
 * The code that a problem document's `type` names, or undefined when it is not one of ours. Not checked
 * against the table: every page would load a copy, and a newer server may know more codes.
 */
export function problemCode(type: string): ProblemCode | undefined {
  return type.startsWith(PROBLEM_TYPE_PREFIX)
    ? (type.slice(PROBLEM_TYPE_PREFIX.length) as ProblemCode)
    : undefined;
}
