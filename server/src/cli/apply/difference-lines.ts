import { Language } from '@samleng/contract';
import { FALLBACK } from '@samleng/locales/fallback';
import type { Difference } from '../../campaigns/apply.ts';
import type { EntryChange, FieldChange, Scalar } from '../../campaigns/difference.ts';
import type { CountChange } from '../../campaigns/expected-counts.ts';
import { type Run, wordDiff } from '../../domain/petition/word-diff.ts';

/** What would change, for reading; in long texts the words that change stand in brackets. */
export function differenceLines({ changes, counts }: Difference): string[] {
  return [...changes.flatMap(entryLines), ...counts.map(countLine)];
}

function entryLines({ entry, slug, change, fields }: EntryChange): string[] {
  const heading = `${entry} ${slug}`;
  if (change === 'removed') return [`${heading}: removed`];
  return [change === 'added' ? `${heading}: new` : heading, ...fields.flatMap(fieldLines)];
}

function fieldLines({ field, before, after }: FieldChange): string[] {
  if (typeof before === 'string' && typeof after === 'string') return textLines(field, before, after);
  if (before === undefined) return [`  ${field}: ${written(after)}`];
  return [`  ${field}: ${written(before)} → ${after === undefined ? 'none' : written(after)}`];
}

function textLines(field: string, before: string, after: string): string[] {
  const language = Language.safeParse(field.split('.').at(-1)).data ?? FALLBACK;
  const runs = wordDiff(before, after, language);
  return [`  ${field}:`, `    before: ${marked(runs.before)}`, `    after:  ${marked(runs.after)}`];
}

function marked(runs: Run[]): string {
  return runs
    .map(({ words, changed }, at) => {
      const oneLine = words.replaceAll(/\s+/g, ' ');
      return changed ? `[${oneLine}]` : shortened(oneLine, at > 0, at < runs.length - 1);
    })
    .join('');
}

const graphemes = new Intl.Segmenter();
const CONTEXT_LETTERS = 40;

/** Keeps what stands beside a change. */
function shortened(words: string, isAfter: boolean, isBefore: boolean): string {
  const letters = Array.from(graphemes.segment(words), ({ segment }) => segment);
  const kept = CONTEXT_LETTERS * (Number(isAfter) + Number(isBefore) || 1);
  if (letters.length <= kept) return words;
  const start = isAfter || !isBefore ? letters.slice(0, CONTEXT_LETTERS).join('') : '';
  return `${start}…${isBefore ? letters.slice(-CONTEXT_LETTERS).join('') : ''}`;
}

function countLine({ petition, before, after }: CountChange): string {
  if (before === undefined) return `the public count of ${petition} will be ${grouped(after)}`;
  return `the public count of ${petition} will go from ${grouped(before)} to ${grouped(after)}`;
}

function written(value: Scalar | undefined): string {
  return typeof value === 'number' ? grouped(value) : String(value).replaceAll(/\s+/g, ' ');
}

const grouped = (count: number): string => count.toLocaleString('en');
