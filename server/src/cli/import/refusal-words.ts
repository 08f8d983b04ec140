import type { RefusalCode, RowRefusal } from '../../domain/import/row-refusal.ts';
import type { ImportRefused } from '../../imports/import-work.ts';
import type { TableProblem } from '../../spreadsheets/reading/table.ts';

/** Of a row, for whoever mends it. */
const ROW_WORDS: Partial<Record<RefusalCode, string>> = {
  required: 'is missing',
  invalid: 'is not valid',
  'too-long': 'is too long',
  'email-unreachable': 'no email can be sent to it',
  'name-broken': 'has broken letters',
  'name-misleading': 'has signs that mislead',
  'name-not-a-name': 'is not a name',
  'ambiguous-date': 'may begin with the day or the month: say --dates dmy or --dates mdy',
  unconfirmed: 'was not confirmed on the other platform',
  removed: 'was removed from this petition',
  'address-full': 'has three people already',
  'unclosed-quote': 'a quotation mark is not closed, or should be doubled',
  'too-few-cells': 'has fewer cells than the headings',
  'too-many-cells': 'has more cells than the headings',
  'not-text': 'is not text',
  'wrong-encoding': 'is not UTF-8: save the file as CSV UTF-8, or say --encoding windows-1252',
};

export const wordsFor = (code: RefusalCode): string => ROW_WORDS[code] ?? code;

/** `email: is not valid`, never with the value. */
export function refusalText({ field, code }: RowRefusal): string {
  return field === undefined ? wordsFor(code) : `${field}: ${wordsFor(code)}`;
}

const FILE_WORDS: Record<TableProblem | 'another-file', string> = {
  empty: 'has no row',
  'wrong-encoding': 'is not UTF-8: save it as CSV UTF-8, or say --encoding windows-1252',
  unreadable: 'its headings cannot be read',
  'too-many-columns': 'has too many columns',
  'not-a-spreadsheet': 'is damaged, or no file of its kind',
  'has-password': 'has a password: save it without one',
  'too-large': 'is too large: save it in parts, or as CSV',
  'another-file':
    'is not the file that this import began with: go on with that one, or say --as NAME for a new import',
};

const BATCH_WORDS = {
  unknown: 'there is no such batch',
  'wrong-kind': 'is a batch on paper: only one that was carried over can be replaced',
  taken: 'another import has taken its place already',
  'other-settings': 'is not what this import began with',
  nobody: 'nobody in the file could be imported, so the number stays',
} as const;

const PETITION_WORDS = {
  erased: "its signers' data is erased since its delivery, so nobody could tell who has signed already",
  gone: 'was removed meanwhile',
} as const;

/** Why nothing was imported, in a line that begins with what is at fault. */
export function refusedLine(file: string, refused: ImportRefused): string {
  switch (refused.field) {
    case 'file':
      return `${file}: ${FILE_WORDS[refused.code]}`;
    case 'map':
      return mapLine(refused);
    case 'insteadOf':
      return `--instead-of: ${BATCH_WORDS[refused.code]}`;
    case 'petition':
      return `petition: ${PETITION_WORDS[refused.code]}`;
    default:
      return OTHER_LINES[refused.field];
  }
}

const OTHER_LINES = {
  partner: '--partner: the campaign has no such partner',
  settings:
    'settings: are not those that this import began with: go on with the same, or say --as NAME for a new import',
  import: 'import: another process works at it',
} as const;

function mapLine({ code, of }: Extract<ImportRefused, { field: 'map' }>): string {
  if (code === 'unknown') return `--map ${of}: the file has no such column`;
  if (of === 'country') return '--country: is missing: no column holds the country';
  return '--map: is missing: no column is known to hold the name';
}
