import { css, unsafeCSS } from 'lit';
import { PALETTE } from './palette.ts';

const declared = (value: (light: string, dark: string) => string) =>
  unsafeCSS(
    Object.entries(PALETTE)
      .map(([role, [light, dark]]) => `--_${role}:var(--samleng-${role},${value(light, dark)});`)
      .join(''),
  );

/** The colours as properties; a browser that does not know `light-dark()` stays with the light ones. */
export const paletteStyles = css`
  .root {
    ${declared((light) => light)}
  }
  @supports (color: light-dark(#000, #fff)) {
    .root {
      ${declared((light, dark) => `light-dark(${light},${dark})`)}
    }
  }
`;
