/** Countries in a box of `width` by `height`, by ISO 3166-1 alpha-2. */
export type World = {
  width: number;
  height: number;
  /** Paths of an SVG. */
  shapes: Record<string, string>;
  /** Of those that are too small for a shape. */
  dots: Record<string, readonly [x: number, y: number]>;
};

/** The build puts the world here (build/plugins/world-map.ts); the sources alone have a sample of it. */
export const WORLD: World = {
  width: 1400,
  height: 610,
  shapes: { KH: 'M1101 302l-1-6 2-4 5-1 3 1 4 2 1-3 4 1 1 3 0 6-6 3 2 3-4 1-3 1-4 0-2-3z' },
  dots: { SG: [1109, 351] },
};
