import {
  FIELD_SCHEMAS,
  forExtraFields,
  Language,
  type PetitionFields,
  type StoredValues,
} from '@samleng/contract';
import * as z from 'zod';
import { fieldErrors } from '../field-errors.ts';
import { confirmedAs, isYes } from './answers.ts';
import { countryCode } from './country-code.ts';
import type { ColumnMap, ImportField } from './import-fields.ts';
import type { ImportSettings } from './import-settings.ts';
import { momentOf } from './moment.ts';
import type { Identity } from './person-key.ts';
import type { RowRefusal } from './row-refusal.ts';
import { wholeName } from './whole-name.ts';

/** What a row says of a signature, cleaned as on signing. Null where it says nothing. */
export type ImportedValues = StoredValues & {
  email: string | null;
  /** ISO 8601 in UTC with milliseconds. */
  signedAt: string | null;
  language: Language | null;
  news: boolean;
  showName: boolean;
};

/** The part of a petition that decides how rows are read. */
export type ImportTarget = { fields: PetitionFields; timeZone: string };

/** `typedEmail`: the address before it was cleaned, from which keys are made; `identity` makes one without it. */
export type ReadPerson =
  | { ok: true; person: ImportedValues; typedEmail: string | null; identity: Identity }
  | { ok: false; refusals: RowRefusal[] };

/** Where the columns of a file stand that its settings name. */
export type Places = Partial<Record<ImportField, number>>;

export function placesOf(columns: readonly string[], map: ColumnMap): Places {
  const entries = Object.entries(map).map(([field, column]) => [field, columns.indexOf(column)]);
  return Object.fromEntries(entries) as Places;
}

const VALUES = z.object({ ...FIELD_SCHEMAS, email: FIELD_SCHEMAS.email.optional() });

/** Reads one row under the rules of signing. Fields that the petition does not ask for are dropped. */
export function readPerson(
  cells: readonly string[],
  places: Places,
  settings: Pick<ImportSettings, 'country' | 'dates'>,
  { fields, timeZone }: ImportTarget,
  now: Date,
): ReadPerson {
  const cell = (field: ImportField) => unguarded(cells[places[field] ?? -1] ?? '');
  const given = (field: ImportField) => (isEmpty(cell(field)) ? undefined : cell(field));
  const country = given('country');
  const input = {
    name: given('name') ?? wholeName(cell('givenName'), cell('familyName')),
    email: given('email'),
    country: country === undefined ? settings.country : (countryCode(country) ?? country),
    ...forExtraFields((field) => (fields[field] === 'off' ? undefined : given(field))),
  };
  const parsed = VALUES.safeParse(input);
  const signed = given('signedAt');
  const moment = signed === undefined ? undefined : momentOf(signed, settings.dates, timeZone, now);
  const refusals: RowRefusal[] = [
    ...(parsed.success ? [] : (fieldErrors(parsed.error, input) as RowRefusal[])),
    ...(moment?.ok === false ? [{ field: 'signedAt', code: moment.code } as const] : []),
    ...unconfirmed(cell('confirmed')),
  ];
  if (!parsed.success || refusals.length > 0) return { ok: false, refusals };
  const person = {
    ...parsed.data,
    email: parsed.data.email ?? null,
    ...forExtraFields((field) => parsed.data[field] || null),
    signedAt: moment?.ok === true ? notAhead(moment.instant, now) : null,
    language: languageOf(cell('language')),
    news: isYes(cell('news')) && parsed.data.email !== undefined,
    showName: isYes(cell('showName')),
  };
  const identity = {
    name: person.name,
    country: person.country,
    city: cleanedAnyway('city', given('city')),
    phone: cleanedAnyway('phone', given('phone')),
    // As it was told: cut down to now, the same row would be somebody else the next time.
    signedAt: moment?.ok === true ? moment.instant : null,
  };
  return { ok: true, person, typedEmail: input.email ?? null, identity };
}

const notAhead = (instant: string, now: Date): string =>
  Date.parse(instant) > now.getTime() ? now.toISOString() : instant;

/** Of a field that the petition may not ask for: then what stands in it cannot refuse the row. */
function cleanedAnyway(field: 'city' | 'phone', given: string | undefined): string | null {
  return FIELD_SCHEMAS[field].safeParse(given).data || null;
}

/** Spreadsheets get such an apostrophe before what they would take for a formula. */
function unguarded(cell: string): string {
  return /^'[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

function isEmpty(cell: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(cell);
}

function unconfirmed(cell: string): RowRefusal[] {
  const answer = confirmedAs(cell);
  if (answer === 'confirmed') return [];
  return [{ field: 'confirmed', code: answer === 'unconfirmed' ? 'unconfirmed' : 'invalid' }];
}

/** `fr_CA` is French. */
function languageOf(cell: string): Language | null {
  const [code = ''] = cell.trim().toLowerCase().split(/[-_]/);
  return Language.safeParse(code).data ?? null;
}
