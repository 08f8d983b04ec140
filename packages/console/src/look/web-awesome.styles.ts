import { unsafeCSS } from 'lit';

type Variant = { name: string; colour: string; on: string };

const VARIANTS: readonly Variant[] = [
  { name: 'brand', colour: '--action', on: 'var(--on-action)' },
  { name: 'danger', colour: '--lotus', on: 'var(--paper)' },
  { name: 'success', colour: '--leaf', on: 'var(--paper)' },
  { name: 'warning', colour: '--turmeric', on: 'var(--paper)' },
  { name: 'neutral', colour: '--ink', on: 'var(--paper)' },
];

const mixed = (colour: string, percent: number) =>
  `color-mix(in oklab, var(${colour}) ${percent}%, var(--paper))`;

/** One of the roles that Web Awesome colours buttons, callouts and badges by. */
function variant({ name, colour, on }: Variant): string {
  const role = `--wa-color-${name}`;
  return `${role}-fill-quiet:${mixed(colour, 7)};${role}-fill-normal:${mixed(colour, 14)};${role}-fill-loud:var(${colour});
${role}-border-quiet:${mixed(colour, 18)};${role}-border-normal:${mixed(colour, 34)};${role}-border-loud:${mixed(colour, 70)};
${role}-on-quiet:var(${colour});${role}-on-normal:var(${colour});${role}-on-loud:${on};`;
}

const SIZES = {
  '3xs': 12,
  '2xs': 13,
  xs: 13,
  s: 14,
  m: 16,
  l: 19,
  xl: 22,
  '2xl': 27,
  '3xl': 34,
  '4xl': 42,
  '5xl': 54,
};
const SPACES = {
  '3xs': 2,
  '2xs': 4,
  xs: 8,
  s: 12,
  m: 16,
  l: 24,
  xl: 32,
  '2xl': 40,
  '3xl': 48,
  '4xl': 64,
  '5xl': 80,
};

const px = (what: string, steps: Record<string, number>) =>
  Object.entries(steps)
    .map(([step, value]) => `--wa-${what}-${step}:${value}px;`)
    .join('');

