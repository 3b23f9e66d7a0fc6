const number = (value: number) => value.toLocaleString('de-DE');
const plural = (count: number, one: string, many: string) =>
  count === 1 ? one : many.replace('#', number(count));
const at = (place: readonly [number, number]) => `${number(place[0])} / ${number(place[1])}`;

/** The words of reading files in. */
export const importing = {
  title: 'Gebiete und Zahlen einlesen',
  lead: 'Eine Datei auswählen, zuordnen, ansehen, was sich ändern würde, und erst dann übernehmen.',
  steps: {
    label: 'Einlesen in drei Schritten',
    file: 'Datei wählen',
    mapping: 'Zuordnen',
    check: 'Prüfen und übernehmen',
  },
  content: 'Was ist in der Datei?',
  contentAreas: 'Gebiete mit Grenzen (GeoJSON)',
  contentAreasHint:
    'Zum Beispiel die Planungsräume des Amts für Statistik, in Grad (EPSG:4326) oder UTM (EPSG:25833, 25832).',
  contentValues: 'Zahlen je Gebiet (CSV)',
  contentValuesHint: 'Eine Zeile je Gebiet, mit dessen Schlüssel, und eine Spalte je Indikator.',
  file: 'Datei',
  limit: '50 MB',
  upload: 'Datei lesen',
  noTargets: 'Zuerst das Gebietssystem',
  noTargetsText:
    'Bevor Gebiete eingelesen werden, muss dastehen, zu welcher Fassung und Ebene sie gehören. Für Berlin geht das mit einem Klick.',
  ownSystem: 'Ein anderes System eintragen',
  faults: {
    noFile: 'Bitte wählen Sie eine Datei.',
    noContent: 'Bitte sagen Sie, was in der Datei ist.',
    empty: 'Die Datei ist leer (0 Bytes).',
    notText: 'Das ist keine Textdatei. Tabellen bitte als CSV speichern, Karten als GeoJSON.',
    notJson: 'Das ist kein gültiges JSON. Ist die Datei vollständig heruntergeladen?',
    notFeatures: 'Das ist kein GeoJSON mit mehreren Gebieten (FeatureCollection).',
    noFeatures: 'In der Datei steht kein einziges Gebiet.',
    featureTooLarge: 'Ein einzelnes Gebiet in der Datei ist zu groß. Bitte vereinfachen Sie die Grenzen.',
    unknownProjection: (name: string) =>
      `Die Datei nennt ein Koordinatensystem, das hier nicht gelesen wird: ${name}. Bitte speichern Sie sie als EPSG:4326 (Grad) oder EPSG:25833.`,
    brokenCsv: (line: string) =>
      `Die Tabelle ist ab Zeile ${line} nicht mehr zu lesen. Fehlt dort ein schließendes Anführungszeichen?`,
    noColumns:
      'In der ersten Zeile steht nur eine Spalte. Sind die Spalten durch Komma, Semikolon oder Tabulator getrennt?',
    noRows: 'Unter der Kopfzeile steht nichts.',
  },
  mapping: {
    title: (file: string) => `${file} zuordnen`,
    lead: (rows: number) => `${plural(rows, 'Eine Zeile', '# Zeilen')} gelesen. Noch ist nichts übernommen.`,
    target: 'Wohin gehören die Zeilen?',
    targetOf: (level: string, version: string) => `${level}, ${version}`,
    key: 'Schlüssel steht in',
    keyHint: 'Zugeordnet wird immer nach dem Schlüssel, nie nach dem Namen: Namen kommen mehrfach vor.',
    name: 'Name steht in',
    parent: 'Größeres Gebiet',
    parentNone: 'keines',
    parentPrefix: 'am Anfang des Schlüssels zu erkennen',
    parentColumn: (column: string) => `Schlüssel in „${column}“`,
    size: 'Fläche in m²',
    sizeMeasured: 'aus den Grenzen berechnen',
    projection: 'Koordinaten der Datei',
    projections: {
      'EPSG:4326': 'Grad (EPSG:4326, WGS 84)',
      'EPSG:25833': 'UTM Zone 33 (EPSG:25833)',
      'EPSG:25832': 'UTM Zone 32 (EPSG:25832)',
    },
    day: 'Stichtag der Zahlen',
    dayHint: 'Der Tag, für den gezählt wurde, nicht der Tag der Veröffentlichung. Zum Beispiel 31.12.2020.',
    decimal: 'Zahlen stehen mit',
    decimals: { '.': 'Punkt: 3.5', ',': 'Komma: 3,5' },
    columns: 'Spalten',
    columnsHint: 'Was nicht übernommen werden soll, bleibt auf „nicht übernehmen“.',
    leaveOut: 'nicht übernehmen',
    newIndicator: (name: string) => `neuer Indikator: ${name}`,
    wider: 'Vergleich',
    place: 'Wofür steht die ganze Datei?',
    placeHint:
      'Zum Beispiel „Berlin“: Dann wird der Wert über alle Zeilen als Vergleichswert gemerkt. Sonst frei lassen.',
    publisher: 'Quelle der Zahlen',
    publisherHint:
      'Steht bei jedem neuen Indikator, zum Beispiel „Monitoring Soziale Stadtentwicklung 2021“.',
    licence: 'Lizenz',
    isInternal: 'Nur intern zeigen, nicht veröffentlichen',
    check: 'Probelauf',
    errors: {
      target: 'Bitte wählen Sie Fassung und Ebene.',
      key: 'Bitte wählen Sie, wo der Schlüssel steht.',
      name: 'Bitte wählen Sie, wo der Name steht.',
      day: 'Bitte geben Sie den Stichtag als Datum an, zum Beispiel 31.12.2020.',
      columns: 'Bitte wählen Sie mindestens eine Spalte, die übernommen wird.',
      tooLong: (max: number) => `Bitte höchstens ${number(max)} Zeichen.`,
      onceEach: 'Zwei Spalten können nicht derselbe Indikator sein.',
    },
  },
  check: {
    title: (file: string) => `${file}: Probelauf`,
    lead: 'So würde es aussehen. Übernommen wird erst, wenn Sie unten zustimmen.',
    states: {
      new: 'neu',
      changed: 'geändert',
      unchanged: 'unverändert',
      invalid: 'nicht brauchbar',
      elsewhere: 'anderswo',
    },
    counts: {
      new: (count: number) => plural(count, 'Eine Zeile ist neu', '# Zeilen sind neu'),
      changed: (count: number) => plural(count, 'Eine Zeile ändert etwas', '# Zeilen ändern etwas'),
      unchanged: (count: number) =>
        plural(count, 'Eine Zeile steht schon so da', '# Zeilen stehen schon so da'),
      invalid: (count: number) =>
        plural(
          count,
          'Eine Zeile ist nicht brauchbar und bleibt weg',
          '# Zeilen sind nicht brauchbar und bleiben weg',
        ),
      elsewhere: (count: number) =>
        plural(
          count,
          'Eine Zeile gehört zu einem Gebiet, das hier nicht eingetragen ist, und bleibt weg',
          '# Zeilen gehören zu Gebieten, die hier nicht eingetragen sind, und bleiben weg',
        ),
    },
    absent: (count: number) =>
      plural(
        count,
        'Ein eingetragenes Gebiet kommt in der Datei nicht vor. Es bleibt, wie es ist.',
        '# eingetragene Gebiete kommen in der Datei nicht vor. Sie bleiben, wie sie sind.',
      ),
    noneKnown: 'Keine einzige Zeile gehört zu einem eingetragenen Gebiet',
    noneKnownText: 'Stimmen Fassung und Ebene? Steht in der gewählten Spalte wirklich der Schlüssel?',
    nothing: 'Es gibt nichts zu übernehmen',
    nothingText: 'Alles, was brauchbar ist, steht schon so da.',
    rows: 'Zeile für Zeile',
    rowsLead: (shown: number) => `Das Wichtigste zuerst, je Art höchstens ${number(shown)} Zeilen.`,
    columns: { number: 'Zeile', key: 'Schlüssel', name: 'Gebiet', state: 'Was geschieht', reasons: 'Warum' },
    apply: (count: number) => plural(count, 'Eine Zeile übernehmen', '# Zeilen übernehmen'),
    back: 'Zuordnung ändern',
    other: 'Andere Datei',
    done: (added: number, changed: number) =>
      `Übernommen: ${number(added)} neu, ${number(changed)} geändert. Im Verlauf lässt sich das zurücknehmen.`,
    gone: 'Diese Datei ist schon übernommen oder nach einem Tag vergessen worden. Bitte lesen Sie sie neu ein.',
    history: 'Verlauf',
  },
  reasons: {
    noKey: 'Der Schlüssel fehlt.',
    badKey: (key: string) =>
      `„${key}“ kann kein Schlüssel sein: höchstens 40 Zeichen, ohne Leerzeichen und ohne / ? # %.`,
    noName: 'Der Name fehlt.',
    nameTooLong: 'Der Name ist länger als 200 Zeichen.',
    duplicateKey: (first: number) => `Derselbe Schlüssel steht schon in Zeile ${number(first)}.`,
    parentUnknown: (key: string) =>
      `Das größere Gebiet zu ${key} ist noch nicht eingelesen; es lässt sich später ergänzen.`,
    unknownKey: (key: string) => `Zum Schlüssel ${key} ist kein Gebiet eingetragen.`,
    zeroMissing: (key: string) =>
      `Zum Schlüssel ${key} gibt es kein Gebiet, zu 0${key} schon. Hat eine Tabellenkalkulation die Null am Anfang gestrichen?`,
    notANumber: (column: string, text: string) => `„${text}“ in „${column}“ ist keine Zahl.`,
    geometry: {
      noGeometry: 'Es gibt keine Grenzen zu diesem Gebiet.',
      notAnArea: (found: string) => `Das ist keine Fläche (${found}). Gebraucht werden Polygone.`,
      brokenCoordinates: 'Die Koordinaten sind keine Zahlenpaare.',
      ringTooShort: 'Eine Grenzlinie hat weniger als vier Punkte.',
      ringOpen: 'Eine Grenzlinie ist nicht geschlossen: Der letzte Punkt muss der erste sein.',
      notDegrees: (place: readonly [number, number]) =>
        `${at(place)} sind keine Grad. Sind es Meter? Dann wählen Sie unter „Koordinaten der Datei“ UTM.`,
      notMetres: (place: readonly [number, number]) =>
        `${at(place)} liegt nicht in dieser UTM-Zone. Sind es Grad? Dann wählen Sie unter „Koordinaten der Datei“ EPSG:4326.`,
      axesSwapped: (place: readonly [number, number]) =>
        `Bei ${at(place)} scheinen Länge und Breite vertauscht. GeoJSON nennt die Länge zuerst.`,
      selfCrossing: (place: readonly [number, number]) =>
        `Die Grenzlinie kreuzt sich selbst, nahe ${at(place)}.`,
    },
  },
};
