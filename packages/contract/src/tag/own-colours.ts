import { PALETTE, type Role } from '../palette.ts';
import { contrast, luminance, mixed, READABLE } from './contrast.ts';

/** The colours that a page chooses itself, each `#rrggbb`. */
export type OwnColours = { ink: string; paper: string; action: string };

/** What could not be read in them: the text on the sheet, or links and lines of buttons on it. */
export type Unreadable = 'ink' | 'action';

/** The usual ones, to begin with. */
export const FIRST_COLOURS: OwnColours = {
  ink: PALETTE.ink[0],
  paper: PALETTE.paper[0],
  action: PALETTE.action[0],
};

/** Of the border of a field against the sheet. */
const BORDER = 3;

/** All colours of the elements, from three: the others are made to be read with them. */
export function ownPalette({ ink, paper, action }: OwnColours): Record<Role, string> {
  const rice = mixed(paper, ink, 0.05);
  const towardsInk = (start: string, ground: string, least: number) =>
    [0, 1, 2, 3, 4]
      .map((step) => mixed(start, ink, step / 4))
      .find((colour) => contrast(colour, ground) >= least) ?? ink;
  return {
    ink,
    'ink-soft': towardsInk(mixed(paper, ink, 0.8), rice, READABLE),
    paper,
    rice,
    line: mixed(paper, ink, 0.18),
    'line-strong': towardsInk(mixed(paper, ink, 0.4), paper, BORDER),
    action,
    'on-action': clearest(['#ffffff', '#000000'], action),
    lotus: towardsInk(clearest(PALETTE.lotus, paper), rice, READABLE),
    thread: mixed(paper, action, 0.2),
  };
}

/** Buttons, fields and scroll bars are the browser's own, and follow it. */
export function schemeOf({ paper }: OwnColours): 'light' | 'dark' {
  return luminance(paper) > 0.2 ? 'light' : 'dark';
}

/** By the rule of the ready themes, which are held to it by a test. */
export function unreadable(colours: OwnColours): Unreadable[] {
  const { rice, paper } = ownPalette(colours);
  return (['ink', 'action'] as const).filter((role) =>
    [paper, rice].some((ground) => contrast(colours[role], ground) < READABLE),
  );
}

function clearest(colours: readonly [string, string], ground: string): string {
  const [one, other] = colours;
  return contrast(one, ground) >= contrast(other, ground) ? one : other;
}
