import type { importing as german } from './import-de.ts';

const number = (value: number) => value.toLocaleString('en-GB');
const plural = (count: number, one: string, many: string) =>
  count === 1 ? one : many.replace('#', number(count));
const at = (place: readonly [number, number]) => `${number(place[0])} / ${number(place[1])}`;

export const importing: typeof german = {
  title: 'Import areas and figures',
  lead: 'Choose a file, say what is what, look at what would change, and only then take it over.',
  steps: {
    label: 'Import in three steps',
    file: 'Choose a file',
    mapping: 'Say what is what',
    check: 'Check and take over',
  },
  content: 'What is in the file?',
  contentAreas: 'Areas with borders (GeoJSON)',
  contentAreasHint:
    'For example the planning areas of the statistical office, in degrees (EPSG:4326) or UTM (EPSG:25833, 25832).',
  contentValues: 'Figures per area (CSV)',
  contentValuesHint: 'One line per area with its key, and one column per indicator.',
  file: 'File',
  limit: '50 MB',
  upload: 'Read the file',
  noTargets: 'First the area system',
  noTargetsText:
    'Before areas are imported, it must be known to which version and level they belong. For Berlin one click does it.',
  ownSystem: 'Enter another system',
  faults: {
    noFile: 'Please choose a file.',
    noContent: 'Please say what is in the file.',
    empty: 'The file is empty (0 bytes).',
    notText: 'This is no text file. Please save tables as CSV and maps as GeoJSON.',
    notJson: 'This is no valid JSON. Was the file downloaded completely?',
    notFeatures: 'This is no GeoJSON with several areas (FeatureCollection).',
    noFeatures: 'There is not a single area in the file.',
    featureTooLarge: 'A single area of the file is too large. Please simplify its borders.',
    unknownProjection: (name) =>
      `The file names a coordinate system that is not read here: ${name}. Please save it as EPSG:4326 (degrees) or EPSG:25833.`,
    brokenCsv: (line) =>
      `The table cannot be read from line ${line} on. Is a closing quotation mark missing there?`,
    noColumns: 'The first line has only one column. Are the columns parted by comma, semicolon or tab?',
    noRows: 'There is nothing below the heading.',
  },
  mapping: {
    title: (file) => `What is what in ${file}`,
    lead: (rows) => `${plural(rows, 'One row', '# rows')} read. Nothing has been taken over yet.`,
    target: 'Where do the rows belong?',
    targetOf: (level, version) => `${level}, ${version}`,
    key: 'The key is in',
    keyHint: 'Rows are always matched by key, never by name: names repeat.',
    name: 'The name is in',
    parent: 'Larger area',
    parentNone: 'none',
    parentPrefix: 'to be seen from the beginning of the key',
    parentColumn: (column) => `key in “${column}”`,
    size: 'Size in m²',
    sizeMeasured: 'compute from the borders',
    projection: 'Coordinates of the file',
    projections: {
      'EPSG:4326': 'degrees (EPSG:4326, WGS 84)',
      'EPSG:25833': 'UTM zone 33 (EPSG:25833)',
      'EPSG:25832': 'UTM zone 32 (EPSG:25832)',
    },
    day: 'Reference day of the figures',
    dayHint: 'The day that was counted, not the day of publication. For example 2020-12-31.',
    decimal: 'Numbers are written with',
    decimals: { '.': 'a point: 3.5', ',': 'a comma: 3,5' },
    columns: 'Columns',
    columnsHint: 'What should not be taken over stays on “leave out”.',
    leaveOut: 'leave out',
    newIndicator: (name) => `new indicator: ${name}`,
    wider: 'Comparison',
    place: 'What does the whole file cover?',
    placeHint:
      'For example “Berlin”: then the value over all rows is kept for comparison. Otherwise leave empty.',
    publisher: 'Source of the figures',
    publisherHint:
      'Stands beside each new indicator, for example “Monitoring Soziale Stadtentwicklung 2021”.',
    licence: 'Licence',
    isInternal: 'Show internally only, do not publish',
    check: 'Dry run',
    errors: {
      target: 'Please choose version and level.',
      key: 'Please choose where the key is.',
      name: 'Please choose where the name is.',
      day: 'Please give the reference day as a date, for example 2020-12-31.',
      columns: 'Please choose at least one column to take over.',
      tooLong: (max) => `Please use at most ${number(max)} characters.`,
      onceEach: 'Two columns cannot be the same indicator.',
    },
  },
  check: {
    title: (file) => `${file}: dry run`,
    lead: 'This is what it would look like. Nothing is taken over until you agree below.',
    states: {
      new: 'new',
      changed: 'changed',
      unchanged: 'unchanged',
      invalid: 'not usable',
      elsewhere: 'elsewhere',
    },
    counts: {
      new: (count) => plural(count, 'One row is new', '# rows are new'),
      changed: (count) => plural(count, 'One row changes something', '# rows change something'),
      unchanged: (count) => plural(count, 'One row is there already', '# rows are there already'),
      invalid: (count) =>
        plural(count, 'One row is not usable and stays out', '# rows are not usable and stay out'),
      elsewhere: (count) =>
        plural(
          count,
          'One row is about an area that is not entered here, and stays out',
          '# rows are about areas that are not entered here, and stay out',
        ),
    },
    absent: (count) =>
      plural(
        count,
        'One entered area is not in the file. It stays as it is.',
        '# entered areas are not in the file. They stay as they are.',
      ),
    noneKnown: 'Not a single row belongs to an area that is entered',
    noneKnownText: 'Are version and level right? Does the chosen column really hold the key?',
    nothing: 'There is nothing to take over',
    nothingText: 'Everything usable is there already.',
    rows: 'Row by row',
    rowsLead: (shown) => `The most important first, at most ${number(shown)} rows of each kind.`,
    columns: { number: 'Row', key: 'Key', name: 'Area', state: 'What happens', reasons: 'Why' },
    apply: (count) => plural(count, 'Take over one row', 'Take over # rows'),
    back: 'Change what is what',
    other: 'Another file',
    done: (added, changed) =>
      `Taken over: ${number(added)} new, ${number(changed)} changed. The history lets you take it back.`,
    gone: 'This file has been taken over already, or forgotten after a day. Please read it again.',
    history: 'History',
  },
  reasons: {
    noKey: 'The key is missing.',
    badKey: (key) => `“${key}” cannot be a key: at most 40 characters, without spaces and without / ? # %.`,
    noName: 'The name is missing.',
    nameTooLong: 'The name is longer than 200 characters.',
    duplicateKey: (first) => `Row ${number(first)} has the same key already.`,
    parentUnknown: (key) => `The larger area of ${key} has not been imported yet; it can be added later.`,
    unknownKey: (key) => `No area is entered for the key ${key}.`,
    zeroMissing: (key) =>
      `There is no area for the key ${key}, but there is one for 0${key}. Did a spreadsheet drop the leading zero?`,
    notANumber: (column, text) => `“${text}” in “${column}” is no number.`,
    geometry: {
      noGeometry: 'There are no borders for this area.',
      notAnArea: (found) => `This is no area (${found}). Polygons are needed.`,
      brokenCoordinates: 'The coordinates are no pairs of numbers.',
      ringTooShort: 'A border line has fewer than four points.',
      ringOpen: 'A border line is not closed: the last point must be the first.',
      notDegrees: (place) =>
        `${at(place)} are no degrees. Are they metres? Then choose UTM under “Coordinates of the file”.`,
      notMetres: (place) =>
        `${at(place)} does not lie in this UTM zone. Are they degrees? Then choose EPSG:4326 under “Coordinates of the file”.`,
      axesSwapped: (place) =>
        `At ${at(place)} longitude and latitude seem to be exchanged. GeoJSON names the longitude first.`,
      selfCrossing: (place) => `The border line crosses itself, near ${at(place)}.`,
    },
  },
};
