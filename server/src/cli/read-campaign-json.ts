import { readFile } from 'node:fs/promises';
import { isMissing } from './donation/read-letter.ts';

/** Reads a campaign file, which is not checked yet. */
export async function readCampaignJson(
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
