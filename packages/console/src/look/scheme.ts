import { remember, remembered } from '../remembered.ts';

export const SCHEMES = ['system', 'light', 'dark'] as const;

/** Light or dark, or whichever the device has. */
export type Scheme = (typeof SCHEMES)[number];

export function chosenScheme(): Scheme {
  const before = remembered('scheme');
  return SCHEMES.find((scheme) => scheme === before) ?? 'system';
}

export function chooseScheme(scheme: Scheme): void {
  remember('scheme', scheme);
  applyScheme(scheme);
}

/** All colours are `light-dark()`, so that this alone decides. */
export function applyScheme(scheme: Scheme): void {
  document.documentElement.dataset.scheme = scheme;
}
