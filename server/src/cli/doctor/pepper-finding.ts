import { statSync } from 'node:fs';
import { isAnotherPepper, PepperError, readPepper } from '../../secrets/pepper.ts';
import type { Db } from '../../database/db.ts';
import { hasSignatures } from '../../signatures/find.ts';
import type { Finding } from './finding.ts';

const CHECK = 'PEPPER_FILE';

/** Checks that the pepper exists, belongs to this database, and is readable by its owner only. */
export async function pepperFinding(db: Db, file: string): Promise<Finding> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) {
    const isLost = await hasSignatures(db);
    if (!isLost) return { check: CHECK, state: 'note', message: 'is not made yet' };
    return wrong(`${file} is missing, and there are signatures made with it`);
  }
  const unfit = await unfitness(db, file);
  if (unfit !== undefined) return wrong(unfit);
  // Windows has no such permission bits.
  const isOpen = process.platform !== 'win32' && (stat.mode & 0o077) !== 0;
  if (isOpen) return wrong(`${file} can be read by others: chmod 600`);
  return { check: CHECK, state: 'ok', message: 'is for this user alone' };
}

/** @returns Why a server would not start with this pepper; undefined if it would. */
async function unfitness(db: Db, file: string): Promise<string | undefined> {
  try {
    const isAnother = await isAnotherPepper(db, readPepper(file, false));
    return isAnother ? `${file} is not the pepper that this database was used with` : undefined;
  } catch (error) {
    if (error instanceof PepperError) return error.message.replace(`${CHECK} `, '');
    throw error;
  }
}

function wrong(message: string): Finding {
  return { check: CHECK, state: 'wrong', message };
}
