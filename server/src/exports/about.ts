import type { Language, LocalizedText } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { localized } from '@samleng/locales/fallback';
import { formatCount, formatDay, formatTime } from '@samleng/locales/format';
import { OWN_NAMES } from '@samleng/locales/languages';
import { dayIn } from '../domain/time/day.ts';
import type { StoredPetition } from '../petitions/find.ts';
import type { Row } from '../spreadsheets/writing/table.ts';
import { columnHeading, columnMeaning } from './headings.ts';
import type { ExportKind } from './kinds.ts';
import { LISTS } from './lists/lists.ts';
import type { SignedText } from './signed-texts.ts';
import type { Sums } from './sums.ts';

type Told = {
  petition: StoredPetition;
  kind: ExportKind;
  language: Language;
  sums: Sums;
  texts: readonly SignedText[];
  now: Date;
};

/** What a file says of itself: a name and a text a line. Whoever gets it without us must understand it. */
export function aboutRows(told: Told): Row[] {
  const { petition, kind, language } = told;
  const { about, lists } = CATALOGUE[language].exportFile;
  return [
    ...inLanguages(about.petition, petition.title),
    [about.to, petition.targets.map(({ name }) => localized(name, language).text).join(' · ')],
    [about.list, `${lists[kind].name}. ${lists[kind].who}`],
    [about.made, momentText(told)],
    [null, null],
    [about.numbers, null],
    ...numberRows(told),
    [null, null],
    [about.columns, null],
    ...LISTS[kind].columns.map(({ key }): Row => [
      columnHeading(key, language),
      columnMeaning(key, language),
    ]),
    [null, null],
    [about.texts, null],
    ...told.texts.flatMap((text) => textRows(text, language)),
  ];
}

function momentText({ petition: { timeZone }, language, now }: Told): string {
  const day = formatDay(dayIn(timeZone, now), language);
  return `${day}, ${formatTime(now, timeZone, language)}`;
}

function numberRows({ sums, language }: Told): Row[] {
  const { about, parts } = CATALOGUE[language].exportFile;
  const number = (value: number) => formatCount(value, language);
  return [
    ...sums.parts.map((one): Row => [parts[one.part], number(one.number)]),
    ...(sums.difference === 0 ? [] : [[about.difference, number(sums.difference)]]),
    [about.sum, number(sums.count)],
    ...(sums.uncounted === 0 ? [] : [[about.uncounted, number(sums.uncounted)]]),
  ];
}

function textRows({ versions, content }: SignedText, language: Language): Row[] {
  const name = CATALOGUE[language].exportFile.about.version(versions.join(', '));
  const written = Object.keys(content.text) as Language[];
  return written.flatMap((one) => {
    const targets = content.targets.map((target) => localized(target.name, one).text).join(' · ');
    const parts = [content.title[one], content.lead?.[one], content.text[one], `→ ${targets}`];
    const text = parts.filter((part) => part !== undefined).join('\n\n');
    return pieces(text).map((piece): Row => [`${name} · ${OWN_NAMES[one]}`, piece]);
  });
}

function inLanguages(name: string, text: LocalizedText): Row[] {
  const written = Object.keys(text) as Language[];
  return written.map((one): Row => [`${name} · ${OWN_NAMES[one]}`, text[one] ?? '']);
}

// A cell of a spreadsheet holds 32,767 signs.
const CELL_MAX = 32_000;

function pieces(text: string): string[] {
  const count = Math.max(1, Math.ceil(text.length / CELL_MAX));
  return Array.from({ length: count }, (_, at) => text.slice(at * CELL_MAX, (at + 1) * CELL_MAX));
}
