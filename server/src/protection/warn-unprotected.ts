import type { Logger } from 'pino';
import type { Db } from '../database/db.ts';
import { unprotectedPetitions } from '../petitions/unprotected.ts';

/** Says at the start which petitions any script can sign, so that nobody finds out by a flood. */
export async function warnUnprotected(db: Db, log: Logger, now: Date): Promise<void> {
  for (const petition of await unprotectedPetitions(db, now)) {
    log.warn({ petition }, 'takes signatures without proof of work and limits');
  }
}
