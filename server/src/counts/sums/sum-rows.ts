import type { CountSumRow, SumPart } from '../../database/watching-tables.ts';
import type { SharedChange } from './changes.ts';

const HOUR_LENGTH = 'YYYY-MM-DDTHH'.length;

type Parts = Partial<Record<SumPart, string>>;

/** The rows of `count_sums` that changes of a petition raise or lower, each once, in the order of the primary key. */
export function sumRows(petition: string, changes: readonly SharedChange[]): CountSumRow[] {
  const rows = new Map<string, CountSumRow>();
  for (const change of changes) {
    if (change.online === 0 && change.imported === 0) continue;
    for (const [partner, parts] of summedIn(change)) {
      for (const [part, value] of Object.entries(parts) as [SumPart, string][]) {
        const key = JSON.stringify([partner, part, value]);
        const { online, imported } = rows.get(key) ?? { online: 0, imported: 0 };
        const numbers = { online: online + change.online, imported: imported + change.imported };
        rows.set(key, { petition, partner, part, value, ...numbers });
      }
    }
  }
  return [...rows.values()].toSorted(byKey);
}

function summedIn(change: SharedChange): [partner: string, Parts][] {
  const { partner, minute, page } = change;
  const whole: [string, Parts] = ['', { ...partsOf(change), ...(minute !== '' && momentsOf(minute, page)) }];
  return partner === '' ? [whole] : [whole, [partner, partsOf(change)]];
}

function partsOf({ day, country, language, page, minute }: SharedChange): Parts {
  const parts = { day, country, language, page };
  return minute === '' ? parts : { ...parts, hour: minute.slice(0, HOUR_LENGTH) };
}

function momentsOf(minute: string, page: string): Parts {
  return page === '' ? { minute } : { minute, 'page-hour': `${minute.slice(0, HOUR_LENGTH)} ${page}` };
}

// Neighbours lie on one page of the table.
const byKey = (one: CountSumRow, other: CountSumRow): number =>
  compare(one.partner, other.partner) || compare(one.part, other.part) || compare(one.value, other.value);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
