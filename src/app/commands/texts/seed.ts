import { textsOf } from '../../../platform/i18n/texts.ts';

const de = {
  details: [
    'Lädt die Beispielbündnisse, oder nur das genannte:',
    '    steglitz-zehlendorf   was das Quelldokument sagt, jede Angabe mit ihrer Stelle',
    '    musterbezirk          ein erfundener Bezirk, in dem es auf jeder Seite etwas zu sehen gibt',
    '',
    '--scale 1…1000    wie groß der Musterbezirk wird, für Messungen; dieselbe Zahl ergibt dieselben Daten',
  ].join('\n'),
  noScale: '--scale erwartet eine ganze Zahl von 1 bis 1000.',
  noDataSet: (name: string, all: readonly string[]) =>
    `Das Beispiel "${name}" gibt es nicht. Möglich sind: ${all.join(', ')}`,
};

const en: typeof de = {
  details: [
    'Loads the example alliances, or the named one alone:',
    '    steglitz-zehlendorf   what the source document says, each fact with its place',
    '    musterbezirk          an invented district, in which every page has something to show',
    '',
    '--scale 1…1000    how large Musterbezirk becomes, for measuring; the same number gives the same data',
  ].join('\n'),
  noScale: '--scale expects a whole number from 1 to 1000.',
  noDataSet: (name, all) => `There is no example "${name}". Possible are: ${all.join(', ')}`,
};

/** What the command `seed` says, by language. */
export const seedTexts = textsOf({ de, en });
