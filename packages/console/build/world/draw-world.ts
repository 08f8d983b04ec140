import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { World } from '../../src/pages/today/map/world.ts';
import { compactPath } from './compact-path.ts';
import { SMALL_PLACES } from './small-places.ts';

type Country = { code: string; geometry: Geometry };

const { resolve } = createRequire(import.meta.url);
const WIDTH = 1400;
/** Antarctica would take a fifth of the map, and has no signers. */
const LEFT_OUT = 'AQ';
/** Shapes of the atlas without a number of ISO 3166-1. Kosovo’s code is in common use, but not in the standard. */
const WITHOUT_NUMBER: Record<string, string> = { Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' };

/** In the Natural Earth projection, from the atlas of the same name. */
export function drawWorld(): World {
  const large = countriesAt('110m');
  const projection = geoNaturalEarth1().fitWidth(WIDTH, { type: 'Sphere' });
  const [[, top], [, bottom]] = geoPath(projection).bounds(collectionOf(large));
  projection.translate([projection.translate()[0], projection.translate()[1] - top]);
  const shapes: Record<string, string> = {};
  for (const { code, geometry } of large)
    shapes[code] = (shapes[code] ?? '') + compactPath(geoPath(projection)(geometry)!);
  return { width: WIDTH, height: Math.ceil(bottom - top), shapes, dots: dotsBeside(shapes, projection) };
}

function countriesAt(scale: '110m' | '50m'): Country[] {
  const atlas = JSON.parse(readFileSync(resolve(`world-atlas/countries-${scale}.json`), 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(atlas, atlas.objects.countries).features.flatMap(({ id, properties, geometry }) => {
    const code = countries.numericToAlpha2(String(id)) ?? WITHOUT_NUMBER[properties.name];
    return code === undefined || code === LEFT_OUT ? [] : [{ code, geometry }];
  });
}

const collectionOf = (all: readonly Country[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: all.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry })),
});

function dotsBeside(shapes: World['shapes'], projection: GeoProjection): World['dots'] {
  const small = countriesAt('50m').map(({ code, geometry }) => [code, geoCentroid(geometry)] as const);
  const places = [...small, ...Object.entries(SMALL_PLACES)].filter(([code]) => !(code in shapes));
  return Object.fromEntries(
    places.map(([code, [longitude, latitude]]) => {
      const [x, y] = projection([longitude, latitude])!;
      return [code, [Math.round(x), Math.round(y)] as const];
    }),
  );
}
