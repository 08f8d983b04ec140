import { LocalizedText } from '@samleng/contract';
import type { ExpectedCounts } from '../../campaigns/expected-counts.ts';
import { InputError } from '../command-failure.ts';
import { translated, type Translated } from '../donation/translated.ts';

/** Undefined when no reason is given. */
export function correctionOf(options: Translated<'correction'>): LocalizedText | undefined {
  const given = translated(options, 'correction');
  if (Object.keys(given).length === 0) return undefined;
  const parsed = LocalizedText.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new InputError(['--correction: must say why, such as --correction "The law has another number"']);
}

/** Of `--expect-count`: `1140` where one petition's count changes, else `right-to-vote=1140` for each. */
export function expectedOf(given: string[]): ExpectedCounts | undefined {
  const [first] = given;
  if (first === undefined) return undefined;
  if (given.length === 1 && !first.includes('=')) return countOf(first);
  return new Map(
    given.map((one) => {
      const [petition = '', count = ''] = one.split('=');
      return [petition, countOf(count)];
    }),
  );
}

function countOf(text: string): number {
  // As the count is printed.
  const count = text.replaceAll(',', '');
  if (/^\d{1,9}$/.test(count)) return Number(count);
  throw new InputError(['--expect-count: must be a count, such as 1140 or right-to-vote=1140']);
}
