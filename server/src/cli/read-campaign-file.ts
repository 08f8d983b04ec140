import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Db } from '../database/db.ts';
import { parseCampaignFile } from '../domain/campaign-file/parse.ts';
import { type FileWithLetters, readLetters } from '../donations/letter-file/read-letters.ts';
import { isMissing, readLetterWithin } from './donation/read-letter.ts';

/** Reads and checks a campaign file and the letters it names. */
export async function readCampaignFile(db: Db, path: string): Promise<FileWithLetters> {
  const json = await readJson(path);
  if (!json.ok) return { ok: false, errors: [{ field: '', message: json.message }] };
  const parsed = parseCampaignFile(json.value);
  if (!parsed.ok) return parsed;
  return readLetters(db, parsed.file, (name) => readLetterWithin(dirname(path), name));
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
