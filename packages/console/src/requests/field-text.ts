import { count } from '../words/shown.ts';
import { words } from '../words/words.ts';
import type { FieldProblem } from './api-problem.ts';

type Text = string | ((value: string) => string);

/** What is wrong with a field, in the reader's language. */
export function fieldText({ detail, limit, message }: FieldProblem): string {
  const { other, ...known } = words().fieldErrors;
  const text = detail === undefined ? undefined : (known as Record<string, Text>)[detail];
  if (text === undefined) return other(message);
  return typeof text === 'string' ? text : text(count(limit ?? 0));
}

/** The same of several, by field. */
export function fieldTexts(errors: readonly FieldProblem[]): Record<string, string> {
  return Object.fromEntries(errors.map((error) => [error.field, fieldText(error)]));
}
