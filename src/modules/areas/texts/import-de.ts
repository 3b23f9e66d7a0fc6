import type { RowRemark } from '../../imports/contract.ts';

const number = (value: number) => value.toLocaleString('de-DE');
/** A place as a file writes it: "13.1 52.4". */
const at = ({ detail }: RowRemark) =>
  (detail ?? '')
    .split(' ')
    .map((each) => number(Number(each)))
    .join(' / ');
const said = ({ detail }: RowRemark) => `„${detail ?? ''}“`;

const shared = {
  noKey: () => 'Der Schlüssel fehlt.',
};

/** The words of reading areas and figures in. */
export const importing = {
  areas: {
    title: 'Gebiete mit ihren Grenzen',
    hint: 'GeoJSON, zum Beispiel die Planungsräume des Amts für Statistik, in Grad (EPSG:4326) oder UTM (EPSG:25833, 25832).',
    fields: { geometry: 'Grenzen' },
    remarks: {
      ...shared,
      badKey: (remark: RowRemark) =>
        `${said(remark)} kann kein Schlüssel sein: höchstens 40 Zeichen, ohne Leerzeichen und ohne / ? # %.`,
      noName: () => 'Der Name fehlt.',
      nameTooLong: () => 'Der Name ist länger als 200 Zeichen.',
      parentUnknown: ({ detail }: RowRemark) =>
        `Das größere Gebiet ${detail ?? ''} ist noch nicht eingelesen; es lässt sich später ergänzen.`,
      'geometry.noGeometry': () => 'Es gibt keine Grenzen zu diesem Gebiet.',
      'geometry.notAnArea': ({ detail }: RowRemark) =>
        `Das ist keine Fläche (${detail ?? '?'}). Gebraucht werden Polygone.`,
      'geometry.brokenCoordinates': () => 'Die Koordinaten sind keine Zahlenpaare.',
      'geometry.ringTooShort': () => 'Eine Grenzlinie hat weniger als vier Punkte.',
      'geometry.ringOpen': () =>
        'Eine Grenzlinie ist nicht geschlossen: Der letzte Punkt muss der erste sein.',
      'geometry.notDegrees': (remark: RowRemark) =>
        `${at(remark)} sind keine Gradzahlen. Sind es Meter? Dann wählen Sie unter „Koordinaten der Datei“ UTM.`,
      'geometry.notMetres': (remark: RowRemark) =>
        `${at(remark)} liegt nicht in dieser UTM-Zone. Sind es Grad? Dann wählen Sie unter „Koordinaten der Datei“ EPSG:4326.`,
      'geometry.axesSwapped': (remark: RowRemark) =>
        `Bei ${at(remark)} scheinen Länge und Breite vertauscht. GeoJSON nennt die Länge zuerst.`,
      'geometry.selfCrossing': (remark: RowRemark) =>
        `Die Grenzlinie kreuzt sich selbst, nahe ${at(remark)}.`,
    },
  },
  values: {
    title: 'Zahlen je Gebiet',
    hint: 'Eine Tabelle mit einer Zeile je Gebiet, dessen Schlüssel und einer Spalte je Indikator. Zugeordnet wird nach dem Schlüssel, nie nach dem Namen.',
    remarks: {
      ...shared,
      unknownKey: ({ detail }: RowRemark) =>
        `Zum Schlüssel ${detail ?? ''} ist hier kein Gebiet eingetragen.`,
      zeroMissing: ({ detail }: RowRemark) =>
        `Zum Schlüssel ${detail ?? ''} gibt es kein Gebiet, zu 0${detail ?? ''} schon. Hat eine Tabellenkalkulation die Null am Anfang gestrichen?`,
      notANumber: (remark: RowRemark) => `${said(remark)} in „${remark.column ?? ''}“ ist keine Zahl.`,
    },
  },
  mappings: {
    title: 'Übergänge zwischen Fassungen',
    hint: 'Eine Tabelle: Schlüssel des alten Gebiets, Schlüssel des neuen, Anteil. Damit reißen Zeitreihen bei neuen Grenzen nicht ab.',
    remarks: {
      ...shared,
      unknownKey: ({ detail }: RowRemark) =>
        `Zum Schlüssel ${detail ?? ''} ist in dieser Fassung kein Gebiet eingetragen.`,
      noShare: (remark: RowRemark) =>
        `${said(remark)} ist kein Anteil. Gemeint ist zum Beispiel 0,35 oder 35 %.`,
    },
  },
  fromTarget: 'Alte Fassung und Ebene',
  toTarget: 'Neue Fassung und Ebene',
  basis: { label: 'Wonach ist geteilt?', hint: 'Zum Beispiel „nach der Zahl der Menschen Ende 2020“.' },
  presets: {
    Prognoseraum: 'Prognoseräume (Berlin)',
    Bezirksregion: 'Bezirksregionen (Berlin)',
    Planungsraum: 'Planungsräume (Berlin)',
  },
  fields: {
    key: { label: 'Schlüssel', hint: 'Als Text, mit den Nullen am Anfang.' },
    areaKey: { label: 'Schlüssel des Gebiets' },
    fromKey: { label: 'Schlüssel des alten Gebiets' },
    toKey: { label: 'Schlüssel des neuen Gebiets' },
    share: { label: 'Anteil', hint: 'Bleibt das leer, gilt das ganze Gebiet.' },
    name: { label: 'Name' },
    parent: { label: 'Schlüssel des größeren Gebiets' },
    size: { label: 'Fläche in m²' },
    newIndicator: { label: 'Indikator, der so heißt (neu, wenn es ihn nicht gibt)' },
  },
  target: 'Wohin gehören die Zeilen?',
  targetHint: 'Ebene und Fassung des Gebietssystems.',
  targetOf: (level: string, version: string) => `${level}, ${version}`,
  projection: { label: 'Koordinaten der Datei' },
  projections: {
    'EPSG:4326': 'Grad (EPSG:4326, WGS 84)',
    'EPSG:25833': 'UTM Zone 33 (EPSG:25833)',
    'EPSG:25832': 'UTM Zone 32 (EPSG:25832)',
  },
  above: { label: 'Größeres Gebiet', hint: 'Gilt, wenn keine Spalte es nennt.' },
  abovePrefix: 'am Anfang des Schlüssels zu erkennen',
  aboveNone: 'keines',
  day: {
    label: 'Stichtag der Zahlen',
    hint: 'Der Tag, für den gezählt wurde, nicht der Tag der Veröffentlichung. Zum Beispiel 31.12.2020.',
  },
  decimal: 'Dezimalzeichen',
  decimals: { '.': 'Punkt: 3.5', ',': 'Komma: 3,5' },
  place: {
    label: 'Wofür steht die ganze Datei?',
    hint: 'Zum Beispiel „Berlin“: Dann wird der Wert über alle Zeilen als Vergleichswert gemerkt. Sonst leer lassen.',
  },
  publisher: {
    label: 'Quelle der Zahlen',
    hint: 'Steht bei jedem neuen Indikator, zum Beispiel „Monitoring Soziale Stadtentwicklung 2021“.',
  },
  licence: 'Lizenz',
  visibility: 'Wer darf es sehen?',
  public: 'alle',
  internal: 'nur das Bündnis',
  newBorders: 'andere Grenzen',
  squareMetres: (value: number) => `${number(value)} m²`,
  noValue: 'keine Angabe',
  errors: {
    otherTarget: 'Die neue Fassung muss eine andere sein als die alte.',
    target: 'Bitte wählen Sie, wohin die Zeilen gehören.',
    key: 'Bitte sagen Sie, in welcher Spalte der Schlüssel steht.',
    name: 'Bitte sagen Sie, in welcher Spalte der Name steht.',
    day: 'Bitte geben Sie den Stichtag als Datum an, zum Beispiel 31.12.2020.',
    columns: 'Bitte wählen Sie mindestens eine Spalte, die ein Indikator wird.',
    tooLong: (max: number) => `Bitte höchstens ${number(max)} Zeichen.`,
    onceEach: 'Zwei Spalten können nicht derselbe Indikator sein.',
  },
};
