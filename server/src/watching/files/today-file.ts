import type { Language } from '@samleng/contract';
import { WHOLE_PETITION } from '../../counts/tally.ts';
import { findPetition, type StoredPetition } from '../../petitions/find.ts';
import { countedFigures } from '../figures.ts';
import { findPartnerNames } from '../partner-names.ts';
import { findPartnersPetition, type NotThere, type PartnersPlace } from '../partner-today.ts';
import type { TodayDeps } from '../today.ts';
import { figuresTable } from './figures-table.ts';
import { type TableName, TABLES } from './table-context.ts';

type Deps = Pick<TodayDeps, 'db' | 'publicUrl'>;
type Asked = { table: string; language: Language; now: Date };

/** `name`: such as `clean-river-country-2026-11-28.csv`. */
export type TodayFile = { name: string; content: Uint8Array };

/** A table of a petition as a CSV file. */
export async function petitionFile(
  deps: Deps,
  slug: string,
  asked: Asked,
): Promise<TodayFile | NotThere | 'not-found'> {
  const petition = await findPetition(deps.db, slug);
  return petition ? fileOf(deps, petition, WHOLE_PETITION, asked) : 'petition-not-found';
}

/** The same of a partner's part of it. */
export async function partnerFile(
  deps: Deps,
  place: PartnersPlace,
  asked: Asked,
): Promise<TodayFile | NotThere | 'not-found'> {
  const found = await findPartnersPetition(deps.db, place);
  if (typeof found === 'string') return found;
  if (asked.table === 'partner') return 'not-found';
  return fileOf(deps, found.petition, place.partner, asked);
}

async function fileOf(
  { db, publicUrl }: Deps,
  petition: StoredPetition,
  partner: string,
  { table, language, now }: Asked,
): Promise<TodayFile | NotThere | 'not-found'> {
  if (!isTable(table)) return 'not-found';
  // The pace is in no table, so it does not matter since when the petition is open.
  const asked = { partner, openedAt: now.toISOString(), publicUrl, now };
  const counted = await countedFigures(db, petition, asked);
  if (counted === undefined) return 'petition-not-found';
  const partners = table === 'partner' ? await findPartnerNames(db, petition.campaign) : {};
  const { day } = counted.figures.today;
  const name = [petition.petition, ...(partner === '' ? [] : [partner]), table, day].join('-');
  const content = await figuresTable(counted, table, { language, partners });
  return { name: `${name}.csv`, content };
}

const isTable = (table: string): table is TableName => TABLES.some((known) => known === table);
