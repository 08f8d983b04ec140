import { FIELD_ERROR_CODES, PROBLEM_TYPE_PREFIX, ProblemDocument, SignAnswer } from '@samleng/contract';
import type { Sent } from './to-send.ts';

/** An answer as received. */
export type Answer = { status: number; headers: Headers; text: string };

// Anything that would show a stranger how the server is made.
const TOLD_TOO_MUCH =
  /sqlite|postgres|kysely|node_modules|\.ts:\d|\bat (?:async )?\w+ \(|ECONN|violates|constraint/i;

/** The promise that an answer breaks; undefined when it keeps them all. */
export function faultOf(sent: Sent, { status, headers, text }: Answer): string | undefined {
  if (status >= 500) return `a ${status}`;
  const mayBePage = /^\/(?:[ps]|mailbox|news|partners|problems)\//.test(sent.path);
  const type = headers.get('Content-Type') ?? '';
  if (sent.method === 'HEAD') return text === '' ? undefined : 'HEAD has a body';
  if (status === 202 && !SignAnswer.safeParse(jsonOf(text)).success)
    return 'a 202 that is no answer to signing';
  if (status >= 200 && status < 300 && type === 'application/json' && jsonOf(text) === undefined)
    return 'no JSON';
  if (status < 400) return undefined;
  if (TOLD_TOO_MUCH.test(text)) return 'tells how the server is made';
  if (status === 429 && headers.get('Retry-After') === null) return 'a 429 without Retry-After';
  if (type === 'application/problem+json') return problemFault(status, jsonOf(text));
  if (mayBePage && type.startsWith('text/html')) return pageFault(status, text);
  return `a ${status} that is ${type}`;
}

function problemFault(status: number, document: unknown): string | undefined {
  const { data, error } = ProblemDocument.safeParse(document);
  if (error) return `no problem document: ${error.message}`;
  if (data.status !== status || !data.type.startsWith(PROBLEM_TYPE_PREFIX)) return 'another problem';
  if (status !== 422) return undefined;
  const errors = data.errors ?? [];
  const named = errors.filter(
    ({ field, code }) => typeof field === 'string' && FIELD_ERROR_CODES.includes(code),
  );
  return errors.length > 0 && named.length === errors.length ? undefined : 'a 422 that names no field';
}

function pageFault(status: number, page: string): string | undefined {
  if (!page.includes('</html>')) return 'half a page';
  return status === 422 && !/role="alert"|class="wrong"/.test(page)
    ? 'a page that does not say what is wrong'
    : undefined;
}

/** undefined when the body is not JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
