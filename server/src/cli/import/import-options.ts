import { basename, extname } from 'node:path';
import { SLUG_LENGTH_MAX, Slug } from '@samleng/contract';
import { countryCode } from '../../domain/import/country-code.ts';
import { type ColumnMap, IMPORT_FIELDS, type ImportField } from '../../domain/import/import-fields.ts';
import type { DateOrder } from '../../domain/import/moment.ts';
import type { Encoding } from '../../spreadsheets/reading/table.ts';
import { InputError } from '../command-failure.ts';

export type ImportOptions = {
  map?: string[];
  dryRun?: true;
  insteadOf?: string;
  as?: string;
  partner?: string;
  country?: string;
  dates?: DateOrder;
  encoding?: Encoding;
  errors?: string;
};

/** What is told of the columns: `undefined` for one that is to be left out. */
export type ToldMap = Partial<Record<ImportField, string | undefined>>;

const PAIR = /^([A-Za-z]+)=(.*)$/s;

/** `name=Full name,email=Mail`, as the shell hands it over. */
export function toldMap(typed: readonly string[] = []): ToldMap {
  const told: ToldMap = {};
  for (const pair of typed.flatMap(pairsOf)) {
    const [, field = '', heading = ''] = PAIR.exec(pair.trim()) ?? [];
    if (!isField(field)) {
      throw new InputError([`--map: must be FIELD=COLUMN, with FIELD one of ${IMPORT_FIELDS.join(', ')}`]);
    }
    told[field] = heading.trim() || undefined;
  }
  return told;
}

/** Cut before each `field=` alone, so that a heading may have commas. */
function pairsOf(typed: string): string[] {
  return typed.split(new RegExp(`,(?=\\s*(?:${IMPORT_FIELDS.join('|')})=)`));
}

function isField(field: string): field is ImportField {
  return (IMPORT_FIELDS as readonly string[]).includes(field);
}

export function withTold(guessed: ColumnMap, told: ToldMap): ColumnMap {
  const entries = Object.entries({ ...guessed, ...told });
  return Object.fromEntries(entries.filter(([, heading]) => heading !== undefined));
}

export function toldCountry(typed: string | undefined): { country?: string } {
  if (typed === undefined) return {};
  const country = countryCode(typed);
  if (country === undefined) throw new InputError(['--country: must be a country, such as US or Cambodia']);
  return { country };
}

/** The name of an import: as told, or after its file. */
export function importSlug(file: string, told: string | undefined): string {
  if (told !== undefined) {
    if (Slug.safeParse(told).success) return told;
    throw new InputError([
      `--as: must be a name in small letters, digits and hyphens, at most ${SLUG_LENGTH_MAX}`,
    ]);
  }
  const name = basename(file, extname(file)).normalize('NFKD').toLowerCase();
  const slug = name
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH_MAX)
    .replace(/^-|-$/g, '');
  return slug || 'import';
}
