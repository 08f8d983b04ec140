import { css, unsafeCSS } from 'lit';
import { GROUND, PALETTE } from '@samleng/contract/palette';

type Colours = Record<string, readonly [light: string, dark: string]>;

/** What the console says besides the elements: it went well, or it needs care. */
export const OWN_COLOURS = {
  ground: GROUND,
  leaf: ['#1d5c40', '#8fd8b3'],
  turmeric: ['#7a4b00', '#f0c46a'],
} as const satisfies Colours;

const COLOURS: Colours = { ...PALETTE, ...OWN_COLOURS };

const declared = (value: (both: readonly [string, string]) => string) =>
  unsafeCSS(
    Object.entries(COLOURS)
      .map(([role, both]) => `--${role}:${value(both)};`)
      .join(''),
  );

/** Colours by role, and the steps of the grid. Browsers without `light-dark()` stay light. */
export const tokenStyles = css`
  :root {
    color-scheme: light;
    ${declared(([day]) => day)}
    --radius: 6px;
    --radius-small: 4px;
    --shadow: 0 1px 2px rgb(43 33 25 / 6%), 0 8px 24px -12px rgb(43 33 25 / 18%);
  }
  @supports (color: light-dark(#000, #fff)) {
    :root {
      ${declared(([day, night]) => `light-dark(${day},${night})`)}
    }
    @media not print {
      :root {
        color-scheme: light dark;
      }
      :root[data-scheme='light'] {
        color-scheme: light;
      }
      :root[data-scheme='dark'] {
        color-scheme: dark;
      }
    }
  }
`;
