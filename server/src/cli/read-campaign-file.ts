import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CampaignFile } from '../domain/campaign-file/schema.ts';
import { parseCampaignFile } from '../domain/campaign-file/parse.ts';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';
import type { LetterFile } from '../domain/donation/thank-you-letter.ts';
import { isMissing, readLetterWithin } from './donation/read-letter.ts';

/** `letters` by their name in the campaign file. */
export type ReadCampaignFile =
  | { ok: true; file: CampaignFile; letters: ReadonlyMap<string, LetterFile> }
  | { ok: false; errors: FieldMessage[] };

/** Reads and checks a campaign file and the letters it names. */
export async function readCampaignFile(path: string): Promise<ReadCampaignFile> {
  const json = await readJson(path);
  if (!json.ok) return { ok: false, errors: [{ field: '', message: json.message }] };
  const parsed = parseCampaignFile(json.value);
  if (!parsed.ok) return parsed;
  return readLetters(parsed.file, dirname(path));
}

async function readJson(
  path: string,
): Promise<{ ok: true; value: unknown } | { ok: false; message: string }> {
  try {
    return { ok: true, value: JSON.parse(await readFile(path, 'utf8')) };
  } catch (error) {
    if (isMissing(error)) return { ok: false, message: 'no such file' };
    if (!(error instanceof SyntaxError)) {
      return { ok: false, message: `cannot be read (${(error as NodeJS.ErrnoException).code})` };
    }
    // Only the position: the rest of the message may quote the file, which holds names.
    const place = /\(line \d+ column \d+\)/.exec(error.message)?.[0];
    return { ok: false, message: ['is not JSON', place].filter(Boolean).join(' ') };
  }
}

async function readLetters(file: CampaignFile, folder: string): Promise<ReadCampaignFile> {
  const letters = new Map<string, LetterFile>();
  const errors: FieldMessage[] = [];
  for (const [at, { letter }] of file.donations.entries()) {
    if (letter === undefined) continue;
    const read = await readLetterWithin(folder, letter.file);
    if (read.ok) letters.set(letter.file, read.letter);
    else errors.push({ field: `donations[${at}].letter.file`, message: read.message });
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, file, letters };
}
