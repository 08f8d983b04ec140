import type { Language } from '@samleng/contract';
import { loadOdditySentences, type OdditySentences } from '@samleng/locales/console';
import { formatCount, formatDay } from '@samleng/locales/format';
import { loadCountries } from '@samleng/locales/load';
import { momentOf } from '../../../words/zoned.ts';
import type { Oddity, OddityOf } from '../types.ts';
import { endOf, instantOf } from './moments.ts';
import { shortPage } from './oddity-text.ts';

/** A smaller number could tell of single people. */
const CELL_MIN = 5;

/** How a sentence says things in its language. */
type Speech = {
  words: OdditySentences;
  count: (number: number) => string;
  day: (day: string) => string;
  /** The day of an instant. */
  dayAt: (instant: string) => string;
  span: (first: string, last: string) => [day: string, from: string, to: string];
  country: (code: string) => string;
};

/** A sentence about an oddity to be published in a language. Without names of people, and without codes. */
export async function sentenceOf(oddity: Oddity, language: Language, timeZone: string): Promise<string> {
  const speech = await speechOf(language, timeZone);
  const sentence = SENTENCES[oddity.kind] as (oddity: Oddity, speech: Speech) => string;
  return sentence(oddity, speech);
}

async function speechOf(language: Language, timeZone: string): Promise<Speech> {
  const [words, countries] = await Promise.all([loadOdditySentences(language), loadCountries(language)]);
  const day = (of: string) => formatDay(of, language);
  return {
    words,
    count: (number) => (number < CELL_MIN ? words.fewerThanFive : formatCount(number, language)),
    day,
    dayAt: (instant) => day(momentOf(instant, timeZone).day),
    span: (first, last) => {
      const [from, to] = [momentOf(instantOf(first), timeZone), momentOf(endOf(last), timeZone)];
      return [day(from.day), from.time, from.day === to.day ? to.time : `${day(to.day)}, ${to.time}`];
    },
    country: (code) => countries.find(([one]) => one === code)?.[1] ?? code,
  };
}

type Sentences = { [Kind in Oddity['kind']]: (oddity: OddityOf<Kind>, speech: Speech) => string };

const burst = ({ size, first, last }: OddityOf<'burst' | 'busy-hours'>, { words, count, span }: Speech) =>
  words.burst(count(size), ...span(first, last));

const SENTENCES: Sentences = {
  burst,
  'busy-hours': burst,
  'country-share': ({ size, country, people }, say) =>
    say.words.country(say.count(size), say.country(country), say.count(people)),
  'country-unlisted': ({ size, country }, say) => say.words.unlisted(say.count(size), say.country(country)),
  domain: ({ size }, { words, count }) => words.domain(count(size)),
  network: ({ size, day }, say) => say.words.network(say.count(size), say.day(day)),
  page: ({ size, first, page }, { words, count, dayAt }) =>
    words.page(count(size), dayAt(instantOf(first)), page === null ? words.unknownPages : shortPage(page)),
  removal: ({ size, day, reason }, say) =>
    say.words.removal(say.count(size), say.day(day), say.words.reasons[reason] ?? reason),
  'removal-undone': ({ size, day }, say) => say.words.undone(say.count(size), say.day(day)),
  held: ({ size, isMore, oldest }, { words, count, dayAt }) =>
    words.held(isMore ? `${count(size)}+` : count(size), dayAt(oldest)),
  jump: ({ size, day, by }, say) => say.words[by](say.count(size), say.day(day)),
  partner: ({ size, count: all }, { words, count }) => words.partner(count(size), count(all)),
};
