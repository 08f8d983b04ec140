import type { PageTrouble } from '@samleng/locales/page-trouble';
import { dayBefore, silentDays } from '../../domain/placement/silence.ts';
import type { PageOwner, PageOwners } from './page-owners.ts';
import type { PageNote, StoredPage } from './read-pages.ts';

/** Rarer than in one view of so many it is a reader's own trouble, such as a slow network, and not the page's. */
const RARE = 20;
const FORM = 'petition-form';
const ALL_READERS = ['late', 'storage-refused', 'server-away'] as const;

type Around = {
  owners: PageOwners;
  owner: PageOwner;
  today: string;
  petitionNear: (name: string) => string | undefined;
};

/** What stands on a page now; notes of what was mended since are left out. */
export function currentNotes({ lastDay, notes }: StoredPage): PageNote[] {
  // A copy that was kept by a browser may be seen a day longer.
  const since = lastDay === '' ? '' : dayBefore(lastDay, 1);
  const recent = notes.filter((note) => note.lastDay >= since);
  const views = viewsOf(recent);
  return recent.filter((note) => note.note === 'version' || note.views * RARE >= views);
}

/** Each view of an element notes the version of its script, so these add up to all views. */
function viewsOf(notes: readonly PageNote[]): number {
  const byElement = new Map<string, number>();
  for (const { element, note, views } of notes)
    if (note === 'version') byElement.set(element, (byElement.get(element) ?? 0) + views);
  return Math.max(0, ...byElement.values());
}

/** The partners whom the tags of a page credit, by their slugs. */
export function namedPartners(notes: readonly PageNote[], owners: PageOwners): string[] {
  const names = notes.filter(isPartner).map(({ value }) => owners.credited(value));
  return [...new Set(names.filter((name) => name !== undefined))];
}

const isPartner = ({ note }: PageNote) => note === 'partner' || note === 'unknown-partner';

/** @param notes Those that are current. */
export function pageTroubles(page: StoredPage, notes: readonly PageNote[], around: Around): PageTrouble[] {
  const recentDays = [...page.views.keys()].toSorted();
  const silent = silentDays({ ...page, recentDays }, around.today);
  return [
    ...(silent === undefined ? [] : [{ kind: 'silent' as const, days: silent }]),
    ...unknownNames(notes, around),
    ...uncredited(notes, around),
    ...ALL_READERS.filter((kind) =>
      notes.some(({ note, value }) => note === 'trouble' && value === kind),
    ).map((kind) => ({ kind })),
  ];
}

function unknownNames(notes: readonly PageNote[], { owners, petitionNear }: Around): PageTrouble[] {
  const valuesOf = (note: PageNote['note']) =>
    new Set(notes.filter((one) => one.note === note).map(({ value }) => value));
  // An alias may have been given since.
  const partners = [...valuesOf('unknown-partner')].filter((name) => owners.credited(name) === undefined);
  return [
    ...[...valuesOf('unknown-petition')].map((name) => ({
      kind: 'petition-unknown' as const,
      name,
      near: petitionNear(name) ?? null,
    })),
    ...partners.map((name) => ({ kind: 'partner-unknown' as const, name, near: owners.near(name) ?? null })),
  ];
}

/** On a partner's site the form should credit this partner. */
function uncredited(notes: readonly PageNote[], { owners, owner }: Around): PageTrouble[] {
  const ofForm = notes.filter(({ element }) => element === FORM);
  if (owner.kind !== 'partner' || ofForm.length === 0) return [];
  const { partner } = owner;
  if (!ofForm.some(isPartner)) return [{ kind: 'no-partner', partner }];
  const named = namedPartners(ofForm, owners);
  if (named.length === 0 || named.includes(partner)) return [];
  return named.map((name) => ({ kind: 'other-partner', partner, name }));
}
