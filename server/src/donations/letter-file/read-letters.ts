import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { FieldMessage } from '../../domain/campaign-file/field-messages.ts';
import {
  decodedLetter,
  isLetterUrl,
  referredLetter,
  storedReference,
} from '../../domain/donation/letter-reference.ts';
import type { LetterFile } from '../../domain/donation/thank-you-letter.ts';
import type { Db } from '../../database/db.ts';
import { fileSlug } from '../file-slug.ts';
import { codeOf, type PublishedLetter, publishLetter } from './publish.ts';

/** `letters` by what the campaign file says in `letter.file`. */
export type FileWithLetters =
  | { ok: true; file: CampaignFile; letters: ReadonlyMap<string, LetterFile> }
  | { ok: false; errors: FieldMessage[] };

type ReadFile = (name: string) => Promise<PublishedLetter>;

/** `stored` already under this id, or made of a file. */
type Found = { ok: true; stored: string } | PublishedLetter;

/**
 * Finds the letters that a campaign file names, and encodes those that are new. Letters that are stored already are
 * referred to in the file that is returned.
 *
 * @param readFile Reads a letter by its file's name.
 * @param known Letters that were encoded before, by what the file says.
 */
export async function readLetters(
  db: Db,
  file: CampaignFile,
  readFile: ReadFile,
  known: ReadonlyMap<string, LetterFile> = new Map(),
): Promise<FileWithLetters> {
  const letters = new Map<string, LetterFile>();
  const errors: FieldMessage[] = [];
  const donations = [...file.donations];
  const stored = await storedLetters(db, file.campaign.slug);
  for (const [at, entry] of donations.entries()) {
    if (entry.letter === undefined) continue;
    const own = stored.filter((row) => fileSlug(row) === entry.slug).map((row) => row.letter);
    const found = await findLetterOf(db, entry.letter.file, own, { readFile, known });
    if (!found.ok)
      errors.push({ field: `donations[${at}].letter.file`, message: found.message, code: 'letter-file' });
    else if ('letter' in found) letters.set(entry.letter.file, found.letter);
    else donations[at] = { ...entry, letter: { ...entry.letter, file: storedReference(found.stored) } };
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, file: { ...file, donations }, letters };
}

/** For a file that came alone. */
export async function noFiles(): Promise<PublishedLetter> {
  return { ok: false, message: 'must be a data: URL' };
}

/** @param own The ids of the donation's letter, if it has one. */
async function findLetterOf(
  db: Db,
  name: string,
  own: readonly (string | null)[],
  { readFile, known }: { readFile: ReadFile; known: ReadonlyMap<string, LetterFile> },
): Promise<Found> {
  const id = referredLetter(name);
  if (id !== undefined) {
    return own.includes(id)
      ? { ok: true, stored: id }
      : { ok: false, message: 'is no letter of this donation' };
  }
  if (!isLetterUrl(name)) return readFile(name);
  const decoded = decodedLetter(name);
  if (!decoded.ok) return decoded;
  const stored = await sameLetter(db, own, decoded.content);
  if (stored !== undefined) return { ok: true, stored };
  const letter = known.get(name);
  return letter === undefined ? publishLetter(decoded.content) : { ok: true, letter };
}

function storedLetters(db: Db, campaign: string) {
  return db
    .selectFrom('donations')
    .select(['id', 'donation', 'letter'])
    .where('campaign', '=', campaign)
    .where('letter', 'is not', null)
    .execute();
}

/** Of these letters one that is this file, or was made from it. */
async function sameLetter(
  db: Db,
  ids: readonly (string | null)[],
  content: Buffer,
): Promise<string | undefined> {
  if (ids.length === 0) return undefined;
  const found = await db
    .selectFrom('letters')
    .select('id')
    .where('id', 'in', ids)
    .where((eb) =>
      eb.or([eb('made_from', '=', codeOf(content)), eb('content', '=', content.toString('base64'))]),
    )
    .executeTakeFirst();
  return found?.id;
}
