/** The words of the module's kinds of records, for forms, history and comparison. */
export const kinds = {
  areaSystem: {
    one: 'Gebietssystem',
    many: 'Gebietssysteme',
    create: 'Gebietssystem eintragen',
    correct: 'Gebietssystem berichtigen',
    fields: { name: 'Name', publisher: 'Herausgegeben von', note: 'Anmerkung' },
    hints: { name: 'Zum Beispiel „LOR Berlin“ oder „Grundschulsprengel“.' },
  },
  areaSystemVersion: {
    one: 'Fassung eines Gebietssystems',
    many: 'Fassungen von Gebietssystemen',
    create: 'Fassung eintragen',
    correct: 'Fassung berichtigen',
    change: 'Neue Fassung ab einem Tag',
    fields: { system_id: 'Gebietssystem', name: 'Name der Fassung' },
    hints: { name: 'Zum Beispiel „LOR seit 2021“. Neue Grenzen sind eine neue Fassung.' },
  },
  areaLevel: {
    one: 'Ebene',
    many: 'Ebenen',
    create: 'Ebene eintragen',
    correct: 'Ebene berichtigen',
    fields: {
      system_id: 'Gebietssystem',
      name: 'Wort für ein Gebiet',
      plural: 'Wort für mehrere',
      position: 'Reihenfolge',
    },
    hints: {
      name: 'Zum Beispiel „Bezirksregion“.',
      plural: 'Zum Beispiel „Bezirksregionen“.',
      position: 'Die größten Gebiete haben die kleinste Zahl.',
    },
  },
  area: {
    one: 'Gebiet',
    many: 'Gebiete',
    create: 'Gebiet eintragen',
    correct: 'Gebiet berichtigen',
    change: 'Gebiet ab einem Tag umbenennen',
    fields: {
      version_id: 'Fassung',
      level_id: 'Ebene',
      key: 'Schlüssel',
      name: 'Name',
      parent_id: 'Gehört zum Gebiet',
    },
    hints: {
      key: 'Mit allen Nullen am Anfang, zum Beispiel 06400736.',
      name: 'Namen dürfen mehrfach vorkommen, Schlüssel nicht.',
    },
  },
  areaMapping: {
    one: 'Übergang von Gebiet zu Gebiet',
    many: 'Übergänge von Gebiet zu Gebiet',
    create: 'Übergang eintragen',
    correct: 'Übergang berichtigen',
    fields: {
      from_area_id: 'Altes Gebiet',
      to_area_id: 'Neues Gebiet',
      share: 'Anteil des alten Gebiets',
      basis: 'Woher der Anteil kommt',
    },
    hints: {
      share: 'Eine Zahl bis 1: 0,25 heißt, ein Viertel des alten Gebiets liegt jetzt im neuen.',
      basis: 'Zum Beispiel „nach Einwohnerzahl am 31.12.2020“.',
    },
  },
  socialSpace: {
    one: 'Sozialraum',
    many: 'Sozialräume',
    create: 'Sozialraum eintragen',
    correct: 'Sozialraum berichtigen',
    change: 'Sozialraum ab einem Tag ändern',
    fields: { name: 'Name', detail: 'Beschreibung' },
    hints: { name: 'So, wie die Menschen dort ihn nennen.' },
  },
  socialSpaceArea: {
    one: 'Gebiet eines Sozialraums',
    many: 'Gebiete von Sozialräumen',
    create: 'Gebiet zum Sozialraum nehmen',
    correct: 'Gebiet des Sozialraums berichtigen',
    change: 'Anteil ab einem Tag ändern',
    fields: { space_id: 'Sozialraum', area_id: 'Gebiet', share: 'Anteil des Gebiets' },
    hints: { share: '1 heißt: das ganze Gebiet. 0,5 heißt: die Hälfte.' },
  },
  indicator: {
    one: 'Indikator',
    many: 'Indikatoren',
    create: 'Indikator eintragen',
    correct: 'Indikator berichtigen',
    fields: {
      name: 'Name',
      key: 'Kurzname für Dateien',
      unit: 'Einheit',
      direction: 'Richtung',
      aggregation: 'Wert für größere Gebiete',
      weight_id: 'Gewichtet nach',
      detail: 'Was gemessen wird',
      publisher: 'Quelle der Zahlen',
      licence: 'Lizenz',
      small_number_note: 'Hinweis zu kleinen Zahlen',
      position: 'Reihenfolge',
    },
    hints: {
      key: 'Kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel kinderarmut.',
      unit: 'Zum Beispiel % oder Personen.',
      weight_id: 'Bei Anteilen meist die Zahl der Menschen. Nur bei „gewichtetes Mittel“.',
      licence: 'Zum Beispiel CC BY 3.0 DE.',
      small_number_note: 'Zum Beispiel „Werte unter fünf Fällen sind ausgelassen“.',
    },
    options: {
      direction: {
        more: 'mehr ist besser',
        less: 'weniger ist besser',
        neutral: 'weder mehr noch weniger ist besser',
      },
      aggregation: {
        sum: 'Summe der kleineren Gebiete',
        weightedMean: 'Mittel der kleineren Gebiete, gewichtet',
        none: 'lässt sich nicht berechnen',
      },
    },
  },
  indicatorValue: {
    one: 'Wert eines Indikators',
    many: 'Werte von Indikatoren',
    create: 'Wert eintragen',
    correct: 'Wert berichtigen',
    fields: {
      indicator_id: 'Indikator',
      area_id: 'Gebiet',
      day: 'Stichtag',
      value: 'Wert',
      note: 'Anmerkung',
    },
    hints: { value: 'Fehlt der Wert, bleibt das Feld leer. Eine Null ist ein Wert.' },
  },
  indicatorReference: {
    one: 'Vergleichswert',
    many: 'Vergleichswerte',
    create: 'Vergleichswert eintragen',
    correct: 'Vergleichswert berichtigen',
    fields: { indicator_id: 'Indikator', place: 'Wofür', day: 'Stichtag', value: 'Wert', note: 'Anmerkung' },
    hints: { place: 'Zum Beispiel „Berlin“.' },
  },
};

