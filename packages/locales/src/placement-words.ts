import type { Language } from '@samleng/contract';
import { type PlacementsWords, placements as en } from './en/console/placements.ts';
import { placements as fr } from './fr/console/placements.ts';
import { placements as km } from './km/console/placements.ts';

/** For the server, which writes the table in any language. */
export const PLACEMENT_WORDS: Record<Language, PlacementsWords> = { km, en, fr };
