import { formatCount } from '@samleng/locales/format';
import { language, words } from '../words/words.ts';
import type { FieldProblem } from './api-problem.ts';

type Text = string | ((value: string) => string);

/** What is wrong with a field, in the reader's language. */
export function fieldText({ detail, limit, message }: FieldProblem): string {
  const { other, ...known } = words().fieldErrors;
  const text = detail === undefined ? undefined : (known as Record<string, Text>)[detail];
  if (text === undefined) return other(message);
  return typeof text === 'string' ? text : text(formatCount(limit ?? 0, language()));
}

/** The same of several, by field. */
export function fieldTexts(errors: readonly FieldProblem[]): Record<string, string> {
  return Object.fromEntries(errors.map((error) => [error.field, fieldText(error)]));
}
