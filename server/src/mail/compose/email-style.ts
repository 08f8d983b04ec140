import { GROUND, PALETTE } from '@samleng/contract';
import { type Script, SCRIPTS } from '@samleng/locales/languages';
import type { Language } from '@samleng/contract';

const COLOURS = Object.entries({ ...PALETTE, ground: GROUND });
type Colour = keyof typeof PALETTE | 'ground';
const inScheme = (at: 0 | 1) =>
  Object.fromEntries(COLOURS.map(([role, schemes]) => [role, schemes[at]])) as Record<Colour, string>;

// Styles are inline, because many mail programs drop style sheets. Only dark mode has one, because it needs a media
// query: programs that drop it show the light colours.
export const LIGHT = inScheme(0);
const DARK = inScheme(1);

const KHMER_FACES =
  'Noto Sans Khmer, Khmer Sangam MN, Khmer MN, Leelawadee UI, Khmer UI, Khmer OS Battambang, sans-serif';
const LATIN_FACES = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
/** `small` is for all that is neither heading, title nor button; Khmer letters are smaller at the same size. */
const TYPE = {
  Khmr: { face: `font-family: ${KHMER_FACES};`, line: 'line-height: 1.8;', small: 'font-size: 15px;' },
  Latn: { face: `font-family: ${LATIN_FACES};`, line: 'line-height: 1.5;', small: 'font-size: 14px;' },
} satisfies Record<Script, Record<string, string>>;

export function typeIn(language: Language): string {
  const { face, line } = TYPE[SCRIPTS[language]];
  return `${face} ${line}`;
}

export function headingLineIn(language: Language): number {
  return SCRIPTS[language] === 'Khmr' ? 1.6 : 1.3;
}

export function smallTypeIn(language: Language): string {
  return `${TYPE[SCRIPTS[language]].small} ${typeIn(language)}`;
}

/** The krama's check, as on our pages. Where a program drops gradients, a plain band is left. */
function cloth({ lotus, thread }: Record<Colour, string>): string {
  const check = `${thread}9e`;
  return `background-color: ${lotus}; background-image: linear-gradient(90deg, ${check} 50%, transparent 50%), linear-gradient(${check} 50%, transparent 50%); background-size: 8px 8px;`;
}

export const CLOTH = cloth(LIGHT);

const important = (style: string): string => style.replaceAll(';', ' !important;');

export const DARK_STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground { background: ${DARK.ground} !important; color: ${DARK.ink} !important; }
  .sheet { background: ${DARK.paper} !important; border-color: ${DARK.line} !important; }
  .cloth { ${important(cloth(DARK))} }
  .ink { color: ${DARK.ink} !important; }
  .soft { color: ${DARK['ink-soft']} !important; }
  .title { border-color: ${DARK.lotus} !important; }
  .line { border-color: ${DARK.line} !important; }
  .link { color: ${DARK.action} !important; }
  .button { background: ${DARK.action} !important; }
  .button a { color: ${DARK['on-action']} !important; }
}`;
