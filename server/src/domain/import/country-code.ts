import { COUNTRIES, LANGUAGES } from '@samleng/contract';

/** What people and other platforms write beside the names of our languages. Written as `plain` writes it. */
const VARIANTS: Record<string, string> = {
  usa: 'US',
  unitedstatesofamerica: 'US',
  theunitedstates: 'US',
  america: 'US',
  etatsunisdamerique: 'US',
  អាមេរិក: 'US',
  uk: 'GB',
  greatbritain: 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  northernireland: 'GB',
  grandebretagne: 'GB',
  angleterre: 'GB',
  អង់គ្លេស: 'GB',
  korea: 'KR',
  republicofkorea: 'KR',
  koreasouth: 'KR',
  southkorea: 'KR',
  coree: 'KR',
  koreanorth: 'KP',
  kingdomofcambodia: 'KH',
  kampuchea: 'KH',
  srokkhmer: 'KH',
  ខ្មែរ: 'KH',
  vietnam: 'VN',
  burma: 'MM',
  birmanie: 'MM',
  laopdr: 'LA',
  laos: 'LA',
  holland: 'NL',
  hollande: 'NL',
  thenetherlands: 'NL',
  uae: 'AE',
  czechrepublic: 'CZ',
  republiquetcheque: 'CZ',
  russianfederation: 'RU',
  peoplesrepublicofchina: 'CN',
  hongkong: 'HK',
  macau: 'MO',
  macao: 'MO',
  ivorycoast: 'CI',
  swaziland: 'SZ',
  turkey: 'TR',
  macedonia: 'MK',
};

const CODES: ReadonlySet<string> = new Set(COUNTRIES);

/** The ISO 3166-1 alpha-2 code of a country, written as a code or as a name in one of our languages. */
export function countryCode(typed: string): string | undefined {
  const code = typed.trim().toUpperCase();
  return CODES.has(code) ? code : codesByName().get(plain(typed));
}

let byName: Map<string, string> | undefined;

function codesByName(): Map<string, string> {
  byName ??= new Map([...LANGUAGES.flatMap(namesIn), ...Object.entries(VARIANTS)]);
  return byName;
}

function namesIn(language: string): [name: string, code: string][] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const short = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
  return COUNTRIES.flatMap((code) =>
    [names, short].map((of): [string, string] => [plain(of.of(code) ?? code), code]),
  );
}

/** Letters alone, without accents: Côte d’Ivoire and COTE D'IVOIRE are one. Khmer marks are part of the word. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}]/gu, '');
}
