/**
 * The colours of elements, pages and emails, by role: on a light page and on a dark one. Partners' pages can
 * set each of the elements' as `--samleng-<role>`.
 */
export const PALETTE = {
  /** Text on a sheet. */
  ink: ['#2b2119', '#f5ecdd'],
  /** Text that may step back: hints, dates. */
  'ink-soft': ['#5b4e41', '#cfc2b0'],
  /** The sheet that everything lies on: warm white. */
  paper: ['#fffdf9', '#211c17'],
  /** A quiet surface on the sheet: rice. */
  rice: ['#f7f0e3', '#2e2720'],
  /** Thin lines between things. */
  line: ['#e0d3bd', '#463c31'],
  /** The border of what can be filled in; 3:1 against the sheet. */
  'line-strong': ['#948469', '#93836c'],
  /** Buttons and links: indigo. */
  action: ['#2d3a8c', '#c6cdff'],
  /** Text on the button. */
  'on-action': ['#ffffff', '#191d3f'],
  /** Emphasis, and what is wrong: lotus red. */
  lotus: ['#a81c3d', '#ff9fb1'],
  /** The second thread of the krama's check. */
  thread: ['#f3d3d3', '#5a2a34'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Role = keyof typeof PALETTE;

/** Behind the sheet on our own pages and in emails; partners' pages have a ground of their own. */
export const GROUND = ['#f3ead9', '#15110d'] as const;
