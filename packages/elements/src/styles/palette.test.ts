import { expect } from '@open-wc/testing';
import { PALETTE, type Role } from '@samleng/contract/palette';
import { THEMES } from './themes.ts';

const LOOKS = {
  default: PALETTE,
  ...Object.fromEntries(Object.entries(THEMES).map(([name, { colours }]) => [name, colours])),
};

/** @see WCAG 2.2, relative luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const AT_LEAST: Array<[text: Role, ground: Role, ratio: number]> = [
  ['ink', 'paper', 7],
  ['ink', 'rice', 7],
  ['ink-soft', 'paper', 7],
  ['ink-soft', 'rice', 4.5],
  ['action', 'paper', 4.5],
  ['action', 'rice', 4.5],
  ['on-action', 'action', 4.5],
  ['lotus', 'paper', 4.5],
  ['lotus', 'rice', 4.5],
  ['line-strong', 'paper', 3],
];

/** Chrome's “dark theme for sites” turns a ground dark from here on, and leaves a darker one as it is. */
const TURNED_FROM = 205;
const brightness = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
};

for (const [look, colours] of Object.entries(LOOKS)) {
  // It takes the dark one of `light-dark()`, and then makes the dark text on it light.
  it(`the button of the ${look} theme stays readable where the browser darkens the page`, () => {
    expect(brightness(colours.action[1])).to.be.above(TURNED_FROM);
  });
  for (const [index, scheme] of ['light', 'dark'].entries()) {
    describe(`the colours of the ${look} theme on a ${scheme} page`, () => {
      for (const [text, ground, ratio] of AT_LEAST) {
        it(`set ${text} on ${ground} at ${ratio}:1`, () => {
          expect(contrast(colours[text][index]!, colours[ground][index]!)).to.be.at.least(ratio);
        });
      }
    });
  }
}
