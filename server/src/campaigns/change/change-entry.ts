import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { CampaignChange } from './change-campaign.ts';

/** The lists of a campaign file. */
export type List = Exclude<keyof CampaignFile, 'campaign'>;

/** Tells an entry from the others of its list. A batch is told by its petition too. */
export type Key = { slug: string; petition?: string };

/** Entries come as JSON, and are validated with the whole campaign. */
export function addEntry(list: List, entry: object): CampaignChange {
  return { change: (file) => ({ ...file, [list]: [...file[list], entry] }) };
}

export function replaceEntry(list: List, key: Key, entry: object): CampaignChange {
  return {
    change: (file) => {
      const at = placeOf(file, list, key);
      return at < 0 ? undefined : { ...file, [list]: (file[list] as object[]).with(at, entry) };
    },
  };
}

export function removeEntry(list: List, key: Key): CampaignChange {
  return {
    change: (file) => {
      const at = placeOf(file, list, key);
      return at < 0 ? undefined : { ...file, [list]: (file[list] as object[]).toSpliced(at, 1) };
    },
  };
}

/** The campaign's own title, time zone, organiser and sender. */
export function replaceCampaign(entry: object): CampaignChange {
  return { change: (file) => ({ ...file, campaign: { ...entry, slug: file.campaign.slug } }) };
}

/** @returns -1 when there is no such entry. */
export function placeOf(file: CampaignFile, list: List, { slug, petition }: Key): number {
  return (file[list] as Key[]).findIndex(
    (entry) => entry.slug === slug && (list !== 'batches' || entry.petition === petition),
  );
}
