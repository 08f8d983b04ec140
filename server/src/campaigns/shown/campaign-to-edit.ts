import type { LocalizedText } from '@samleng/contract';
import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import { replacedBatches, type ReplacedBatch } from '../../counts/replaced-batches.ts';
import { countParts } from '../../counts/count-parts.ts';
import { WHOLE_PETITION } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import { storedCampaign } from '../stored/stored-campaign.ts';

type Named = { petition: string; title: LocalizedText; draft: boolean; count: number };

/** A campaign without the texts of its petitions. `counts` is what each partner has brought, by petition. */
export type EditedCampaign = Omit<CampaignFile, 'petitions'> & {
  petitions: Named[];
  counts: { partner: string; petition: string; count: number }[];
  /** Batches whose place imported people take. */
  replaced: ReplacedBatch[];
};

/** @returns undefined when there is no such campaign. */
export async function campaignToEdit(db: Db, campaign: string): Promise<EditedCampaign | undefined> {
  const file = await storedCampaign(db, campaign, 'referred');
  if (file === undefined) return undefined;
  const counted = await countsOf(db, file);
  const whole = new Map(
    counted.filter(({ partner }) => partner === WHOLE_PETITION).map((row) => [row.petition, row.count]),
  );
  const petitions = file.petitions.map(({ slug, title, draft }) => ({
    petition: slug,
    title,
    draft,
    count: whole.get(slug) ?? 0,
  }));
  const counts = counted.filter(({ partner }) => partner !== WHOLE_PETITION);
  const replaced = await replacedBatches(
    db,
    petitions.map(({ petition }) => petition),
  );
  return { ...file, petitions, counts, replaced };
}

async function countsOf(db: Db, { petitions }: CampaignFile): Promise<EditedCampaign['counts']> {
  const rows = await db
    .selectFrom('counts')
    .select(['petition', 'partner', 'online', 'paper', 'carried_over', 'imported'])
    .where(
      'petition',
      'in',
      petitions.map(({ slug }) => slug),
    )
    .orderBy('petition')
    .orderBy('partner')
    .execute();
  return rows.map(({ petition, partner, ...columns }) => ({
    partner,
    petition,
    count: countParts(columns).count,
  }));
}
