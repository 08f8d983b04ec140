import { type ProblemCode, SIGN_BODY_BYTES_MAX } from '@samleng/contract';
import type { Context } from 'hono';
import { readBody } from '../http/body.ts';

// URL encoding turns each byte of Khmer into three characters.
const FORM_BODY_BYTES_MAX = 3 * SIGN_BODY_BYTES_MAX;

/** A form's fields; the last one wins if a name is repeated. */
export type Form = Partial<Record<string, string>>;

export async function readForm(
  c: Context,
): Promise<{ ok: true; form: Form } | { ok: false; problem: ProblemCode }> {
  const body = await readBody(c, 'application/x-www-form-urlencoded', FORM_BODY_BYTES_MAX);
  return body.ok ? { ok: true, form: Object.fromEntries(new URLSearchParams(body.text)) } : body;
}
