import { parseCampaignFile } from '../domain/campaign-file/parse.ts';
import { warningsOf } from '../domain/campaign-file/warnings.ts';
import { noFiles, readLetters } from '../donations/letter-file/read-letters.ts';
import type { Db } from '../database/db.ts';
import { type Applied, type ApplyOptions, applyCampaign } from './apply.ts';

type ReadFile = Parameters<typeof readLetters>[2];

export type AppliedFile =
  | Exclude<Applied, { ok: true }>
  | (Extract<Applied, { ok: true }> & { warnings: string[] });

/**
 * Checks a campaign file with its letters, and applies it.
 *
 * @param json As it was written, not checked yet.
 * @param options `readFile` reads a letter that lies beside the file; without it the letters must be in the file.
 */
export async function applyFile(
  db: Db,
  json: unknown,
  { readFile = noFiles, ...options }: ApplyOptions & { readFile?: ReadFile },
): Promise<AppliedFile> {
  const parsed = parseCampaignFile(json);
  if (!parsed.ok) return parsed;
  const read = await readLetters(db, parsed.file, readFile);
  if (!read.ok) return read;
  const applied = await applyCampaign(db, read.file, read.letters, options);
  return applied.ok ? { ...applied, warnings: warningsOf(read.file) } : applied;
}
