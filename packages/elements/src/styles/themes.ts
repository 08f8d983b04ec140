import type { Role } from '@samleng/contract/palette';
import type { ThemeName } from '@samleng/contract/tag';

type Colours = Record<Role, readonly [light: string, dark: string]>;

/** A look beside the default: colours by role, and roundness in px. */
export type Theme = { colours: Colours; radius: string };

/** Ready themes, which the build writes as style sheets; a page that wants another sets the properties itself. */
export const THEMES = {
  /** Cool greys and one blue, square: for busy sites with colours of their own. */
  slate: {
    colours: {
      ink: ['#1c232b', '#e9eef3'],
      'ink-soft': ['#47525e', '#b9c4cf'],
      paper: ['#ffffff', '#181d23'],
      rice: ['#f1f4f7', '#232a32'],
      line: ['#d5dce3', '#3a444f'],
      'line-strong': ['#7b8896', '#8390a0'],
      action: ['#0f5a8a', '#a6dcff'],
      'on-action': ['#ffffff', '#06283f'],
      lotus: ['#a3293b', '#ffa3ad'],
      thread: ['#cfe0ee', '#27475f'],
    },
    radius: '0px',
  },
  /** Lotus and leaf, round: for youth groups and festivals. */
  lotus: {
    colours: {
      ink: ['#2f1a24', '#fbe9f0'],
      'ink-soft': ['#643f50', '#dcb9c8'],
      paper: ['#fffafc', '#25151d'],
      rice: ['#fdeef4', '#351f2a'],
      line: ['#f0cddb', '#553142'],
      'line-strong': ['#a5728a', '#a77a8e'],
      action: ['#a11258', '#ffb8d8'],
      'on-action': ['#ffffff', '#43042a'],
      lotus: ['#14654a', '#85dcb8'],
      thread: ['#d8f0e4', '#1d4a38'],
    },
    radius: '14px',
  },
} as const satisfies Record<ThemeName, Theme>;
