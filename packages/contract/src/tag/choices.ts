import type { Language } from '../values/text.ts';
import type { OwnColours } from './own-colours.ts';

/** The elements that a tag may hold. */
export const TAG_ELEMENTS = ['form-and-counter', 'form', 'counter', 'wall'] as const;
export type TagElements = (typeof TAG_ELEMENTS)[number];

/** Ready themes beside the usual look; each is a style sheet of the server. */
export const THEME_NAMES = ['slate', 'lotus'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** How a tag looks: as usual, by a theme, or in colours of its own. */
export type TagLook =
  | { kind: 'usual' }
  | { kind: 'theme'; theme: ThemeName }
  | { kind: 'own'; colours: OwnColours; by: 'attribute' | 'sheet' };

/** The module that never changes, and its hash for the browser to check. */
export type PinnedScript = { src: string; integrity: string };

export type TagChoices = {
  /** Origin of the server. */
  server: string;
  /** Slugs. */
  campaign: string;
  petition: string;
  partner: string | undefined;
  elements: TagElements;
  /** undefined: the language of the page that the tag stands on. */
  language: Language | undefined;
  look: TagLook;
  /** undefined: the script that is always the newest. */
  pinned: PinnedScript | undefined;
  said: TagWords;
};

/** The words that come with a tag. */
export type TagWords = {
  language: Language;
  title: string;
  /** What the petition asks, in a sentence. */
  lead: string | undefined;
  /** Such as `Sign: The right to vote`. */
  sign: string;
};
