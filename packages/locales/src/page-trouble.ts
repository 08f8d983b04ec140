import type { PlacementsWords } from './en/console/placements.ts';

/**
 * What goes wrong on a page with the tag. `name` stands in its tag; `near` is the slug that was meant, `partner` whose site
 * it is. `days`: for how long it has been silent.
 */
export type PageTrouble =
  | { kind: 'partner-unknown' | 'petition-unknown'; name: string; near: string | null }
  | { kind: 'no-partner'; partner: string }
  | { kind: 'other-partner'; partner: string; name: string }
  | { kind: 'late' | 'storage-refused' | 'server-away' }
  | { kind: 'silent'; days: number };

type Shown = {
  words: PlacementsWords;
  /** Of a partner by its slug, for the reader. */
  nameOf: (partner: string) => string;
  count: (number: number) => string;
};

/** The trouble in words, with what to do about it. */
export function troubleText(trouble: PageTrouble, { words: { troubles }, nameOf, count }: Shown): string {
  switch (trouble.kind) {
    case 'silent':
      return troubles.silent(count(trouble.days));
    case 'partner-unknown':
      return trouble.near === null
        ? troubles.partnerUnknown(trouble.name)
        : troubles.partnerMeant(trouble.name, nameOf(trouble.near));
    case 'petition-unknown':
      return trouble.near === null
        ? troubles.petitionUnknown(trouble.name)
        : troubles.petitionMeant(trouble.name, trouble.near);
    case 'no-partner':
      return troubles.noPartner(nameOf(trouble.partner));
    case 'other-partner':
      return troubles.otherPartner(nameOf(trouble.partner), nameOf(trouble.name));
    case 'late':
      return troubles.late;
    case 'storage-refused':
      return troubles.storageRefused;
    default:
      return troubles.serverAway;
  }
}