/** Web Awesome in our colours and on our grid: paper, ink and thin lines. Its own theme is not loaded. */
export const webAwesomeStyles = unsafeCSS(`
:root {
  --wa-color-surface-raised: var(--paper);
  --wa-color-surface-default: var(--paper);
  --wa-color-surface-lowered: var(--rice);
  --wa-color-surface-border: var(--line);
  --wa-color-text-normal: var(--ink);
  --wa-color-text-quiet: var(--ink-soft);
  --wa-color-text-link: var(--action);
  --wa-color-overlay-modal: rgb(21 17 13 / 55%);
  --wa-color-overlay-inline: color-mix(in oklab, var(--ink) 8%, transparent);
  --wa-color-shadow: rgb(43 33 25 / 16%);
  --wa-color-focus: var(--action);
  --wa-color-mix-hover: var(--ink) 8%;
  --wa-color-mix-active: var(--ink) 16%;
  --wa-color-gray-50: var(--ink-soft);
  ${VARIANTS.map(variant).join('')}
  --wa-color-fill-loud: var(--wa-color-neutral-fill-loud);
  --wa-color-fill-normal: var(--wa-color-neutral-fill-normal);
  --wa-color-fill-quiet: var(--wa-color-neutral-fill-quiet);
  --wa-color-border-loud: var(--wa-color-neutral-border-loud);
  --wa-color-border-normal: var(--wa-color-neutral-border-normal);
  --wa-color-border-quiet: var(--wa-color-neutral-border-quiet);
  --wa-color-on-loud: var(--wa-color-neutral-on-loud);
  --wa-color-on-normal: var(--wa-color-neutral-on-normal);
  --wa-color-on-quiet: var(--wa-color-neutral-on-quiet);

  --wa-font-family-body: "Samleng Khmer", system-ui, sans-serif;
  --wa-font-family-heading: var(--wa-font-family-body);
  --wa-font-family-longform: var(--wa-font-family-body);
  --wa-font-family-code: ui-monospace, "Samleng Khmer", monospace;
  ${px('font-size', SIZES)}
  --wa-font-size-smaller: 0.875em;
  --wa-font-size-larger: 1.2em;
  --wa-font-weight-light: 400;
  --wa-font-weight-normal: 400;
  --wa-font-weight-semibold: 600;
  --wa-font-weight-bold: 700;
  --wa-font-weight-body: 400;
  --wa-font-weight-heading: 700;
  --wa-font-weight-code: 400;
  --wa-font-weight-longform: 400;
  --wa-font-weight-action: 600;
  --wa-line-height-condensed: 1.35;
  --wa-line-height-normal: 1.5;
  --wa-line-height-expanded: 1.8;
  --wa-link-decoration-default: underline;
  --wa-link-decoration-hover: underline;

  ${px('space', SPACES)}
  --wa-content-spacing: 16px;
  --wa-border-style: solid;
  --wa-border-width-s: 1px;
  --wa-border-width-m: 2px;
  --wa-border-width-l: 3px;
  --wa-border-radius-s: 3px;
  --wa-border-radius-m: var(--radius-small);
  --wa-border-radius-l: var(--radius);
  --wa-border-radius-pill: 9999px;
  --wa-border-radius-circle: 50%;
  --wa-border-radius-square: 0px;
  --wa-focus-ring-style: solid;
  --wa-focus-ring-width: 3px;
  --wa-focus-ring: solid 3px var(--action);
  --wa-focus-ring-offset: 2px;
  --wa-shadow-s: 0 1px 2px rgb(43 33 25 / 8%);
  --wa-shadow-m: var(--shadow);
  --wa-shadow-l: 0 2px 4px rgb(43 33 25 / 8%), 0 18px 40px -16px rgb(43 33 25 / 32%);
  --wa-transition-easing: ease;
  --wa-transition-slow: 200ms;
  --wa-transition-normal: 120ms;
  --wa-transition-fast: 60ms;

  --wa-form-control-background-color: var(--paper);
  --wa-form-control-border-color: var(--line-strong);
  --wa-form-control-border-style: solid;
  --wa-form-control-border-width: 1px;
  --wa-form-control-border-radius: var(--radius-small);
  --wa-form-control-activated-color: var(--action);
  --wa-form-control-label-color: var(--ink);
  --wa-form-control-label-font-weight: 600;
  --wa-form-control-label-line-height: 1.5;
  --wa-form-control-value-color: var(--ink);
  --wa-form-control-value-font-weight: 400;
  --wa-form-control-value-line-height: 1.5;
  --wa-form-control-hint-color: var(--ink-soft);
  --wa-form-control-hint-font-weight: 400;
  --wa-form-control-hint-line-height: 1.5;
  --wa-form-control-placeholder-color: var(--ink-soft);
  --wa-form-control-required-content: "";
  --wa-form-control-required-content-color: inherit;
  --wa-form-control-required-content-offset: 0;
  --wa-form-control-padding-block: 10px;
  --wa-form-control-padding-inline: 12px;
  --wa-form-control-height: round(calc(2 * var(--wa-form-control-padding-block) + 1em * var(--wa-form-control-value-line-height)), 1px);
  --wa-form-control-toggle-size: 20px;
  --wa-button-transform-hover: none;
  --wa-button-transform-active: none;
  --wa-panel-border-style: solid;
  --wa-panel-border-width: 1px;
  --wa-panel-border-radius: var(--radius);
  --wa-tooltip-arrow-size: 6px;
  --wa-tooltip-background-color: var(--ink);
  --wa-tooltip-border-color: var(--ink);
  --wa-tooltip-border-style: solid;
  --wa-tooltip-border-width: 1px;
  --wa-tooltip-border-radius: 4px;
  --wa-tooltip-content-color: var(--paper);
  --wa-tooltip-font-size: 14px;
  --wa-tooltip-line-height: 1.5;
}
/* Two storeys of Khmer: with the face's overrides this is enough, without clipping a box. */
:root:lang(km) {
  --wa-line-height-condensed: 1.65;
  --wa-line-height-normal: 1.85;
  --wa-form-control-label-line-height: 1.65;
  --wa-form-control-value-line-height: 1.65;
  --wa-form-control-hint-line-height: 1.7;
  --wa-form-control-padding-block: 8px;
  --wa-tooltip-line-height: 1.7;
}
@media (prefers-reduced-motion: reduce) {
  :root {
    --wa-transition-slow: 0ms;
    --wa-transition-normal: 0ms;
    --wa-transition-fast: 0ms;
  }
}
`);
