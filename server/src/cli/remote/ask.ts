import { type FieldError, ProblemDocument, problemCode } from '@samleng/contract';
import type { ClientResponse } from 'hono/client';
import { InputError } from '../command-failure.ts';

type Errors = Pick<FieldError, 'field' | 'message'>[];

/** The server refused. `code` is that of the problem; `errors` by field. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly errors: Errors;

  constructor(code: string, title: string, errors: Errors) {
    super(title);
    this.code = code;
    this.errors = errors;
  }
}

/** How a command words what the server refuses: the lines of an `InputError`, by the problem's code. */
export type Wording = Partial<Record<string, string>>;

const TOKEN_REFUSED: Wording = {
  'not-signed-in': '--token-file: the server does not know this token, or it has ended',
  'not-allowed': '--token-file: the token is not made for this',
};

/**
 * The body of an answer.
 *
 * @param wording For what the command itself would have found on the server.
 * @throws {InputError | Refused} When the server refuses.
 */
export async function ask<Body>(
  asked: Promise<ClientResponse<Body, number>>,
  wording: Wording = {},
): Promise<Body> {
  const response = await asked.catch(unreachable);
  if (response.ok) return (await response.json()) as Body;
  const refused = await refusedBy(response);
  const line = wording[refused.code] ?? TOKEN_REFUSED[refused.code];
  if (line !== undefined) throw new InputError([line]);
  throw refused;
}

/** The same, where what is wrong with the options is printed with their names. */
export async function askWithOptions<Body>(
  asked: Promise<ClientResponse<Body, number>>,
  wording: Wording,
): Promise<Body> {
  return ask(asked, wording).catch((error: unknown) => {
    if (!(error instanceof Refused) || error.errors.length === 0) throw error;
    throw new InputError(error.errors.map(({ field, message }) => `--${field}: ${message}`));
  });
}

async function refusedBy(response: ClientResponse<unknown, number>): Promise<Refused> {
  const parsed = ProblemDocument.safeParse(await response.json().catch(() => undefined));
  const elsewhere = response.headers.get('Location');
  if (!parsed.success) {
    const answered = `--server: it answered ${response.status}${elsewhere === null ? '' : `, and leads to ${elsewhere}`}`;
    return new Refused(String(response.status), answered, []);
  }
  const { type, title, errors = [] } = parsed.data;
  return new Refused(problemCode(type) ?? '', title, errors);
}

/** What fetch throws without a connection says why in its cause alone. */
function unreachable(error: unknown): never {
  if (!(error instanceof TypeError)) throw error;
  const { code } = (error.cause ?? {}) as { code?: string };
  throw new Error(['--server: it cannot be reached', code && `(${code})`].filter(Boolean).join(' '), {
    cause: error,
  });
}
