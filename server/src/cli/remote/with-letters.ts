import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { FieldMessage } from '../../domain/campaign-file/field-messages.ts';
import { isLetterUrl, letterUrl, referredLetter } from '../../domain/donation/letter-reference.ts';
import { letterMediaType } from '../../domain/donation/thank-you-letter.ts';
import { readContentWithin } from '../donation/read-letter.ts';

type Whole = { ok: true; file: CampaignFile } | { ok: false; errors: FieldMessage[] };

/** A campaign file with the letters that lie beside it put into it, as `data:` URLs. */
export async function withLetters(file: CampaignFile, folder: string): Promise<Whole> {
  const errors: FieldMessage[] = [];
  const donations = [...file.donations];
  for (const [at, entry] of donations.entries()) {
    if (entry.letter === undefined || isInside(entry.letter.file)) continue;
    const read = await urlOf(folder, entry.letter.file);
    if (read.ok) donations[at] = { ...entry, letter: { ...entry.letter, file: read.url } };
    else errors.push({ field: `donations[${at}].letter.file`, message: read.message });
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, file: { ...file, donations } };
}

const isInside = (name: string): boolean => isLetterUrl(name) || referredLetter(name) !== undefined;

async function urlOf(
  folder: string,
  name: string,
): Promise<{ ok: true; url: string } | { ok: false; message: string }> {
  const read = await readContentWithin(folder, name);
  if (!read.ok) return read;
  const mediaType = letterMediaType(read.content);
  if (mediaType === undefined) return { ok: false, message: 'must be a PNG, JPEG, WebP or PDF file' };
  return { ok: true, url: letterUrl(mediaType, read.content.toString('base64')) };
}
