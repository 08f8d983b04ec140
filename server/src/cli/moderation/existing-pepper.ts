import { readConfig } from '../../config.ts';
import type { Db } from '../../database/db.ts';
import { checkPepper, readPepper } from '../../secrets/pepper.ts';

/**
 * The server's pepper. A new or another one would find no signature, and what was asked would seem to be done.
 *
 * @throws When it is missing, or not the one of this database.
 */
export async function existingPepper(db: Db): Promise<Uint8Array> {
  const { pepperFile } = readConfig(process.env);
  const pepper = readPepper(pepperFile, false);
  await checkPepper(db, pepper, pepperFile);
  return pepper;
}
