import type { Db } from '../database/db.ts';
import { isTermOver } from '../domain/petition/retention-term.ts';
import { findPetition } from '../petitions/find.ts';
import type { ImportRefused } from './import-work.ts';

/** Whether people can still be imported: without the keys of those who signed, everybody in a file would be new. */
export async function refusedPetition(db: Db, slug: string, now: Date): Promise<ImportRefused | undefined> {
  const petition = await findPetition(db, slug);
  if (petition === undefined) return { field: 'petition', code: 'gone' };
  return isTermOver(petition, now) ? { field: 'petition', code: 'erased' } : undefined;
}
