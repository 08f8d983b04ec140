import type { Logger } from 'pino';
import type { Db } from '../database/db.ts';
import { unprotectedPetitions } from '../petitions/unprotected.ts';

/** Warns at the start of petitions that any script can sign, before a flood reveals them. */
export async function warnUnprotected(db: Db, log: Logger, now: Date): Promise<void> {
  for (const petition of await unprotectedPetitions(db, now)) {
    log.warn({ petition }, 'takes signatures without proof of work and limits');
  }
}
