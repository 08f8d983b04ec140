import type { Plugin } from 'vite';
import { drawWorld } from '../world/draw-world.ts';

let isFilled = false;

/** Fills `map/world.ts` with the countries of the world: as small as a picture, and without the atlas in the browser. */
export const worldMap: Plugin = {
  name: 'world-map',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('/pages/today/map/world.ts')) return undefined;
    isFilled = true;
    return `export const WORLD = ${JSON.stringify(drawWorld())};`;
  },
  generateBundle() {
    if (!isFilled) this.error('The map of the world has no countries: map/world.ts is not where it was.');
  },
};
