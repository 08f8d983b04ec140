import type { Language, LocalizedText } from '@samleng/contract';
import { blankPetition } from '../../domain/petition/new-petition.ts';
import type { FieldMessage } from '../../domain/campaign-file/field-messages.ts';
import { parseCampaignFile } from '../../domain/campaign-file/parse.ts';
import { lockPetitions } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import { campaignExists } from '../../petitions/find.ts';
import { allOrNothing } from '../all-or-nothing.ts';
import { type ApplyOptions, applyWithin } from '../apply.ts';
import { tellCampaign } from '../tell-applied.ts';

/** `petition` is the slug of its first draft: a campaign has one at least. */
export type NewCampaign = { slug: string; title: LocalizedText; timeZone: string; petition: string };

export type CampaignMade = { ok: true } | { ok: false; errors: FieldMessage[] };

/** Makes a campaign with one blank draft. Errors name the fields of `NewCampaign`. */
export async function makeCampaign(db: Db, asked: NewCampaign, options: ApplyOptions): Promise<CampaignMade> {
  const { slug, title, timeZone, petition } = asked;
  const draft = blankPetition(petition, Object.keys(title) as Language[]);
  const parsed = parseCampaignFile({ campaign: { slug, title, timeZone }, petitions: [draft] });
  if (!parsed.ok) return { ok: false, errors: parsed.errors.map(ownField) };
  const make = async (trx: Db): Promise<CampaignMade> => {
    // A second click, or somebody else, may be making the same one.
    await lockPetitions(trx, [slug, petition]);
    if (await campaignExists(trx, slug)) return { ok: false, errors: [{ field: 'slug', ...TAKEN }] };
    const applied = await applyWithin(trx, parsed.file, new Map(), options);
    if (!applied.ok) return { ok: false, errors: applied.errors.map(ownField) };
    await tellCampaign(trx, { campaign: slug, action: 'campaign-changed' }, applied.difference, options);
    return { ok: true };
  };
  return allOrNothing(db, make, false);
}

const TAKEN = { message: 'is used twice', code: 'taken' } as const;

/** `campaign.title.en` is `title.en`, `petitions[0].slug` is `petition`. */
function ownField({ field, ...error }: FieldMessage): FieldMessage {
  return { ...error, field: field.replace(/^campaign\./, '').replace(/^petitions\[0\]\.slug$/, 'petition') };
}
