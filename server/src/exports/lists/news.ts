import { newsLink } from '../../domain/secrets/news-token.ts';
import { fieldColumn, storedColumn, widthOf } from './cells.ts';
import { hasNotAskedForNews, isErasedSignature } from './conditions.ts';
import type { List, ListColumn } from './list.ts';

export const addressColumn: ListColumn = {
  key: 'email',
  width: widthOf('email'),
  cell: ({ address }) => address,
};

/** For writing to those who asked for news. */
export const news: List = {
  leftOut: [
    ['erased', isErasedSignature],
    ['not-asked', hasNotAskedForNews],
  ],
  columns: [
    addressColumn,
    fieldColumn('name'),
    storedColumn('language', 'language', 10),
    fieldColumn('country'),
    { key: 'stop', width: 60, cell: ({ row }, context) => newsLink(context, row) },
  ],
  addresses: 'news',
  hasUncounted: false,
};
