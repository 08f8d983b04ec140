import type { Wrong } from '../../../forms/form-state.ts';
import type { FieldProblem } from '../../../requests/api-problem.ts';
import { words } from '../../../words/words.ts';

type Words = ReturnType<typeof words>['petitionFields']['wrong'];

/** What the server says of a field, and what we say; the first that fits. */
const TEXTS: readonly (readonly [RegExp, (words: Words, found: RegExpExecArray) => string])[] = [
  [/^is missing$|must not be empty|needs a text|needs at least/, ({ missing }) => missing],
  [/still to be written/, ({ unwritten }) => unwritten],
  [/must be (\d+) letters at most/, ({ letters }, [, most = '']) => letters(most)],
  [/must be above|or more$|whole number/, ({ number }) => number],
  [/in the languages of the title/, ({ languages }) => languages],
  [/must be after opensAt/, ({ order }) => order],
  [/more than the step before/, ({ stepOrder }) => stepOrder],
  [/needs a closesAt/, ({ needsClosing }) => needsClosing],
  [/before the day of closesAt/, ({ afterClosing }) => afterClosing],
  [/people have signed who|form which said|must stay false/, ({ promised }) => promised],
  [/must stay as it was signed/, ({ signedText }) => signedText],
  [/is used twice|of another campaign/, ({ taken }) => taken],
];

/** What is wrong, by field, in the reader's language. */
export function wrongFields(errors: readonly FieldProblem[]): Wrong {
  return Object.fromEntries(errors.map(({ field, message }) => [field, textFor(message)]));
}

function textFor(message: string): string {
  const { wrong } = words().petitionFields;
  for (const [pattern, text] of TEXTS) {
    const found = pattern.exec(message);
    if (found) return text(wrong, found);
  }
  return wrong.other(message);
}