/** What the database's constraints say, as sentences beside fields. */
export const constraints = {
  area_key_once: {
    field: 'key',
    message: 'Diesen Schlüssel hat auf dieser Ebene schon ein anderes Gebiet der Fassung.',
  },
  area_within_version: { field: 'from', message: 'Ein Gebiet gilt nur so lange wie seine Fassung.' },
  area_within_parent: {
    field: 'parent_id',
    message: 'Das größere Gebiet gilt nicht in der ganzen Zeit. Gehört es zu einer anderen Fassung?',
  },
  area_not_in_itself: { field: 'parent_id', message: 'Ein Gebiet liegt nicht in sich selbst.' },
  area_system_version_one_at_a_time: {
    field: 'from',
    message: 'In dieser Zeit gilt schon eine andere Fassung. Beenden Sie zuerst die bisherige.',
  },
  area_mapping_once: { field: 'to_area_id', message: 'Dieser Übergang ist schon eingetragen.' },
  area_mapping_shares: {
    field: 'share',
    message:
      'Die Anteile des alten Gebiets ergeben zusammen mehr als 1. Ein Gebiet kann nicht mehr abgeben, als es hat.',
  },
  social_space_area_once: { field: 'area_id', message: 'Dieses Gebiet gehört schon zum Sozialraum.' },
  social_space_area_within_space: {
    field: 'from',
    message: 'Ein Gebiet gehört nur so lange dazu, wie es den Sozialraum gibt.',
  },
  social_space_area_within_area: {
    field: 'from',
    message: 'Das Gebiet gibt es nicht in der ganzen Zeit. Gehört es zu einer anderen Fassung?',
  },
  indicator_key_once: { field: 'key', message: 'Diesen Kurznamen hat schon ein anderer Indikator.' },
  indicator_not_own_weight: { field: 'weight_id', message: 'Ein Indikator gewichtet sich nicht selbst.' },
  indicator_value_once: {
    field: 'day',
    message: 'Für dieses Gebiet und diesen Stichtag gibt es schon einen Wert. Bitte berichtigen Sie ihn.',
  },
  indicator_reference_once: {
    field: 'day',
    message: 'Für diesen Stichtag steht der Vergleichswert schon da.',
  },
};

export const rules = {
  key: 'Ein Schlüssel hat höchstens 40 Zeichen, keine Leerzeichen und keines der Zeichen / ? # %.',
  share: 'Ein Anteil ist größer als 0 und höchstens 1.',
  mappingToItself: 'Bitte wählen Sie zwei verschiedene Gebiete.',
  indicatorKey: 'Nur kleine Buchstaben, Ziffern und einzelne Bindestriche.',
  weightOnlyForMeans: 'Gewichtet wird nur ein Mittel. Lassen Sie das Feld frei oder wählen Sie „Mittel“.',
};
