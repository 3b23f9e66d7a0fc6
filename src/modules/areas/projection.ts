import type { Position } from './geometry.ts';

/**
 * The transverse Mercator projection on the ellipsoid GRS 80 (as good as WGS 84: they differ by less than 0.1 mm), by
 * Krüger's series of 1912 to the third order in n, as in L. Krüger, *Konforme Abbildung des Erdellipsoids in der Ebene*,
 * and in the short form of K. Kawase, *A More Concise Method of Calculating Gauss–Krüger Projection*, Bulletin of the
 * Geospatial Information Authority of Japan 59 (2011). Exact to better than a millimetre within a zone.
 */
const semiMajorAxis = 6378137;
const flattening = 1 / 298.257222101;
const n = flattening / (2 - flattening);
/** Radius of the circle that is as long as a meridian. */
const rectifyingRadius = (semiMajorAxis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
  (61 / 240) * n ** 3,
] as const;
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3,
  n ** 2 / 48 + n ** 3 / 15,
  (17 / 480) * n ** 3,
] as const;
const eccentricity = (2 * Math.sqrt(n)) / (1 + n);

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** A transverse Mercator grid: its central meridian (degrees), scale on it, and false easting (metres). */
export type Grid = { meridian: number; scale: number; falseEasting: number };

/** UTM, northern half. Zone 33 (EPSG:25833) is Berlin's, zone 32 (EPSG:25832) that of the German west. */
export const utm = (zone: number): Grid => ({
  meridian: zone * 6 - 183,
  scale: 0.9996,
  falseEasting: 500_000,
});

/** Degrees to metres east and north on the grid. */
export const toGrid = (grid: Grid, [lon, lat]: Position): Position => {
  const sine = Math.sin(radians(lat));
  const t = Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine));
  const turn = radians(lon - grid.meridian);
  const xi = Math.atan2(t, Math.cos(turn));
  const eta = Math.atanh(Math.sin(turn) / Math.sqrt(1 + t * t));
  let east = eta;
  let north = xi;
  alpha.forEach((coefficient, index) => {
    const order = 2 * (index + 1);
    east += coefficient * Math.cos(order * xi) * Math.sinh(order * eta);
    north += coefficient * Math.sin(order * xi) * Math.cosh(order * eta);
  });
  const size = grid.scale * rectifyingRadius;
  return [grid.falseEasting + size * east, size * north];
};

/** Metres on the grid to degrees. */
export const fromGrid = (grid: Grid, [easting, northing]: Position): Position => {
  const size = grid.scale * rectifyingRadius;
  const xi = northing / size;
  const eta = (easting - grid.falseEasting) / size;
  let turned = xi;
  let aside = eta;
  beta.forEach((coefficient, index) => {
    const order = 2 * (index + 1);
    turned -= coefficient * Math.sin(order * xi) * Math.cosh(order * eta);
    aside -= coefficient * Math.cos(order * xi) * Math.sinh(order * eta);
  });
  const conformal = Math.asin(Math.sin(turned) / Math.cosh(aside));
  return [
    grid.meridian + degrees(Math.atan2(Math.sinh(aside), Math.cos(turned))),
    degrees(latitudeOf(conformal)),
  ];
};

/** The geographic latitude of a conformal one, by Newton's method; three steps are exact to the last digit. */
const latitudeOf = (conformal: number): number => {
  const wanted = Math.asinh(Math.tan(conformal));
  let sine = Math.sin(conformal);
  for (let step = 0; step < 5; step++) {
    const q = wanted + eccentricity * Math.atanh(eccentricity * sine);
    sine = Math.tanh(q);
  }
  return Math.asin(sine);
};
