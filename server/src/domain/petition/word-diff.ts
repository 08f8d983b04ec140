import type { Language } from '@samleng/contract';

/** A run of words; `changed` ones are in only one of the two texts. */
export type Run = { words: string; changed: boolean };

// Above it the middle of both texts is marked as a whole: a page must not take long to compare them.
const COMPARISONS_MAX = 250_000;

/** Compares two texts word by word. Khmer words are told apart without spaces. */
export function wordDiff(before: string, after: string, language: Language): { before: Run[]; after: Run[] } {
  const [old, now] = [wordsOf(before, language), wordsOf(after, language)];
  const start = sharedLength(old, now);
  const end = sharedLength(old.slice(start).toReversed(), now.slice(start).toReversed());
  const oldMiddle = old.slice(start, old.length - end);
  const nowMiddle = now.slice(start, now.length - end);
  const kept = keptWords(oldMiddle, nowMiddle);
  const whole = (words: string[], middle: string[], stays: ReadonlySet<number>) =>
    runsOf([
      ...words.slice(0, start).map(unchanged),
      ...middle.map((word, at) => ({ words: word, changed: !stays.has(at) })),
      ...words.slice(words.length - end).map(unchanged),
    ]);
  return { before: whole(old, oldMiddle, kept.before), after: whole(now, nowMiddle, kept.after) };
}

const unchanged = (words: string): Run => ({ words, changed: false });

function wordsOf(text: string, language: Language): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

function sharedLength(one: string[], other: string[]): number {
  const differs = one.findIndex((word, at) => word !== other[at]);
  return differs === -1 ? one.length : differs;
}

/** Where the longest common sequence of both lists stands in each. */
function keptWords(before: string[], after: string[]): { before: Set<number>; after: Set<number> } {
  const kept = { before: new Set<number>(), after: new Set<number>() };
  if (before.length * after.length > COMPARISONS_MAX) return kept;
  const lengths = commonLengths(before, after);
  let [at, other] = [0, 0];
  while (at < before.length && other < after.length) {
    if (before[at] === after[other]) {
      kept.before.add(at++);
      kept.after.add(other++);
    } else if (lengths[at + 1]![other]! >= lengths[at]![other + 1]!) at++;
    else other++;
  }
  return kept;
}

/** `[at][other]`: how many words the rest of both lists has in common, in order. */
function commonLengths(before: string[], after: string[]): Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let at = before.length - 1; at >= 0; at--) {
    for (let other = after.length - 1; other >= 0; other--) {
      lengths[at]![other] =
        before[at] === after[other]
          ? lengths[at + 1]![other + 1]! + 1
          : Math.max(lengths[at + 1]![other]!, lengths[at]![other + 1]!);
    }
  }
  return lengths;
}

/** Joins neighbours. A space is marked between two changed words only. */
function runsOf(words: Run[]): Run[] {
  const runs: Run[] = [];
  for (const [at, word] of words.entries()) {
    const last = runs.at(-1);
    const isSpace = word.words.trim() === '';
    const changed = isSpace ? last?.changed === true && words[at + 1]?.changed === true : word.changed;
    if (last?.changed === changed) last.words += word.words;
    else runs.push({ words: word.words, changed });
  }
  return runs;
}
