import type { PlacedElement } from '@samleng/contract';
import type { PlacementNoteRow } from '../database/watching-tables.ts';

/** `petition` is '' for a wall, or where a page of a partner names none that exists; `page` is '' for all others. */
export type Place = { campaign: string; petition: string; page: string };

export type Note = Pick<PlacementNoteRow, 'note' | 'value'>;

/** An element that was seen on a page, once. */
export type Sighting = Place & { element: PlacedElement; notes: Note[] };
