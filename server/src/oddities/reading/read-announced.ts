import type { Db } from '../../database/db.ts';
import {
  announcedTimes,
  type AnnouncedTime,
  type Announcement,
} from '../../domain/oddities/announced-times.ts';

const MAX = 200;

/** The announced actions of a petition. By the audit trail: once they are over, nothing else tells of them. */
export async function readAnnounced(db: Db, petition: string, from: string): Promise<AnnouncedTime[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .select(['at', 'action', 'details'])
    .where('at', '>=', from)
    .where('petition', '=', petition)
    .where('action', 'in', ['action-announced', 'announcements-withdrawn'])
    .orderBy('at', 'desc')
    .limit(MAX)
    .execute();
  return announcedTimes(
    rows.map(({ at, action, details }): Announcement => {
      const told = JSON.parse(details);
      return action === 'action-announced'
        ? { ...told, at, kind: 'announced' }
        : { at, kind: 'withdrawn', partner: told.partner };
    }),
  );
}
