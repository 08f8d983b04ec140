import { text } from 'node:stream/consumers';
import type { Db } from '../../database/db.ts';
import { canonicalEmail } from '../../domain/signature/canonical-email.ts';
import { InputError } from '../command-failure.ts';
import { existingPepper } from './existing-pepper.ts';

/** An address as it was typed and as `canonicalEmail` returns it, and the pepper of the server that it belongs to. */
export type TypedAddress = { address: string; canonical: string; pepper: Uint8Array };

/** @param email What stood behind `--email`; `-` reads the address from standard input. */
export async function typedAddress(db: Db, email: string): Promise<TypedAddress> {
  const address = email === '-' ? (await text(process.stdin)).trim() : email;
  const canonical = canonicalEmail(address);
  if (canonical === undefined) throw new InputError(['--email: must be an e-mail address']);
  return { address, canonical, pepper: await existingPepper(db) };
}
