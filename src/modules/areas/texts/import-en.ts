import type { RowRemark } from '../../imports/contract.ts';
import type { importing as german } from './import-de.ts';

const number = (value: number) => value.toLocaleString('en-GB');
const at = ({ detail }: RowRemark) =>
  (detail ?? '')
    .split(' ')
    .map((each) => number(Number(each)))
    .join(' / ');
const said = ({ detail }: RowRemark) => `“${detail ?? ''}”`;

const shared = {
  noKey: () => 'The key is missing.',
};

export const importing: typeof german = {
  areas: {
    title: 'Areas with their borders',
    hint: 'GeoJSON, such as the planning areas of the statistical office, in degrees (EPSG:4326) or UTM (EPSG:25833, 25832).',
    fields: { geometry: 'Borders' },
    remarks: {
      ...shared,
      badKey: (remark) => `${said(remark)} cannot be a key: at most 40 characters, no spaces and no / ? # %.`,
      noName: () => 'The name is missing.',
      nameTooLong: () => 'The name is longer than 200 characters.',
      parentUnknown: ({ detail }) =>
        `The larger area ${detail ?? ''} has not been read in yet; it can be added later.`,
      'geometry.noGeometry': () => 'There are no borders for this area.',
      'geometry.notAnArea': ({ detail }) => `This is no area (${detail ?? '?'}). Polygons are needed.`,
      'geometry.brokenCoordinates': () => 'The coordinates are not pairs of numbers.',
      'geometry.ringTooShort': () => 'A border has fewer than four points.',
      'geometry.ringOpen': () => 'A border is not closed: its last point must be its first.',
      'geometry.notDegrees': (remark) =>
        `${at(remark)} are no degrees. Are they metres? Then choose UTM under “Coordinates of the file”.`,
      'geometry.notMetres': (remark) =>
        `${at(remark)} does not lie in this UTM zone. Are they degrees? Then choose EPSG:4326 under “Coordinates of the file”.`,
      'geometry.axesSwapped': (remark) =>
        `At ${at(remark)} longitude and latitude seem to be swapped. GeoJSON names the longitude first.`,
      'geometry.selfCrossing': (remark) => `The border crosses itself, near ${at(remark)}.`,
    },
  },
  values: {
    title: 'Figures for areas',
    hint: 'A table with one row for each area, its key, and one column for each indicator. Rows are matched by key, never by name.',
    remarks: {
      ...shared,
      unknownKey: ({ detail }) => `No area with the key ${detail ?? ''} is entered here.`,
      zeroMissing: ({ detail }) =>
        `There is no area with the key ${detail ?? ''}, but one with 0${detail ?? ''}. Did a spreadsheet drop the zero at the beginning?`,
      notANumber: (remark) => `${said(remark)} in “${remark.column ?? ''}” is no number.`,
    },
  },
  mappings: {
    title: 'From one version of areas to another',
    hint: 'A table: key of the old area, key of the new one, share. With it, time series do not break at new borders.',
    remarks: {
      ...shared,
      unknownKey: ({ detail }) => `No area with the key ${detail ?? ''} is entered in this version.`,
      noShare: (remark) => `${said(remark)} is no share. 0.35 or 35 % would be one.`,
    },
  },
  fromTarget: 'Old version and level',
  toTarget: 'New version and level',
  basis: {
    label: 'What was it divided by?',
    hint: 'For example “by the number of residents at the end of 2020”.',
  },
  presets: {
    Prognoseraum: 'Forecast areas (Berlin)',
    Bezirksregion: 'District regions (Berlin)',
    Planungsraum: 'Planning areas (Berlin)',
  },
  fields: {
    key: { label: 'Key', hint: 'As text, with its leading zeros.' },
    areaKey: { label: 'Key of the area' },
    fromKey: { label: 'Key of the old area' },
    toKey: { label: 'Key of the new area' },
    share: { label: 'Share', hint: 'Empty means all of it.' },
    name: { label: 'Name' },
    parent: { label: 'Key of the larger area' },
    size: { label: 'Size in m²' },
    newIndicator: { label: 'Indicator of that name (new where there is none)' },
  },
  target: 'Where do the rows belong?',
  targetHint: 'Level and version of the area system.',
  targetOf: (level, version) => `${level}, ${version}`,
  projection: { label: 'Coordinates of the file' },
  projections: {
    'EPSG:4326': 'Degrees (EPSG:4326, WGS 84)',
    'EPSG:25833': 'UTM zone 33 (EPSG:25833)',
    'EPSG:25832': 'UTM zone 32 (EPSG:25832)',
  },
  above: { label: 'Larger area', hint: 'Where no column names it.' },
  abovePrefix: 'told by the beginning of the key',
  aboveNone: 'none',
  day: {
    label: 'Reference day of the figures',
    hint: 'The day for which was counted, not the day of publication. For example 31.12.2020.',
  },
  decimal: 'Numbers have a',
  decimals: { '.': 'point: 3.5', ',': 'comma: 3,5' },
  place: {
    label: 'What does the whole file stand for?',
    hint: 'For example “Berlin”: then the value over all rows is kept for comparison. Otherwise leave it empty.',
  },
  publisher: {
    label: 'Source of the figures',
    hint: 'Stands with each new indicator, for example “Monitoring Soziale Stadtentwicklung 2021”.',
  },
  licence: 'Licence',
  visibility: 'Who may see it?',
  public: 'everyone',
  internal: 'only the alliance',
  newBorders: 'other borders',
  squareMetres: (value) => `${number(value)} m²`,
  noValue: 'no value',
  errors: {
    otherTarget: 'The new version must be another one than the old.',
    target: 'Please choose where the rows belong.',
    key: 'Please say which column holds the key.',
    name: 'Please say which column holds the name.',
    day: 'Please give the reference day as a date, for example 31.12.2020.',
    columns: 'Please choose at least one column that becomes an indicator.',
    tooLong: (max) => `At most ${number(max)} characters, please.`,
    onceEach: 'Two columns cannot be the same indicator.',
  },
};
