import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { keyedCode, keyFor } from '../domain/secrets/keys.ts';
import type { Db } from '../database/db.ts';
import { findPepperCheck, isPepperOfDatabase } from './pepper-check.ts';

const PEPPER_BYTES = 32;

/** The pepper cannot be used. The message is one line and names the setting. */
export class PepperError extends Error {
  override readonly name = 'PepperError';
}

/**
 * Reads the secret from which signer keys are derived, and creates it at the very first start.
 *
 * @param mayMake Whether to create a missing one. Not once somebody has signed: with another pepper everybody
 *   could sign again.
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
 * Refuses a pepper other than the one recorded in this database, such as another machine's: with two peppers
 * everybody could sign twice.
 *
 * @throws {PepperError}
 */
export async function checkPepper(db: Db, pepper: Uint8Array, file: string): Promise<void> {
  if (await isPepperOfDatabase(db, checkOf(pepper))) return;
  throw new PepperError(`PEPPER_FILE ${file} is not the pepper that this database was used with`);
}

/** Whether another pepper is recorded; unlike `checkPepper` it never writes. */
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
    // EEXIST: another process started at the same moment and was faster.
    const found = (error as NodeJS.ErrnoException).code === 'EEXIST' ? readIfThere(file) : undefined;
    if (found !== undefined) return found;
    throw new PepperError(`PEPPER_FILE ${file} cannot be made (${(error as NodeJS.ErrnoException).code})`);
  }
  return pepper;
}
