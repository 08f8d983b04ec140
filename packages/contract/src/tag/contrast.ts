/** Text that is hard to read has less contrast to its ground than this. */
export const READABLE = 4.5;

/**
 * From 1, for the same colour, to 21.
 *
 * @param one `#rrggbb`
 * @see WCAG 2.2, contrast ratio
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @see WCAG 2.2, relative luminance */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param share Of the second colour, from 0 to 1. */
export function mixed(one: string, other: string, share: number): string {
  const added = channels(other);
  const parts = channels(one).map((value, at) => Math.round(value + (added[at]! - value) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
