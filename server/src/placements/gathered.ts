import type { PlacedElement } from '@samleng/contract';
import type { Note, Place, Sighting } from './sighting.ts';

/**
 * More are counted without their page: of one petition, so that a flood does not take the room of others, and of all
 * together. Those that are known are not among them, so that a flood hides none of them.
 */
const NEW_PAGES_MAX = { ofPetition: 500, ofAll: 2000 };
/** Of each kind, of an element on a page. */
export const NOTES_MAX = 10;
/** Of all pages of a petition, whose notes are written in one transaction: a view beyond is counted without its notes. */
const NOTES_OF_PETITION_MAX = 5000;

/** What was seen in one place, since the last time that it was stored. */
export type Gathered = Place & { elements: Map<PlacedElement, Seen> };
type Seen = { views: number; notes: Map<string, Noted> };
type Noted = Note & { views: number };

/** What is gathered of a petition. */
type Gathering = { newPages: number; notes: number };

export const placeKey = ({ campaign, petition, page }: Place): string =>
  JSON.stringify([campaign, petition, page]);

/** Sightings in sums, in bounded memory whatever the page names. */
export class GatheredPlaces {
  readonly #places = new Map<string, Gathered>();
  readonly #petitions = new Map<string, Gathering>();
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
    const ofPetition = this.#ofPetition(place);
    for (const note of notes)
      if (addNote(seen.notes, note, ofPetition.notes < NOTES_OF_PETITION_MAX)) ofPetition.notes += 1;
  }

  #placeOf({ campaign, petition, page }: Place, isKnown: boolean): Gathered {
    const known = this.#places.get(placeKey({ campaign, petition, page }));
    if (known !== undefined) return known;
    const isNew = !isKnown && page !== '';
    if (isNew && !this.#takeRoom(this.#ofPetition({ campaign, petition })))
      return this.#placeOf({ campaign, petition, page: '' }, true);
    const place = { campaign, petition, page, elements: new Map() };
    this.#places.set(placeKey(place), place);
    return place;
  }

  /** @returns Whether there is room for another new page. */
  #takeRoom(ofPetition: Gathering): boolean {
    if (this.#newPages >= NEW_PAGES_MAX.ofAll || ofPetition.newPages >= NEW_PAGES_MAX.ofPetition)
      return false;
    this.#newPages += 1;
    ofPetition.newPages += 1;
    return true;
  }

  #ofPetition({ campaign, petition }: Omit<Place, 'page'>): Gathering {
    const key = placeKey({ campaign, petition, page: '' });
    const known = this.#petitions.get(key) ?? { newPages: 0, notes: 0 };
    this.#petitions.set(key, known);
    return known;
  }
}

/** @returns Whether there is one note more. */
function addNote(notes: Map<string, Noted>, { note, value, views }: Noted, isRoom: boolean): boolean {
  const key = `${note} ${value}`;
  const before = notes.get(key)?.views;
  const ofItsKind = [...notes.values()].filter((one) => one.note === note).length;
  if (before === undefined && (!isRoom || ofItsKind >= NOTES_MAX)) return false;
  notes.set(key, { note, value, views: (before ?? 0) + views });
  return before === undefined;
}
