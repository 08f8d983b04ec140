import type { Language } from '@samleng/contract';
import { wall as en, type WallMessages } from './en/wall.ts';
import { wall as fr } from './fr/wall.ts';
import { wall as km } from './km/wall.ts';
import { openTable } from './translation/open-table.ts';

/** The wall's few messages are loaded with it in every language, which saves a page one request. */
export const wallMessages: Record<Language, WallMessages> = openTable('wall', { km, en, fr });
