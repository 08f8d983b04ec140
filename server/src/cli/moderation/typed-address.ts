import { text } from 'node:stream/consumers';
import { readConfig } from '../../config.ts';
import type { Db } from '../../database/db.ts';
import { canonicalEmail } from '../../domain/signature/canonical-email.ts';
import { checkPepper, readPepper } from '../../secrets/pepper.ts';
import { InputError } from '../command-failure.ts';

/** An address as it was typed and as `canonicalEmail` returns it, and the pepper of the server that it belongs to. */
export type TypedAddress = { address: string; canonical: string; pepper: Uint8Array };

/** @param email What stood behind `--email`; `-` reads the address from standard input. */
export async function typedAddress(db: Db, email: string): Promise<TypedAddress> {
  const address = email === '-' ? (await text(process.stdin)).trim() : email;
  const canonical = canonicalEmail(address);
  if (canonical === undefined) throw new InputError(['--email: must be an e-mail address']);
  const { pepperFile } = readConfig(process.env);
  const pepper = readPepper(pepperFile, false);
  // With a new or wrong pepper nothing would be found, and the request would seem to be fulfilled.
  await checkPepper(db, pepper, pepperFile);
  return { address, canonical, pepper };
}
