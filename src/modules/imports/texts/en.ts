import type { de } from './de.ts';
import { hsdsFaultsEn } from './hsds-faults.ts';

const number = (value: number) => value.toLocaleString('en-GB');
const rows = (count: number) => (count === 1 ? 'one row' : `${number(count)} rows`);

export const en: typeof de = {
  nav: 'Read in',
  title: 'Reading lists in',
  lead: 'Choose a file, say what its columns hold, see what would change, and only then take it over. All of it can be taken back for 30 days.',
  steps: {
    label: 'Reading in, in three steps',
    file: 'Choose a file',
    mapping: 'Match columns',
    check: 'Check and take over',
  },
  upload: {
    what: 'What are you reading in?',
    known: (name) => `Again: ${name}`,
    knownHint: 'Is read as it was last time.',
    preset: 'Ready-made: the columns are known.',
    source: 'Name of the source',
    sourceHint:
      'For example “Address list of the youth office”. Under this name the software remembers how the columns are read and what comes from here.',
    file: 'File',
    fileHint: 'CSV, Excel (XLSX), OpenDocument (ODS), GeoJSON, calendar (ICS) or offers as HSDS (JSON, ZIP).',
    limit: '100 MB',
    sheet: 'Sheet',
    sheetHint: 'Only if the file has several sheets and the first is not the one you mean.',
    read: 'Read the file',
    noWhat: 'Please choose what you are reading in.',
    noFile: 'Please choose a file.',
    nameless: 'Please give the source a name.',
    otherKind: (title) => `Something else is read in under this name: ${title}. Please choose another name.`,
  },
  faults: {
    empty: () => 'The file is empty (0 bytes).',
    tooLarge: (most) => `The file is larger than ${most} MB. Please split it, or save tables as CSV.`,
    unknownFormat: () =>
      'This is no list that can be read. Please save it as CSV, XLSX, ODS, GeoJSON or ICS.',
    lockedOrOld: () =>
      'The file is protected by a password or in the old Excel format (XLS). Please save it as XLSX without a password.',
    notText: () => 'This is neither a table nor a text file.',
    notJson: () => 'This is no valid JSON. Has the file been downloaded completely?',
    notFeatures: () => 'This is no GeoJSON with several entries (FeatureCollection).',
    noFeatures: () => 'There is not a single entry in the file.',
    featureTooLarge: () => 'A single entry of the file is too large. Please simplify its borders.',
    unknownProjection: (name) =>
      `The file names a coordinate system that is not read here: ${name}. Please save it as EPSG:4326 (degrees) or EPSG:25833.`,
    brokenCsv: (line) =>
      `The table cannot be read from line ${line} on. Is a closing quotation mark missing?`,
    brokenSpreadsheet: () => 'The table is damaged. Please open it and save it anew.',
    zipBomb: () => 'Unpacked, the file is much larger than a table can be; it is not read.',
    tooManyCells: () => 'The table is too large. Please save it as CSV.',
    unknownSheet: () => 'There is no sheet of that name in the file.',
    noColumns: () =>
      'There is only one column in the file. Are the columns separated by comma, semicolon or tab?',
    noRows: () => 'There is nothing below the headings.',
    hsdsNotServices: () =>
      'There are no services of HSDS 3.0 in the file: expected is a page with “contents”, a list, a single service, or a data package with service.csv.',
    ...hsdsFaultsEn,
  },
  runs: {
    title: 'Read in lately',
    none: 'Nothing has been read in yet',
    noneText: 'A good start are the areas of the district, then its schools, then your own address list.',
    source: 'Source',
    file: 'File',
    when: 'When',
    state: 'State',
    rows: 'Rows',
  },
  states: {
    read: 'read',
    checking: 'being checked',
    checked: 'checked, not taken over yet',
    applying: 'being taken over',
    applied: 'taken over',
    cancelled: 'stopped',
    failed: 'broken off',
    undoing: 'being taken back',
    undone: 'taken back',
  },
  rowStates: {
    new: 'new',
    changed: 'changed',
    conflict: 'conflict',
    unchanged: 'unchanged',
    invalid: 'not usable',
    elsewhere: 'not from here',
  },
  mapping: {
    title: (file) => `Match ${file}`,
    lead: (count) => `${rows(count)} read. Nothing has been taken over yet.`,
    preset: 'This file is known: its columns are matched already.',
    remembered: 'Matched as last time.',
    noHeadings: 'The file has no headings, so the columns are called by their letters; please match them.',
    headingLine: (line) => `The headings stand in line ${number(line)}; what stands above is left out.`,
    sheets: (sheet, others) =>
      `The sheet “${sheet}” was read. Further sheets: ${others}. For another one, read the file again and name the sheet.`,
    settings: 'What the file does not say',
    columns: 'Columns',
    columnsHint: 'Say for each column what it holds. What you do not need is left out.',
    samples: (samples) => `For example: ${samples}`,
    empty: 'Empty in the first rows.',
    leaveOut: 'leave out',
    twice: (field) => `“${field}” can come from one column only.`,
    check: 'Dry run',
    other: 'Another file',
  },
  run: {
    title: (source) => `Reading in: ${source}`,
    facts: (file, count, when) => `${file}, ${rows(count)}, read on ${when}`,
    progress: (done, all) => `${number(done)} of ${number(all)} rows`,
    refresh: 'Refresh',
    stop: 'Stop',
    stopped: 'Stopped. What had been taken over stands; you can take it back or check again.',
    failed:
      'Something went wrong and reading in was broken off. What had been taken over stands. Check again; if it fails again, tell those who run the platform.',
    undone: (left) =>
      left === 0
        ? 'All of it has been taken back.'
        : `Taken back, except for ${rows(left)}: somebody has changed something there since.`,
    applied: (written) =>
      written === 0
        ? 'There was nothing to take over: everything stood here already.'
        : `Taken over: ${rows(written)}.`,
    checkedLead: 'This is what it would look like. Nothing is taken over before you agree.',
    nothing: 'There is nothing to take over. All that can be used stands here already.',
    apply: (count) => (count === 1 ? 'Take over one row' : `Take over ${number(count)} rows`),
    remap: 'Change the matching',
    again: 'Check again',
    other: 'Read in another file',
    undo: 'Take all of it back',
    undoTitle: 'Take this import back?',
    undoConsequences: (count) => [
      `${rows(count)} become what they were before; new entries disappear.`,
      'What somebody has changed since stays as it is, and is named.',
    ],
    undoHint: 'You can read the same file in again afterwards.',
    undoYes: 'Yes, take it back',
    back: 'No, leave it',
    notNow: (state) => `That is not possible now: the import is “${state}” by now.`,
    rejected: 'Rows that cannot be used as a file, with the reason',
    reason: 'Reason',
    gone: 'This import is no longer kept. Rows are forgotten after 30 days; what was taken over stays.',
  },
  rows: {
    tabs: 'Rows by what happens to them',
    tab: (state, count) => `${state} (${number(count)})`,
    line: (line) => `Line ${number(line)}`,
    none: 'There is no row here.',
    field: 'Field',
    current: 'Here',
    incoming: 'In the file',
    nothing: '–',
    more: 'Show more',
    first: 'To the beginning',
    left: 'Not taken back: somebody has changed it since.',
    kept: 'Changed here; the source says nothing new. Stays.',
    conflictLead:
      'Different things were entered here and at the source. Without your choice, what stands here stays.',
    choose: (field) => `What holds for “${field}”?`,
    takeOurs: 'what stands here',
    takeFile: 'what the file says',
    undecided: 'leave it open',
    save: 'Keep my choice',
    saved: 'Kept. It holds as soon as you take the file over.',
    allFile: 'Everywhere what the file says',
    allOurs: 'Everywhere what stands here',
  },
  remarks: {
    duplicateKey: (line) => `The same key stands in line ${line} already.`,
    refusedByDatabase: 'The row does not fit what is entered already (times or keys overlap).',
    unknown: 'This row cannot be used.',
  },
  missing: {
    title: 'No longer in the file',
    lead: 'These entries come from this source but are no longer in the file. Nothing is deleted; you can end them on a day.',
    count: (count) =>
      count === 1 ? 'One entry is missing in the file.' : `${number(count)} entries are missing in the file.`,
    afterwards: 'After taking over, you can end them here.',
    which: 'Which shall end?',
    day: 'Last day',
    end: 'End them',
    ended: (count) => (count === 1 ? 'One entry has ended.' : `${number(count)} entries have ended.`),
    noneChosen: 'Please choose at least one entry.',
    noDay: 'Please give the last day, for example 31.7.2026.',
    refused:
      'These entries cannot end like this: the day lies before their beginning, or something begins later.',
    more: (count) => `The first ${number(count)} are shown.`,
  },
  today: {
    waiting: (source) => `Finish reading in: ${source}`,
    conflicts: 'Conflicts between sources and own entries',
    missing: 'Entries that are no longer at their source',
  },
  provenance: (source, fields, day) => `From “${source}” (${day}): ${fields}`,
};
