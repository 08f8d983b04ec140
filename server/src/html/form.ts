import { type ProblemCode, SIGN_BODY_BYTES_MAX } from '@samleng/contract';
import type { Context } from 'hono';
import { readBody } from '../http/body.ts';

// A form writes each byte of Khmer as three characters.
const FORM_BODY_BYTES_MAX = 3 * SIGN_BODY_BYTES_MAX;

/** The fields of a form; of two of one name the last. */
export type Form = Partial<Record<string, string>>;

export async function readForm(
  c: Context,
): Promise<{ ok: true; form: Form } | { ok: false; problem: ProblemCode }> {
  const body = await readBody(c, 'application/x-www-form-urlencoded', FORM_BODY_BYTES_MAX);
  return body.ok ? { ok: true, form: Object.fromEntries(new URLSearchParams(body.text)) } : body;
}
