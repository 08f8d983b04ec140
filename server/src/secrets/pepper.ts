import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { keyedCode, keyFor } from '../domain/secrets/keys.ts';
import type { Db } from '../database/db.ts';
import { findPepperCheck, isPepperOfDatabase } from './pepper-check.ts';

const PEPPER_BYTES = 32;

/** The pepper cannot be used. The message is one line and says which setting names the file. */
export class PepperError extends Error {
  override readonly name = 'PepperError';
}

/**
 * Reads the secret that turns addresses into tokens, and makes it at the very first start.
 *
 * @param mayMake Whether to make one when there is none. Not once somebody has signed: with another
 *   pepper everybody could sign again.
 * @throws {PepperError}
 */
export function readPepper(file: string, mayMake: boolean): Uint8Array {
  const found = readIfThere(file) ?? (mayMake ? makePepper(file) : undefined);
  if (found === undefined) {
    throw new PepperError(`PEPPER_FILE ${file} is missing, but there are signatures made with it`);
  }
  if (found.length >= PEPPER_BYTES) return found;
  throw new PepperError(`PEPPER_FILE ${file} must hold at least ${PEPPER_BYTES} bytes, not ${found.length}`);
}

/**
 * Refuses a pepper that is not the one of this database, such as another machine's: with two of them,
 * everybody could sign twice.
 *
 * @throws {PepperError}
 */
export async function checkPepper(db: Db, pepper: Uint8Array, file: string): Promise<void> {
  if (await isPepperOfDatabase(db, checkOf(pepper))) return;
  throw new PepperError(`PEPPER_FILE ${file} is not the pepper that this database was used with`);
}

/** Whether this database was used with another pepper; unlike `checkPepper` it notes nothing. */
export async function isAnotherPepper(db: Db, pepper: Uint8Array): Promise<boolean> {
  const known = await findPepperCheck(db);
  return known !== undefined && known !== checkOf(pepper);
}

function checkOf(pepper: Uint8Array): string {
  return keyedCode(keyFor(pepper, 'pepper:check'), 'pepper');
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new PepperError(`PEPPER_FILE ${file} cannot be read (${code})`);
  }
}

function makePepper(file: string): Uint8Array {
  const pepper = randomBytes(PEPPER_BYTES);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const descriptor = openSync(file, 'wx', 0o600);
    writeSync(descriptor, pepper);
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    // Another process, starting on the same folder at the same moment, was first.
    const found = (error as NodeJS.ErrnoException).code === 'EEXIST' ? readIfThere(file) : undefined;
    if (found !== undefined) return found;
    throw new PepperError(`PEPPER_FILE ${file} cannot be made (${(error as NodeJS.ErrnoException).code})`);
  }
  return pepper;
}
