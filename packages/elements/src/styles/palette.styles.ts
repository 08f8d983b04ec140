import { unsafeCSS } from 'lit';
import { PALETTE } from '@samleng/contract/palette';

const declared = (value: (light: string, dark: string) => string) =>
  Object.entries(PALETTE)
    .map(([role, [light, dark]]) => `--_${role}:var(--samleng-${role},${value(light, dark)});`)
    .join('');

const light = declared((day) => day);
const both = declared((day, night) => `light-dark(${day},${night})`);

/** The colours as properties; a browser that does not know `light-dark()` stays with the light ones. */
export const paletteStyles = unsafeCSS(
  `.root{${light}}@supports (color:light-dark(#000,#fff)){.root{${both}}}`,
);
