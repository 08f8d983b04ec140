import type { ConsoleWords } from '@samleng/locales/console';
import { type Known, nameIn } from '../../signatures/model/known.ts';
import { count, day } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { momentOf, zonedText } from '../../../words/zoned.ts';
import { instantOf, spanText } from './moments.ts';
import type { Oddity, OddityOf } from '../types.ts';

/** What a card says: what was found, why it may be innocent, and what to do. */
export type OddityText = { title: string; found: string; innocent: string; todo: string };

type Kinds = ConsoleWords['oddityKinds'];

export function oddityText(oddity: Oddity, known: Known): OddityText {
  const kinds = words().oddityKinds;
  const text = TEXTS[oddity.kind] as (oddity: Oddity, kinds: Kinds, known: Known) => Partial<OddityText>;
  const { title, innocent, todo } = kinds[NAMES[oddity.kind]];
  // The title of some is a function of what they are about; theirs comes with the text.
  return { title: title as string, found: '', innocent, todo, ...text(oddity, kinds, known) };
}

const NAMES = {
  burst: 'burst',
  'busy-hours': 'busyHours',
  'country-share': 'country',
  'country-unlisted': 'unlisted',
  domain: 'domain',
  network: 'network',
  page: 'page',
  removal: 'removal',
  'removal-undone': 'undone',
  held: 'held',
  jump: 'jump',
  partner: 'partner',
} as const satisfies Record<Oddity['kind'], keyof Kinds>;

type Texts = {
  [Kind in Oddity['kind']]: (oddity: OddityOf<Kind>, kinds: Kinds, known: Known) => Partial<OddityText>;
};

const joined = (...texts: (string | false)[]): string => texts.filter(Boolean).join(' ');
const reasonText = (reason: string): string => words().oddities.removals.reasons[reason] ?? reason;
const OF_PEOPLE = 1000;

const TEXTS: Texts = {
  burst: ({ size, first, last, most, usual }, { burst }, { timeZone }) => ({
    found: joined(
      burst.found(count(size), ...spanText(first, last, timeZone), count(most)),
      usual === null ? burst.noUsual : burst.usual(count(usual)),
    ),
  }),
  'busy-hours': ({ size, first, last, usual }, { busyHours }, { timeZone }) => ({
    found: busyHours.found(count(size), ...spanText(first, last, timeZone), count(usual)),
  }),
  'country-share': ({ size, country, people, others }, kinds, { countries }) => ({
    title: kinds.country.title(nameIn(countries, country)),
    found: joined(
      kinds.country.found(count(size), count(people)),
      others === null
        ? kinds.country.over
        : kinds.country.share(count(Math.round((size / people) * OF_PEOPLE)), count(others)),
    ),
  }),
  'country-unlisted': ({ size, country }, { unlisted }, { countries }) => ({
    title: unlisted.title(nameIn(countries, country)),
    found: unlisted.found(count(size)),
  }),
  domain: ({ size, share, first }, { domain }, { timeZone }) => ({
    found: domain.found(count(size), count(share), zonedText(instantOf(first), timeZone)),
  }),
  network: ({ size, day: on, share }, { network }) => ({
    found: network.found(count(size), day(on), count(share)),
  }),
  page: ({ size, page: url, first, last, most, usual, isQuietTime }, { page }, { timeZone }) => ({
    found: joined(
      page.found(
        count(size),
        url === null ? page.unknown : shortPage(url),
        ...spanText(first, last, timeZone),
      ),
      page.most(count(most), count(usual)),
      isQuietTime && page.quiet,
    ),
    ...(url === null && { todo: page.todoUnknown }),
  }),
  removal: ({ size, day: on, reason, usual }, { removal }) => ({
    found: joined(
      removal.found(count(size), day(on), reasonText(reason)),
      usual !== null && removal.usual(count(usual)),
    ),
  }),
  'removal-undone': ({ size, day: on, reason }, { undone }) => ({
    found: undone.found(count(size), day(on), reasonText(reason)),
  }),
  held: ({ size, oldest, isMore }, { held }, { timeZone }) => ({
    found: held.found(isMore ? `${count(size)}+` : count(size), day(momentOf(oldest, timeZone).day)),
  }),
  jump: ({ size, day: on, by, count: all }, { jump }) => ({
    found: jump[by](count(size), day(on), count(all)),
  }),
  partner: ({ size, partner: slug, count: all }, { partner }, { partners }) => ({
    found: partner.found(nameIn(partners, slug), count(size), count(all)),
  }),
};

/** As people say an address. */
export const shortPage = (page: string): string => page.replace(/^https?:\/\//, '').replace(/\/$/, '');
