import type { importWords as german } from './import-de.ts';

export const importWords: typeof german = {
  title: 'Addresses of the district',
  hint: 'One row per address with street, number, postal code and position: for searching “near me”. Surveying offices publish such lists.',
  street: 'Street',
  number: 'House number',
  numberHint: 'With its letter, such as 5a. It may be left out where it stands with the street.',
  addition: 'Letter of the house number',
  postalCode: 'Postal code',
  lon: 'Longitude or easting',
  lonHint: 'Degrees (13.4) or metres on the UTM grid (ETRS89, zone 32 or 33).',
  lat: 'Latitude or northing',
  place: 'Position',
  grid: 'Grid',
  gridHint: 'Only where positions are in metres.',
  zone: (zone) => `UTM zone ${zone} (EPSG:258${zone})`,
  choose: 'Please choose which column this is.',
  noStreet: 'no street',
  badPlace: 'The position is neither degrees nor metres on the grid.',
  badCode: 'A postal code has five digits.',
  tooLong: 'Street or house number is too long.',
};
