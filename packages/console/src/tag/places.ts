import type { TagPlace } from '@samleng/contract/tag';

/** Where elements cannot stand: the petition's own page is linked from there. */
const LINKED: readonly TagPlace[] = ['wordpress-link', 'social', 'email', 'print'];

/** Whether the elements themselves stand there, with their look. */
export const onPage = (place: TagPlace): boolean => !LINKED.includes(place);

/** Where the picture of the petition is wanted, or may be. */
export const withPicture = (place: TagPlace): boolean =>
  place === 'wordpress-link' || place === 'squarespace' || place === 'social';
