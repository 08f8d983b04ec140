import type { SignatureState } from '../domain/signature/state.ts';
import type { Db } from '../database/db.ts';
import type { ImpersonalRow } from '../database/tables.ts';
import { commentOf, fieldsOf, HAS_COMMENT, readSignatures, type StoredRow } from './row.ts';
import { named } from './voices.ts';

/** A comment as those who run the campaign read it. */
export type SignerComment = {
  /** Of the signature. */
  id: string;
  text: string;
  name: string;
  country: string;
  /** `YYYY-MM-DD`, in the campaign's time zone. */
  day: string;
  /** In which it was signed. */
  language: string;
  state: SignatureState;
  /** Whether it may be shown: its signer agreed, and it counts. */
  agreed: boolean;
  /** Whether the name may be shown with it. */
  named: boolean;
};

/** `all` is without removed ones: their data are erased within a day. */
export type WhichComments = 'agreed' | 'all';

/** `next` is undefined after the last one; there may be no comments on a page that has a next one. */
export type CommentsPage = { comments: SignerComment[]; next: string | undefined };

/** Signatures that one request looks at: so many that a page fills, and few enough that nobody waits for it. */
const LOOKED_AT = 500;
const SHOWN = 30;

/**
 * Comments of a petition, the newest first.
 *
 * @param cursor `next` of the page before.
 */
export async function readComments(
  db: Db,
  petition: string,
  { which, cursor }: { which: WhichComments; cursor?: string | undefined },
): Promise<CommentsPage> {
  const rows = await lookAt(db, petition, cursor);
  const fitting = rows.filter((row) => (which === 'agreed' ? isAgreed(row) : row.state !== 'removed'));
  const shown = fitting.slice(0, SHOWN);
  const isFull = fitting.length > SHOWN;
  const last = isFull ? shown.at(-1) : rows.at(-1);
  const next = isFull || rows.length === LOOKED_AT ? cursorOf(last!) : undefined;
  return { comments: await opened(db, shown), next };
}

type Candidate = Pick<ImpersonalRow, 'id' | 'signed_at' | 'state' | 'consent_comment'>;

async function lookAt(db: Db, petition: string, cursor: string | undefined): Promise<Candidate[]> {
  const [at = '', after = ''] = (cursor ?? '').split(' ');
  return db
    .selectFrom('signatures')
    .select(['id', 'signed_at', 'state', 'consent_comment'])
    .where('petition', '=', petition)
    .where(HAS_COMMENT)
    .$if(cursor !== undefined, (query) =>
      query
        // By itself, so that the index is entered there.
        .where('signed_at', '<=', at)
        .where((eb) => eb.or([eb('signed_at', '<', at), eb('id', '<', after)])),
    )
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LOOKED_AT)
    .execute();
}

const cursorOf = ({ signed_at, id }: Candidate): string => `${signed_at} ${id}`;

const isAgreed = ({ state, consent_comment }: Pick<ImpersonalRow, 'state' | 'consent_comment'>): boolean =>
  state === 'validated' && consent_comment === 1;

async function opened(db: Db, shown: readonly Candidate[]): Promise<SignerComment[]> {
  if (shown.length === 0) return [];
  const ids = shown.map(({ id }) => id);
  const rows = await readSignatures(db.selectFrom('signatures').where('id', 'in', ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => commentIn(byId.get(id)));
}

// Erased meanwhile, it has none any more.
function commentIn(row: StoredRow | undefined): SignerComment[] {
  const text = row && commentOf(row);
  if (row === undefined || typeof text !== 'string') return [];
  const { id, day, language, state } = row;
  const { name, country } = fieldsOf(row);
  const isNamed = named(row).by !== undefined;
  return [{ id, text, name, country, day, language, state, agreed: isAgreed(row), named: isNamed }];
}
