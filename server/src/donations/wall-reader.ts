import type { WallSort } from '@samleng/contract';
import { ReadCache, type ReadCacheOptions, NO_PETITION } from '../database/read-cache.ts';
import type { Db } from '../database/db.ts';
import { wallOf } from '../domain/donation/wall.ts';
import { type Answer, answerOf } from '../http/answer.ts';
import { type Reply, replyWith } from '../public/aged.ts';
import { listDonations } from './find.ts';

export type WallPage = { sort: WallSort; after: string | undefined; limit: number };

/** Reads a page of a campaign's wall; undefined when `after` is no donation of this campaign. */
export type WallReader = (campaign: string, page: WallPage, publicUrl: string) => Reply;

const ENTRIES_MAX = 200;

/** Caches pages of walls. */
export function createWallReader({
  db,
  ...options
}: Omit<ReadCacheOptions, 'entriesMax'> & { db: Db }): WallReader {
  const walls = new ReadCache<Answer>({ ...options, entriesMax: ENTRIES_MAX });

  async function read(campaign: string, page: WallPage, publicUrl: string): Promise<Answer | undefined> {
    const found = await listDonations(db, campaign, page);
    return found && answerOf(wallOf(found.donations, found.hasMore, publicUrl));
  }

  return (campaign, page, publicUrl) => {
    const key = `${campaign}?${page.sort}&${page.limit}&${page.after ?? ''}`;
    const found = walls.get(NO_PETITION, key, () => read(campaign, page, publicUrl));
    return replyWith(found, (answer) => answer);
  };
}
