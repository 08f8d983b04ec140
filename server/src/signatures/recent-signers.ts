import type { RecentSigners } from '@samleng/contract';
import { NEVER_LISTED_COUNTRIES, RECENT_SIGNERS_MAX } from '../domain/signature/listing.ts';
import type { Db } from '../database/open.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { recentSigners } from './find.ts';
import { type Answer, answerOf } from '../http/answer.ts';

/** `offset` is how many are passed over. */
export type SignersPage = { offset: number; limit: number };

export async function recentAnswer(db: Db, petition: StoredPetition, page: SignersPage): Promise<Answer> {
  const found = petition.showNames ? await recentPage(db, petition.petition, page) : [];
  const end = page.offset + page.limit;
  const hasMore = found.length > page.limit && end < RECENT_SIGNERS_MAX;
  const signatures = found.slice(0, page.limit);
  return answerOf({ signatures, ...(hasMore ? { next: String(end) } : {}) } satisfies RecentSigners);
}

/** One more than the page holds, where there is one, to tell whether others follow. */
function recentPage(db: Db, petition: string, { offset, limit }: SignersPage) {
  const left = RECENT_SIGNERS_MAX - offset;
  return recentSigners(db, petition, {
    notFrom: NEVER_LISTED_COUNTRIES,
    offset,
    limit: Math.min(limit + 1, left),
  });
}
