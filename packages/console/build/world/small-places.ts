/** Places that the atlas counts to another country, or leaves out: longitude and latitude in degrees. */
export const SMALL_PLACES: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  BQ: [-68.3, 12.2],
  CC: [96.8, -12.2],
  CX: [105.7, -10.5],
  GF: [-53.2, 4],
  GI: [-5.35, 36.1],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.7],
  RE: [55.5, -21.1],
  SJ: [16, 78.5],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  YT: [45.2, -12.8],
};
