import { problemCode } from '@samleng/contract/problem';

/** One thing that is wrong with what was sent; `field` as in `title.en`, `detail` a code with its number, `limit`. */
export type FieldProblem = { field: string; message: string; detail?: string; limit?: number };

type Details = { code: string; status: number; errors?: readonly FieldProblem[] };

/** The server refused, or was not there. Its message is for developers; `problem-text.ts` has the words for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** As in the contract's problems, such as `not-allowed`; `offline` when no answer came. */
  readonly code: string;
  /** 0 when no answer came. */
  readonly status: number;
  /** By field, for 422. */
  readonly errors: readonly FieldProblem[];

  constructor({ code, status, errors = [] }: Details) {
    super(`${status} ${code}`);
    this.code = code;
    this.status = status;
    this.errors = errors;
  }
}

export const isProblem = (error: unknown, ...codes: string[]): error is ApiProblem =>
  error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));

/** Reads a problem document; an answer that is none, such as a proxy's own page, is told by its status. */
export async function problemOf(response: Pick<Response, 'json' | 'status'>): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const { type = '', errors } = (body ?? {}) as { type?: string; errors?: FieldProblem[] };
  const code = problemCode(type) ?? String(response.status);
  return new ApiProblem({ code, status: response.status, ...(Array.isArray(errors) && { errors }) });
}
