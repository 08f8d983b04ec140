import type { RecentSigners } from '@samleng/contract';
import { NEVER_LISTED_COUNTRIES, RECENT_SIGNERS_MAX } from '../domain/signature/listing.ts';
import type { Db } from '../database/db.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { ReadCache, type ReadCacheOptions } from '../database/read-cache.ts';
import type { PublicCache } from '../public/public-cache.ts';
import { type Reply, replyWith } from '../public/aged.ts';
import { recentSigners } from './find.ts';
import { type Answer, answerOf } from '../http/answer.ts';

/** `offset`: how many signers to skip. */
export type SignersPage = { offset: number; limit: number };

/** A page of a petition's latest signers; undefined for a petition that does not exist. */
export type RecentSignersReader = (slug: string, page: SignersPage) => Reply;

type Options = Omit<ReadCacheOptions, 'entriesMax'> & {
  db: Db;
  publicCache: Pick<PublicCache, 'petition'>;
};

const ENTRIES_MAX = 500;

/** Keeps pages of latest signers in memory. */
export function createRecentSigners({ db, publicCache, ...options }: Options): RecentSignersReader {
  const signers = new ReadCache<Answer>({ ...options, entriesMax: ENTRIES_MAX });

  async function read(slug: string, page: SignersPage): Promise<Answer | undefined> {
    const found = await publicCache.petition(slug);
    return found && recentAnswer(db, found, page);
  }

  return (slug, page) => {
    const found = signers.get(slug, `${slug}?${page.offset}&${page.limit}`, () => read(slug, page));
    return replyWith(found, (answer) => answer);
  };
}

async function recentAnswer(db: Db, petition: StoredPetition, page: SignersPage): Promise<Answer> {
  const found = petition.showNames ? await recentPage(db, petition.petition, page) : [];
  const end = page.offset + page.limit;
  const hasMore = found.length > page.limit && end < RECENT_SIGNERS_MAX;
  const signatures = found.slice(0, page.limit);
  return answerOf({ signatures, ...(hasMore ? { next: String(end) } : {}) } satisfies RecentSigners);
}

/** Reads one more than the page holds, to know whether others follow. */
function recentPage(db: Db, petition: string, { offset, limit }: SignersPage) {
  const left = RECENT_SIGNERS_MAX - offset;
  return recentSigners(db, petition, {
    notFrom: NEVER_LISTED_COUNTRIES,
    offset,
    limit: Math.min(limit + 1, left),
  });
}
