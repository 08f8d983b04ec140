import { words } from '../words/words.ts';
import { isProblem } from './api-problem.ts';

/**
 * What to tell people about a request that failed.
 *
 * @throws The error itself when it is none of the server's: a mistake of ours must not look like bad weather.
 */
export function problemText(error: unknown): string {
  if (!isProblem(error)) throw error;
  const { problems } = words().shell;
  const known: Record<string, string> = {
    offline: problems.offline,
    unavailable: problems.unavailable,
    'too-many-requests': problems.tooMany,
    'not-allowed': problems.notAllowed,
    'foreign-origin': problems.notAllowed,
    'changed-meanwhile': problems.changedMeanwhile,
    'not-found': problems.notFound,
  };
  return known[error.code] ?? (error.status === 422 ? problems.invalid : problems.other);
}
