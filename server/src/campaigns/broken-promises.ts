import type { HandOver, LocalizedText, Target } from '@samleng/contract';
import type { CampaignFile, PetitionEntry } from '../domain/campaign-file/schema.ts';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';
import type { Db } from '../database/db.ts';
import { hasSignatures, isAnyoneToldOfNames } from '../signatures/find.ts';
import { agreedSigners } from '../signatures/voices.ts';

/** Refuses what would break a promise to those who signed: that it is public, who gets their names, what is shown of them. */
export async function brokenPromises(db: Db, { petitions }: CampaignFile): Promise<FieldMessage[]> {
  const found = await Promise.all(
    petitions.map(async (petition, at) => [
      ...(await changeRefusals(db, petition, `petitions[${at}]`)),
      ...(await voiceRefusals(db, petition, `petitions[${at}].voices`)),
    ]),
  );
  return found.flat();
}

/** Compares the file with the petition that people have signed. */
async function changeRefusals(db: Db, petition: PetitionEntry, at: string): Promise<FieldMessage[]> {
  const before = await db
    .selectFrom('petitions')
    .select(['hand_over', 'targets', 'draft'])
    .where('petition', '=', petition.slug)
    .executeTakeFirst();
  if (before === undefined) return [];
  return [
    ...(await draftRefusal(db, petition, before.draft, `${at}.draft`)),
    ...(await handOverRefusal(db, petition, before.hand_over, `${at}.handOver`)),
    ...(await targetRefusal(db, petition, before.targets, `${at}.targets`)),
  ];
}

/** Signers would find their petition gone. */
async function draftRefusal(
  db: Db,
  { slug, draft }: PetitionEntry,
  before: number,
  field: string,
): Promise<FieldMessage[]> {
  if (!draft || before === 1 || !(await hasSignatures(db, slug))) return [];
  return [{ field, message: 'must stay false: people have signed it', code: 'promised' }];
}

async function handOverRefusal(
  db: Db,
  { slug, handOver }: PetitionEntry,
  before: HandOver,
  field: string,
): Promise<FieldMessage[]> {
  if (handOver !== 'names' || before !== 'count' || !(await hasSignatures(db, slug))) return [];
  const message = 'must stay count: people have signed a form which said that names are not handed over';
  return [{ field, message, code: 'promised' }];
}

/** Signers were told to whom their names go, so no target may be added later. One of them may be translated. */
async function targetRefusal(
  db: Db,
  { slug, targets }: PetitionEntry,
  before: string,
  field: string,
): Promise<FieldMessage[]> {
  const known: Target[] = JSON.parse(before);
  if (targets.every((target) => known.some((one) => isSame(one, target)))) return [];
  if (!(await isAnyoneToldOfNames(db, slug))) return [];
  return [
    {
      field,
      message: 'must name nobody new: people have signed who were told to whom their names go',
      code: 'promised',
    },
  ];
}

function isSame(before: Target, after: Target): boolean {
  return keepsWords(before.name, after.name) && keepsWords(before.role, after.role);
}

/** It may have more languages. */
function keepsWords(before: LocalizedText | undefined, after: LocalizedText | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  const kept = new Map(Object.entries(after));
  return Object.entries(before).every(([language, words]) => kept.get(language) === words);
}

async function voiceRefusals(
  db: Db,
  { slug, voices }: PetitionEntry,
  field: string,
): Promise<FieldMessage[]> {
  const agreed = await agreedSigners(
    db,
    slug,
    voices.flatMap(({ signature }) => signature ?? []),
  );
  return voices.flatMap(({ signature }, at) => {
    if (signature === undefined || agreed.has(signature)) return [];
    const message = 'is of no signature that counts and whose signer agreed that the comment may be shown';
    return [{ field: `${field}[${at}].signature`, message }];
  });
}
