import type { ExportKind } from '../kinds.ts';
import { all } from './all.ts';
import { comments } from './comments.ts';
import { delivery } from './delivery.ts';
import type { List } from './list.ts';
import { news } from './news.ts';

export const LISTS: Record<ExportKind, List> = { delivery, news, comments, all };
