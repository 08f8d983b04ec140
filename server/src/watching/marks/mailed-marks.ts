import type { Db } from '../../database/db.ts';
import type { ExportKind } from '../../exports/kinds.ts';
import { type Mark, type Marked, MARKS_MAX } from './mark.ts';
import { toldOf } from './told-of.ts';

const NEWS: ExportKind = 'news';

/** The server sends no news itself: the addresses are exported, and emails go out elsewhere soon after. */
export async function mailedMarks(db: Db, { petition }: Marked): Promise<Mark[]> {
  const exported = await toldOf(db, petition, ['signatures-exported']);
  return exported
    .filter(({ details }) => details['for'] === NEWS)
    .slice(-MARKS_MAX)
    .map(({ at, details }) => {
      const { rows } = details;
      return { at, kind: 'mailed', ...(typeof rows === 'number' && { number: rows }) };
    });
}
