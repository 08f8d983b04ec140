import type { InferRequestType, InferResponseType } from 'hono/client';
import type { api } from '../../api.ts';

type Petition = (typeof api.petitions)[':petition'];

export type CommentsPage = InferResponseType<Petition['comments']['$post'], 200>;
export type SignerComment = CommentsPage['comments'][number];
export type Which = InferRequestType<Petition['comments']['$post']>['json']['which'];

export type Voices = InferResponseType<Petition['voices']['$get'], 200>;
export type Voice = Voices['voices'][number];

/** Words that are being chosen, or worded anew; `original` is unknown for those that were chosen before. */
export type Wording = {
  signature: string;
  original?: Pick<SignerComment, 'text' | 'language'>;
  text: Voice['text'];
  by: Voice['by'];
};
