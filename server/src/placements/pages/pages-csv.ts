import type { Language } from '@samleng/contract';
import { localized } from '@samleng/locales/fallback';
import { formatCount } from '@samleng/locales/format';
import { troubleText } from '@samleng/locales/page-trouble';
import { PLACEMENT_WORDS } from '@samleng/locales/placement-words';
import { csvFile } from '../../spreadsheets/writing/write-csv.ts';
import type { ListedPage, PageList } from './list-pages.ts';
import type { PageOwner } from './page-owners.ts';
import { sum, type Views } from './page-views.ts';

/** The pages as a table; days are `YYYY-MM-DD`, for programs that sort them. */
export function pagesCsv(list: PageList, language: Language): Uint8Array {
  const words = PLACEMENT_WORDS[language];
  const { csv } = words;
  const nameOf = (partner: string): string => {
    const name = list.partners[partner];
    return name === undefined ? partner : localized(name, language).text;
  };
  const shown = { words, nameOf, count: (number: number) => formatCount(number, language) };
  const rows = list.pages.map((page) => [
    page.page,
    ownerText(page.owner, shown),
    page.partners.map(nameOf).join(', '),
    page.firstDay,
    page.lastDay,
    ...numbersOf(page),
    page.elements.map((element) => words.elements[element] ?? element).join(', '),
    page.versions.map(({ version }) => version).join(', '),
    page.troubles.map((trouble) => troubleText(trouble, shown)).join(' '),
  ]);
  const other = [words.other.title, null, null, null, null, ...numbersOf(list.other), null, null, null];
  return csvFile([headings(csv), ...rows, other]);
}

type Words = (typeof PLACEMENT_WORDS)[Language];

function headings(csv: Words['csv']): string[] {
  const { page, site, partner, first, last, today, week, month, signatures, elements, version, trouble } =
    csv;
  return [page, site, partner, first, last, today, week, month, signatures, elements, version, trouble];
}

function ownerText(owner: PageOwner, { words, nameOf }: { words: Words; nameOf: (slug: string) => string }) {
  return owner.kind === 'partner' ? nameOf(owner.partner) : words.owner[owner.kind];
}

function numbersOf({ views, signatures }: Pick<ListedPage, 'signatures'> & { views: Views }): string[] {
  return [views.today, views.week, sum(views.days), signatures].map(String);
}
