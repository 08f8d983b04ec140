import { parseCampaignFile } from '../../domain/campaign-file/parse.ts';
import type { Db } from '../../database/db.ts';
import { noFiles, readLetters } from '../../donations/letter-file/read-letters.ts';
import { type Applied, type ApplyOptions, applyCampaign } from '../apply.ts';

/** Applies a campaign file that came alone: its letters are `data:` URLs. */
export async function applyJson(db: Db, json: unknown, options: ApplyOptions): Promise<Applied> {
  const parsed = parseCampaignFile(json);
  if (!parsed.ok) return parsed;
  const read = await readLetters(db, parsed.file, noFiles);
  return read.ok ? applyCampaign(db, read.file, read.letters, options) : read;
}
