import type { InferResponseType } from 'hono/client';
import type { api } from '../../api.ts';

type Pages = (typeof api)['petitions'][':petition']['pages'];

export type PageList = InferResponseType<Pages['$get'], 200>;
export type ListedPage = PageList['pages'][number];
export type Views = ListedPage['views'];
export type Trouble = ListedPage['troubles'][number];

/** What can be done about a page. `partner` is offered first, if one is likely. */
export type PageAction =
  | { kind: 'site'; page: string; partner: string | undefined }
  | { kind: 'alias'; name: string; partner: string | undefined }
  | { kind: 'credit'; page: string; partner: string | undefined };

/** What the rows of a list share. */
export type Around = {
  list: PageList;
  nameOf: (partner: string) => string;
  /** Undefined for who may only look. */
  act: ((action: PageAction) => void) | undefined;
};
