import type { CountRow } from '../database/tables.ts';

/** The columns that make a count; null where nothing was counted yet. */
type Columns = { [Column in 'online' | 'paper' | 'carried_over' | 'imported']: CountRow[Column] | null };

/** A count and its public parts: imported people are among those carried over. */
export function countParts({ online, paper, carried_over, imported }: Columns) {
  const parts = {
    online: online ?? 0,
    paper: paper ?? 0,
    carriedOver: (carried_over ?? 0) + (imported ?? 0),
  };
  return { ...parts, count: parts.online + parts.paper + parts.carriedOver };
}
