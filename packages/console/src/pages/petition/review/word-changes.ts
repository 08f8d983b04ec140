export type Part = { kind: 'same' | 'gone' | 'new'; text: string };

/** A table of this many cells is still filled at once on a phone. */
const CELLS_MAX = 1_500_000;

/** What changed from one text to another, word by word; where both are very long, as a whole. */
export function wordChanges(before: string, after: string, language: string): Part[] {
  const [old, now] = [wordsOf(before, language), wordsOf(after, language)];
  const whole: Part[] = [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ];
  if (old.length * now.length > CELLS_MAX) return whole;
  return joined(walk(old, now));
}

/** Khmer is written without spaces between words, so that its words come from the browser's dictionary. */
function wordsOf(text: string, language: string): string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return [...words.segment(text)].map(({ segment }) => segment);
}

/** Along the longest common subsequence. */
function walk(old: string[], now: string[]): Part[] {
  const lengths = commonLengths(old, now);
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      parts.push({ kind: 'same', text: old[i]! });
      i += 1;
      j += 1;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) parts.push({ kind: 'gone', text: old[i++]! });
    else parts.push({ kind: 'new', text: now[j++]! });
  }
  const rest = (words: string[], kind: Part['kind']) => words.map((text) => ({ kind, text }));
  return [...parts, ...rest(old.slice(i), 'gone'), ...rest(now.slice(j), 'new')];
}

/** How long what both have in common is, from each pair of words on. */
function commonLengths(old: string[], now: string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        old[i] === now[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

function joined(parts: Part[]): Part[] {
  return parts.reduce<Part[]>((all, part) => {
    const last = all.at(-1);
    if (last?.kind !== part.kind) return [...all, { ...part }];
    last.text += part.text;
    return all;
  }, []);
}
