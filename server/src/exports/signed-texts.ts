import type { SignedTexts } from '@samleng/contract';
import type { Db } from '../database/db.ts';
import { findVersions } from '../petitions/versions.ts';
import type { List } from './lists/list.ts';
import { signaturesOf } from './rows.ts';

/** A text that people in a list signed, and the versions of the petition that had it. */
export type SignedText = { versions: number[]; content: SignedTexts };

/** The oldest first. Of those who signed on another platform the text is not known. */
export async function signedTexts(db: Db, list: List, petition: string): Promise<SignedText[]> {
  const rows = await signaturesOf(db, list, petition).select('petition_version').distinct().execute();
  const signed = new Set(rows.map(({ petition_version }) => petition_version));
  const texts = new Map<string, SignedText>();
  for (const { version, content } of await findVersions(db, petition)) {
    if (!signed.has(version)) continue;
    const { title, lead, text, targets } = content;
    const words: SignedTexts = { title, ...(lead && { lead }), text, targets };
    const key = JSON.stringify(words);
    const known = texts.get(key);
    if (known === undefined) texts.set(key, { versions: [version], content: words });
    else known.versions.push(version);
  }
  return [...texts.values()];
}
