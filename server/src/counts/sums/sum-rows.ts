import type { CountSumRow, SumPart } from '../../database/watching-tables.ts';
import type { SharedChange } from './changes.ts';
import { OF_MOMENTS, OF_THE_WHOLE, PARTS } from './parts.ts';

const HOUR_LENGTH = 'YYYY-MM-DDTHH'.length;
const WHOLE = '';

/** `partner` is '' for the whole petition. */
type Asked = { partner: string; parts: readonly SumPart[] };

/**
 * The rows of `count_sums` that changes of a petition raise or lower, each once, in the order of the primary key.
 *
 * @param asked Only these rows; without it all.
 */
export function sumRows(petition: string, changes: readonly SharedChange[], asked?: Asked): CountSumRow[] {
  const rows = new Map<string, CountSumRow>();
  for (const change of changes) {
    if (change.online === 0 && change.imported === 0) continue;
    for (const partner of change.partner === WHOLE ? [WHOLE] : [WHOLE, change.partner]) {
      if (asked !== undefined && asked.partner !== partner) continue;
      for (const part of asked?.parts ?? PARTS) {
        const value = valueOf(change, part, partner);
        if (value !== undefined) raise(rows, { petition, partner, part, value }, change);
      }
    }
  }
  // A signature that gets another partner stays in its minute, which may be forgotten by then.
  const changed = [...rows.values()].filter(({ online, imported }) => online !== 0 || imported !== 0);
  return changed.toSorted(byKey);
}

type Key = Pick<CountSumRow, 'petition' | 'partner' | 'part' | 'value'>;

// Rows are raised in place: thousands of changes are summed at once.
function raise(rows: Map<string, CountSumRow>, key: Key, { online, imported }: SharedChange): void {
  // Neither a partner's name nor a part has a space.
  const name = `${key.partner} ${key.part} ${key.value}`;
  const row = rows.get(name);
  if (row === undefined) {
    rows.set(name, { ...key, online, imported });
  } else {
    row.online += online;
    row.imported += imported;
  }
}

/** @returns undefined where there is none: imported people have no moment, and partners have their hours alone. */
function valueOf(change: SharedChange, part: SumPart, partner: string): string | undefined {
  if (OF_MOMENTS.includes(part) && change.minute === '') return undefined;
  if (OF_THE_WHOLE.includes(part) && partner !== WHOLE) return undefined;
  const { minute, page } = change;
  if (part === 'hour') return minute.slice(0, HOUR_LENGTH);
  if (part === 'page-hour') return page === '' ? undefined : `${minute.slice(0, HOUR_LENGTH)} ${page}`;
  return change[part];
}

// Neighbours lie on one page of the table.
const byKey = (one: CountSumRow, other: CountSumRow): number =>
  compare(one.partner, other.partner) || compare(one.part, other.part) || compare(one.value, other.value);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
