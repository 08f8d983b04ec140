import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { FieldMessage } from '../../domain/campaign-file/field-messages.ts';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import type { CampaignChange } from './change-campaign.ts';
import { placeOf, replaceEntry } from './change-entry.ts';
import { renamePartner } from './rename-partner.ts';

/**
 * Another slug is taken only while no signature is credited to the partner; batches, and who sees its figures, go along with
 * it. The former one stays as an alias: tags with it stand on pages already.
 */
export function changePartner(slug: string, entry: object): CampaignChange {
  const renamed = slugOf(entry);
  const { change } = replaceEntry('partners', { slug }, withFormer(entry, slug));
  return {
    change: (file, pauses) => {
      const batches = file.batches.map((batch) =>
        batch.partner === slug && renamed !== undefined ? { ...batch, partner: renamed } : batch,
      );
      return change({ ...file, batches }, pauses);
    },
    refusals: async (trx, file) => (renamed === slug ? [] : renameRefusals(trx, file, slug)),
    afterwards: async (trx, file) => {
      if (renamed !== undefined && renamed !== slug) await renamePartner(trx, file, slug, renamed);
    },
  };
}

async function renameRefusals(trx: Db, file: CampaignFile, partner: string): Promise<FieldMessage[]> {
  const signatures = await creditedTo(trx, file, partner);
  if (signatures === 0) return [];
  const field = `partners[${placeOf(file, 'partners', { slug: partner })}].slug`;
  return [
    {
      field,
      message: `must stay ${partner}: signatures are credited to it, ${signatures} of them`,
      code: 'credited',
    },
  ];
}

/** Those that do not count too: they may yet. */
function creditedTo(trx: Db, { petitions }: CampaignFile, partner: string): Promise<number> {
  const slugs = petitions.map(({ slug }) => slug);
  return countRows(
    trx.selectFrom('signatures').where('petition', 'in', slugs).where('partner', '=', partner),
  );
}

/** Not validated yet: what is no list is refused with the whole campaign. */
function withFormer(entry: object, former: string): object {
  const renamed = slugOf(entry);
  if (renamed === undefined || renamed === former) return entry;
  const aliases: unknown = 'aliases' in entry ? entry.aliases : [];
  if (!Array.isArray(aliases)) return entry;
  return { ...entry, aliases: [...aliases.filter((alias) => alias !== renamed), former] };
}

function slugOf(entry: object): string | undefined {
  return 'slug' in entry && typeof entry.slug === 'string' ? entry.slug : undefined;
}
