import type { Difference, RowState } from '../decide.ts';
import type { RunState } from '../run.ts';
import { hsdsFaultsDe } from './hsds-faults.ts';

const number = (value: number) => value.toLocaleString('de-DE');
const rows = (count: number) => (count === 1 ? 'eine Zeile' : `${number(count)} Zeilen`);

const states: Record<RunState, string> = {
  read: 'gelesen',
  checking: 'wird geprüft',
  checked: 'geprüft, noch nicht übernommen',
  applying: 'wird übernommen',
  applied: 'übernommen',
  cancelled: 'angehalten',
  failed: 'abgebrochen',
  undoing: 'wird zurückgenommen',
  undone: 'zurückgenommen',
};
const rowStates: Record<RowState, string> = {
  new: 'neu',
  changed: 'geändert',
  conflict: 'Widerspruch',
  unchanged: 'unverändert',
  invalid: 'nicht brauchbar',
  elsewhere: 'nicht von hier',
};

export const de = {
  nav: 'Einlesen',
  title: 'Listen einlesen',
  lead: 'Eine Datei wählen, Spalten zuordnen, ansehen, was sich ändern würde, und erst dann übernehmen. Alles lässt sich 30 Tage lang zurücknehmen.',
  steps: {
    label: 'Einlesen in drei Schritten',
    file: 'Datei wählen',
    mapping: 'Zuordnen',
    check: 'Prüfen und übernehmen',
  },
  upload: {
    what: 'Was lesen Sie ein?',
    known: (name: string) => `Wieder: ${name}`,
    knownHint: 'Wird gelesen wie beim letzten Mal.',
    preset: 'Fertige Zuordnung; die Spalten sind bekannt.',
    source: 'Name der Quelle',
    sourceHint:
      'Zum Beispiel „Adressliste Jugendamt“. Unter diesem Namen merkt sich das Programm, wie die Spalten zu lesen sind und was von hier stammt. Ohne Angabe heißt die Quelle wie die Datei.',
    file: 'Datei',
    fileHint:
      'CSV, Excel (XLSX), OpenDocument (ODS), GeoJSON, Kalender (ICS) oder Angebote nach HSDS (JSON, ZIP).',
    limit: '100 MB',
    sheet: 'Blatt',
    sheetHint: 'Nur wenn die Datei mehrere Blätter hat und nicht das erste gemeint ist.',
    read: 'Datei lesen',
    noWhat: 'Bitte wählen Sie, was Sie einlesen.',
    noFile: 'Bitte wählen Sie eine Datei.',
    nameless: 'Bitte geben Sie der Quelle einen Namen.',
    otherKind: (title: string) =>
      `Unter diesem Namen wird schon etwas anderes eingelesen: ${title}. Bitte wählen Sie einen anderen Namen.`,
  },
  faults: {
    empty: () => 'Die Datei ist leer (0 Bytes).',
    tooLarge: (most: string) =>
      `Die Datei ist größer als ${most} MB. Bitte teilen Sie sie auf oder speichern Sie Tabellen als CSV.`,
    unknownFormat: () =>
      'Das ist keine Liste, die gelesen werden kann. Bitte speichern Sie sie als CSV, XLSX, ODS, GeoJSON oder ICS.',
    lockedOrOld: () =>
      'Die Datei ist mit einem Kennwort geschützt oder im alten Excel-Format (XLS). Bitte speichern Sie sie als XLSX ohne Kennwort.',
    notText: () => 'Das ist weder eine Tabelle noch eine Textdatei.',
    notJson: () => 'Das ist kein gültiges JSON. Ist die Datei vollständig heruntergeladen?',
    notFeatures: () => 'Das ist kein GeoJSON mit mehreren Einträgen (FeatureCollection).',
    noFeatures: () => 'In der Datei steht kein einziger Eintrag.',
    featureTooLarge: () =>
      'Ein einzelner Eintrag in der Datei ist zu groß. Bitte vereinfachen Sie die Grenzen.',
    unknownProjection: (name: string) =>
      `Die Datei nennt ein Koordinatensystem, das hier nicht gelesen wird: ${name}. Bitte speichern Sie sie als EPSG:4326 (Grad) oder EPSG:25833.`,
    brokenCsv: (line: string) =>
      `Die Tabelle ist ab Zeile ${line} nicht mehr zu lesen. Fehlt dort ein schließendes Anführungszeichen?`,
    brokenSpreadsheet: () => 'Die Tabelle ist beschädigt. Bitte öffnen Sie sie und speichern Sie sie neu.',
    zipBomb: () =>
      'Die Datei wird beim Entpacken viel größer, als eine Tabelle sein kann, und wird nicht gelesen.',
    tooManyCells: () => 'Die Tabelle ist zu groß. Bitte speichern Sie sie als CSV.',
    unknownSheet: () => 'Ein Blatt mit diesem Namen gibt es in der Datei nicht.',
    noColumns: () =>
      'In der Datei steht nur eine Spalte. Sind die Spalten durch Komma, Semikolon oder Tabulator getrennt?',
    noRows: () => 'Unter den Überschriften steht nichts.',
    hsdsNotServices: () =>
      'In der Datei stehen keine Angebote nach HSDS 3.0: Erwartet wird eine Seite mit „contents“, eine Liste, ein einzelnes Angebot oder ein Datenpaket mit service.csv.',
    ...hsdsFaultsDe,
  } satisfies Record<string, (detail: string) => string>,
  runs: {
    title: 'Zuletzt eingelesen',
    none: 'Noch nichts eingelesen',
    noneText:
      'Ein guter Anfang sind die Gebiete des Bezirks, dann die Schulen, dann Ihre eigene Adressliste.',
    source: 'Quelle',
    file: 'Datei',
    when: 'Wann',
    state: 'Stand',
    rows: 'Zeilen',
  },
  states,
  rowStates,
  mapping: {
    title: (file: string) => `${file} zuordnen`,
    lead: (count: number) => `${rows(count)} gelesen. Noch ist nichts übernommen.`,
    preset: 'Diese Datei ist bekannt: Die Spalten sind schon zugeordnet.',
    remembered: 'Zugeordnet wie beim letzten Mal.',
    noHeadings:
      'Die Datei hat keine Überschriften. Die Spalten heißen deshalb nach ihren Buchstaben; bitte ordnen Sie sie zu.',
    headingLine: (line: number) =>
      `Die Überschriften stehen in Zeile ${number(line)}; was darüber steht, bleibt weg.`,
    sheets: (sheet: string, others: string) =>
      `Gelesen ist das Blatt „${sheet}“. Weitere Blätter: ${others}. Für ein anderes lesen Sie die Datei noch einmal und nennen das Blatt.`,
    settings: 'Was die Datei nicht sagt',
    columns: 'Spalten',
    columnsHint: 'Sagen Sie zu jeder Spalte, was darin steht. Was Sie nicht brauchen, bleibt weg.',
    samples: (samples: string) => `Zum Beispiel: ${samples}`,
    empty: 'In den ersten Zeilen leer.',
    leaveOut: 'weglassen',
    twice: (field: string) => `„${field}“ kann nur aus einer Spalte kommen.`,
    check: 'Probelauf',
    other: 'Andere Datei',
  },
  run: {
    title: (source: string) => `Einlesen: ${source}`,
    facts: (file: string, count: number, when: string) => `${file}, ${rows(count)}, gelesen am ${when}`,
    progress: (done: number, all: number) => `${number(done)} von ${number(all)} Zeilen`,
    refresh: 'Stand aktualisieren',
    stop: 'Anhalten',
    stopped: 'Angehalten. Was schon übernommen war, steht da; Sie können es zurücknehmen oder neu prüfen.',
    failed:
      'Beim Einlesen ist etwas schiefgegangen, und es wurde abgebrochen. Was schon übernommen war, steht da. Prüfen Sie noch einmal; geht es wieder schief, melden Sie sich bei der Betreuung der Plattform.',
    undone: (left: number) =>
      left === 0
        ? 'Der ganze Vorgang ist zurückgenommen.'
        : `Zurückgenommen, bis auf ${rows(left)}: Dort hat inzwischen jemand etwas geändert.`,
    applied: (written: number) =>
      written === 0
        ? 'Es gab nichts zu übernehmen: Alles stand schon so da.'
        : `Übernommen: ${rows(written)}.`,
    checkedLead: 'So würde es aussehen. Übernommen wird erst, wenn Sie zustimmen.',
    nothingUsable: 'Keine Zeile dieser Datei ist brauchbar. Warum, steht bei jeder.',
    nothing: 'Es gibt nichts zu übernehmen. Alles, was brauchbar ist, steht schon so da.',
    apply: (count: number) => (count === 1 ? 'Eine Zeile übernehmen' : `${number(count)} Zeilen übernehmen`),
    remap: 'Zuordnung ändern',
    again: 'Noch einmal prüfen',
    other: 'Andere Datei einlesen',
    undo: 'Alles zurücknehmen',
    undoTitle: 'Diesen Vorgang zurücknehmen?',
    undoConsequences: (count: number) => [
      `${rows(count)} werden wieder, was sie vorher waren; neue Einträge verschwinden.`,
      'Was inzwischen jemand geändert hat, bleibt, wie es ist, und wird genannt.',
    ],
    undoHint: 'Sie können dieselbe Datei danach wieder einlesen.',
    undoYes: 'Ja, zurücknehmen',
    back: 'Nein, lassen',
    notNow: (state: string) => `Das geht gerade nicht: Der Vorgang ist inzwischen „${state}“.`,
    rejected: 'Nicht brauchbare Zeilen als Datei, mit dem Grund',
    reason: 'Grund',
    gone: 'Diesen Vorgang gibt es nicht mehr. Zeilen werden nach 30 Tagen vergessen; was übernommen wurde, bleibt.',
  },
  rows: {
    tabs: 'Zeilen nach dem, was mit ihnen geschieht',
    tab: (state: string, count: number) => `${state} (${number(count)})`,
    line: (line: number) => `Zeile ${number(line)}`,
    none: 'Hier ist keine Zeile.',
    field: 'Feld',
    current: 'Hier steht',
    incoming: 'Die Datei sagt',
    nothing: '–',
    more: 'Weitere anzeigen',
    first: 'Zum Anfang',
    left: 'Nicht zurückgenommen: Jemand hat es inzwischen geändert.',
    holds: 'Es gilt',
    verdicts: {
      take: 'was die Datei sagt',
      kept: 'was hier steht: hier geändert, und die Quelle sagt nichts Neues',
      conflict: 'was hier steht, bis Sie wählen',
    } satisfies Record<Difference['verdict'], string>,
    conflictLead:
      'Hier und an der Quelle wurde Verschiedenes eingetragen. Ohne Ihre Wahl bleibt, was hier steht.',
    choose: (field: string) => `Was gilt bei „${field}“?`,
    takeOurs: 'was hier steht',
    takeFile: 'was die Datei sagt',
    undecided: 'noch offen lassen',
    save: 'Wahl merken',
    saved: 'Gemerkt. Es gilt, sobald Sie übernehmen.',
    allFile: 'Überall nehmen, was die Datei sagt',
    allOurs: 'Überall lassen, was hier steht',
  },
  remarks: {
    duplicateKey: (line: string) => `Dieselbe Kennung steht schon in Zeile ${line}.`,
    refusedByDatabase:
      'Die Zeile passt nicht zu dem, was schon eingetragen ist (Zeiten oder Kennungen überschneiden sich).',
    unknown: 'Diese Zeile ist nicht brauchbar.',
  },
  missing: {
    title: 'Steht nicht mehr in der Datei',
    lead: 'Diese Einträge stammen aus dieser Quelle, kommen in der Datei aber nicht mehr vor. Gelöscht wird nichts; Sie können sie zu einem Tag beenden.',
    count: (count: number) =>
      count === 1 ? 'Ein Eintrag fehlt in der Datei.' : `${number(count)} Einträge fehlen in der Datei.`,
    afterwards: 'Nach dem Übernehmen können Sie sie hier beenden.',
    which: 'Welche sollen enden?',
    day: 'Letzter Tag',
    end: 'Beenden',
    ended: (count: number) =>
      count === 1 ? 'Ein Eintrag ist beendet.' : `${number(count)} Einträge sind beendet.`,
    noneChosen: 'Bitte wählen Sie mindestens einen Eintrag.',
    noDay: 'Bitte geben Sie den letzten Tag an, zum Beispiel 31.7.2026.',
    refused:
      'So lassen sich diese Einträge nicht beenden: Der Tag liegt vor ihrem Anfang, oder etwas beginnt später.',
    more: (count: number) => `Gezeigt sind die ersten ${number(count)}.`,
  },
  today: {
    waiting: (source: string) => `Einlesen zu Ende bringen: ${source}`,
    conflicts: 'Widersprüche zwischen Quellen und eigenen Einträgen',
    missing: 'Einträge, die an ihrer Quelle nicht mehr stehen',
  },
  provenance: (source: string, fields: string, day: string) => `Aus „${source}“ (${day}): ${fields}`,
};
