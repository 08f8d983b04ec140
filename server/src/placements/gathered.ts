import type { PlacedElement } from '@samleng/contract';
import type { Note, Place, Sighting } from './sighting.ts';

/** More are counted without their page. Those that are known are not among them, so that a flood hides none of them. */
const NEW_PAGES_MAX = 1000;
/** Of each kind, of an element on a page. */
export const NOTES_MAX = 10;

/** What was seen in one place, since the last time that it was stored. */
export type Gathered = Place & { elements: Map<PlacedElement, Seen> };
type Seen = { views: number; notes: Map<string, Noted> };
type Noted = Note & { views: number };

export const placeKey = ({ campaign, petition, page }: Place): string =>
  JSON.stringify([campaign, petition, page]);

/** Sightings in sums, in bounded memory whatever the page names. */
export class GatheredPlaces {
  readonly #places = new Map<string, Gathered>();
  #newPages = 0;

  /** @param isKnown Whether the place is stored already. */
  add({ element, notes, ...place }: Sighting, isKnown: boolean): void {
    const noted = notes.map((note) => ({ ...note, views: 1 }));
    this.#raise(place, isKnown, element, { views: 1, notes: noted });
  }

  /** As `add`, for what was gathered before. */
  addAgain({ elements, ...place }: Gathered, isKnown: boolean): void {
    for (const [element, { views, notes }] of elements)
      this.#raise(place, isKnown, element, { views, notes: notes.values() });
  }

  values(): Gathered[] {
    return [...this.#places.values()];
  }

  #raise(
    place: Place,
    isKnown: boolean,
    element: PlacedElement,
    { views, notes }: { views: number; notes: Iterable<Noted> },
  ): void {
    const { elements } = this.#placeOf(place, isKnown);
    const seen = elements.get(element) ?? { views: 0, notes: new Map<string, Noted>() };
    elements.set(element, seen);
    seen.views += views;
    for (const note of notes) addNote(seen.notes, note);
  }

  #placeOf({ campaign, petition, page }: Place, isKnown: boolean): Gathered {
    const known = this.#places.get(placeKey({ campaign, petition, page }));
    if (known !== undefined) return known;
    const isNew = !isKnown && page !== '';
    if (isNew && this.#newPages >= NEW_PAGES_MAX)
      return this.#placeOf({ campaign, petition, page: '' }, true);
    if (isNew) this.#newPages += 1;
    const place = { campaign, petition, page, elements: new Map() };
    this.#places.set(placeKey(place), place);
    return place;
  }
}

function addNote(notes: Map<string, Noted>, { note, value, views }: Noted): void {
  const key = `${note} ${value}`;
  const before = notes.get(key)?.views ?? 0;
  const ofItsKind = [...notes.values()].filter((one) => one.note === note).length;
  if (before === 0 && ofItsKind >= NOTES_MAX) return;
  notes.set(key, { note, value, views: before + views });
}
