import type { Db } from '../database/db.ts';

type Voices = readonly { signature?: string }[];

/**
 * Takes the words of signers out of a petition and out of all its versions, which say nothing of it: nothing of a person
 * who is erased is kept. Runs inside a transaction.
 *
 * @param signatures Ids.
 */
export async function forgetVoices(
  trx: Db,
  petition: string,
  signatures: ReadonlySet<string>,
): Promise<void> {
  if (signatures.size === 0) return;
  const isKept = ({ signature }: Voices[number]) => signature === undefined || !signatures.has(signature);
  const rows = await trx.selectFrom('petitions').select('voices').where('petition', '=', petition).execute();
  const now: Voices = JSON.parse(rows[0]?.voices ?? '[]');
  if (!now.every(isKept)) {
    const voices = JSON.stringify(now.filter(isKept));
    await trx.updateTable('petitions').set({ voices }).where('petition', '=', petition).execute();
  }
  await forgetInVersions(trx, petition, isKept);
}

async function forgetInVersions(
  trx: Db,
  petition: string,
  isKept: (voice: Voices[number]) => boolean,
): Promise<void> {
  const rows = await trx
    .selectFrom('petition_versions')
    .select(['version', 'content'])
    .where('petition', '=', petition)
    .where('content', 'like', '%"signature":%')
    .execute();
  for (const { version, content } of rows) {
    const entry = JSON.parse(content) as { voices?: Voices };
    if (entry.voices === undefined || entry.voices.every(isKept)) continue;
    await trx
      .updateTable('petition_versions')
      .set({ content: JSON.stringify({ ...entry, voices: entry.voices.filter(isKept) }) })
      .where('petition', '=', petition)
      .where('version', '=', version)
      .execute();
  }
}
