import type { ApiProblem } from '../../../requests/api-problem.ts';
import { words } from '../../../words/words.ts';
import type { Query } from '../model/query.ts';

/** What is wrong with what was looked for; empty when nothing is. */
export function wrongText({ find }: Query, problem: ApiProblem | undefined): string {
  if (find === undefined || problem?.status !== 422) return '';
  const { wrong } = words().signatures.search;
  return 'email' in find ? wrong.email : wrong.name;
}
