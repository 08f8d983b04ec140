import { unsafeCSS } from 'lit';
import { PALETTE } from '@samleng/contract/palette';

const declared = (value: (light: string, dark: string) => string) =>
  Object.entries(PALETTE)
    .map(([role, [light, dark]]) => `--_${role}:var(--samleng-${role},${value(light, dark)});`)
    .join('');

const light = declared((day) => day);
const both = declared((day, night) => `light-dark(${day},${night})`);

/**
 * The colours as properties, after the base, which takes everything away. A browser that does not know `light-dark()`
 * stays with the light ones, and so do its own controls; on paper everybody does.
 */
export const paletteStyles = unsafeCSS(
  `.root{color-scheme:light;${light}}@supports (color:light-dark(#000,#fff)){.root{${both}}@media not print{.root{color-scheme:inherit}}}`,
);
