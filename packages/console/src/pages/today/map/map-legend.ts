import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { count } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { strengthOf } from './levels.ts';

/** The colours of the map in words. */
export function mapLegend(levels: readonly number[]): TemplateResult {
  const { legend, none } = words().today.map;
  return html`<ul class="legend" aria-label=${legend}>
    <li><span class="swatch"></span>${none}</li>
    ${levels.map(
      (_, level) =>
        html`<li>
          <span class="swatch" style=${styleMap(colourOf(level, levels))}></span>${rangeText(level, levels)}
        </li>`,
    )}
  </ul>`;
}

/** For a place of the map, or a sample of its colour. */
export const colourOf = (level: number, levels: readonly number[]): Record<string, string> => ({
  '--strength': `${strengthOf(level, levels)}%`,
});

function rangeText(level: number, levels: readonly number[]): string {
  const { one, range, from: andMore } = words().today.map;
  const [from, next] = [levels[level]!, levels[level + 1]];
  if (next === undefined) return andMore(count(from));
  return next - from === 1 ? one : range(count(from), count(next - 1));
}
