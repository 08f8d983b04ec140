import { COUNTRIES, LANGUAGES } from '@samleng/contract';
import { IMPORT_WORDS } from '@samleng/locales/import-words';

const CODES: ReadonlySet<string> = new Set(COUNTRIES);

/** The ISO 3166-1 alpha-2 code of a country, written as a code or as a name in one of our languages. */
export function countryCode(typed: string): string | undefined {
  const code = typed.trim().toUpperCase();
  return CODES.has(code) ? code : codesByName().get(plain(typed));
}

let byName: Map<string, string> | undefined;

function codesByName(): Map<string, string> {
  byName ??= new Map([...LANGUAGES.flatMap(namesIn), ...otherNames()]);
  return byName;
}

function otherNames(): [name: string, code: string][] {
  const byCode = Object.values(IMPORT_WORDS).flatMap(({ countries }) => Object.entries(countries));
  return byCode.flatMap(([code, names]) => names.map((name): [string, string] => [plain(name), code]));
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
