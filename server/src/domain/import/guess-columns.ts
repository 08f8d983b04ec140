import { IMPORT_WORDS } from '@samleng/locales/import-words';
import { type ColumnMap, HEADING_LENGTH_MAX, IMPORT_FIELDS, type ImportField } from './import-fields.ts';

/** Platforms whose columns are known by themselves. */
export type Platform = 'speakout' | 'action-network';

/** Of Action Network; its other headings are English. */
const ACTION_NETWORK: Partial<Record<ImportField, string>> = {
  country: 'can2usercountry',
  city: 'can2usercity',
  phone: 'can2phone',
  signedAt: 'can2subscriptiondate',
  news: 'can2subscriptionstatus',
};

/** Headings of a field as `plain` writes them, English ones first. */
function headingsOf(field: ImportField): string[] {
  const { en, ...others } = IMPORT_WORDS;
  const known = [en, ...Object.values(others)].flatMap(({ headings }) => headings[field] ?? []);
  return [...known.map(plain), ACTION_NETWORK[field] ?? plain(field)];
}

/** Headings that no other platform has together. */
const PLATFORMS: Record<Platform, readonly string[]> = {
  speakout: ['datesigned', 'petitiontitle', 'petitionid'],
  'action-network': [
    'can2userfirstname',
    'can2useraddress',
    'can2subscriptionstatus',
    'can2subscriptiondate',
    'can2usertags',
    'can2usercity',
    'can2phone',
  ],
};

/** The fields that headings tell of, and the platform whose they are. */
export function guessColumns(columns: readonly string[]): { platform: Platform | null; map: ColumnMap } {
  const short = columns.filter((column) => column.length <= HEADING_LENGTH_MAX);
  const byHeading = new Map(
    short.map((column) => [plain(column), column]).toReversed() as [string, string][],
  );
  const map: ColumnMap = {};
  for (const field of IMPORT_FIELDS) {
    const heading = headingsOf(field).find((one) => byHeading.has(one));
    if (heading !== undefined) map[field] = byHeading.get(heading)!;
  }
  return { platform: platformOf(byHeading), map: withOneName(map) };
}

function platformOf(byHeading: ReadonlyMap<string, string>): Platform | null {
  if (PLATFORMS.speakout.every((heading) => byHeading.has(heading))) return 'speakout';
  return PLATFORMS['action-network'].some((heading) => byHeading.has(heading)) ? 'action-network' : null;
}

/** In French, `Nom` beside `Prénom` is the family name. */
function withOneName(map: ColumnMap): ColumnMap {
  const { name, givenName, familyName } = map;
  if (name === undefined || (givenName === undefined && familyName === undefined)) return map;
  const { name: _dropped, ...others } = map;
  if (familyName === undefined) return { ...others, familyName: name };
  if (givenName !== undefined) return others;
  return { ...others, name };
}

/** Letters and digits alone: `Email Address`, `email_address` and `E-mail address` are one. */
function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, '');
}
