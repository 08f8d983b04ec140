import { navigate } from '../../router/location.ts';
import { type Query, replaceQuery } from '../signatures/model/query.ts';

/** The page of signatures with a search on it: in the history, since an address is kept in many places. */
export function openSignatures(petition: string, query: Query): void {
  navigate(signaturesPath(petition));
  replaceQuery(query);
}

export const signaturesPath = (petition: string): string => `/petitions/${petition}/signatures`;
