/** Invented names of areas. One occurs twice on purpose, as names do. */
export const forecastAreas = ['Westufer', 'Altstadt und Kanal', 'Hügelland', 'Am Ostpark'] as const;

export const regions = [
  'Am Hafen',
  'Leuchtturmviertel',
  'Kanalgärten',
  'Altstadt',
  'Windmühlenberg',
  'Sternwarte',
  'Obstwiesen',
  'Seilbahn',
] as const;

export const planningAreas = [
  'Ankerplatz',
  'Möwensteg',
  'Kontorhaus',
  'Segelmacher',
  'Werftweg',
  'Lindenallee',
  'Nebelhorn',
  'Dünenpfad',
  'Lotsenturm',
  'Muschelkalk',
  'Strandhafer',
  'Brandung',
  'Schleuse',
  'Treidelpfad',
  'Gartenfreunde',
  'Brückenkopf',
  'Weidendamm',
  'Kahnbauer',
  'Marktplatz',
  'Glockengasse',
  'Stadtgraben',
  'Kornspeicher',
  'Badstube',
  'Tuchmacher',
  'Mühlenflügel',
  'Kornfeld',
  'Hohlweg',
  'Bäckerberg',
  'Kiesgrube',
  'Lindenallee',
  'Kometenring',
  'Fernrohr',
  'Mondstraße',
  'Polarstern',
  'Planetenweg',
  'Milchstraße',
  'Apfelhof',
  'Birnenstieg',
  'Kirschgarten',
  'Quittenweg',
  'Mirabelle',
  'Streuobst',
  'Talstation',
  'Gondelplatz',
  'Drahtseil',
  'Bergwerk',
  'Aussichtsturm',
  'Rodelbahn',
] as const;

/** Invented indicators: middle of their values, spread between areas, yearly drift. */
export type ExampleIndicator = {
  key: string;
  fact: Readonly<Record<string, unknown>>;
  middle: number;
  spread: number;
  drift: number;
  digits: number;
};

const publisher = 'Beispielstatistik des Musterbezirks (erfunden)';
const licence = 'CC0 1.0 (erfundene Zahlen)';
const common = { publisher, licence };
const amongChildren = { aggregation: 'weightedMean', weight: 'kinder' };

export const exampleIndicators: readonly ExampleIndicator[] = [
  {
    key: 'menschen',
    fact: {
      ...common,
      key: 'menschen',
      name: 'Menschen, die hier wohnen',
      unit: 'Personen',
      direction: 'neutral',
      aggregation: 'sum',
      detail: 'Alle Menschen mit Hauptwohnung im Gebiet.',
    },
    middle: 6200,
    spread: 2600,
    drift: 45,
    digits: 0,
  },
  {
    key: 'kinder',
    fact: {
      ...common,
      key: 'kinder',
      name: 'Kinder und Jugendliche unter 18 Jahren',
      unit: 'Personen',
      direction: 'neutral',
      aggregation: 'sum',
    },
    middle: 1050,
    spread: 520,
    drift: 14,
    digits: 0,
  },
  {
    key: 'kinderarmut',
    fact: {
      ...common,
      ...amongChildren,
      key: 'kinderarmut',
      name: 'Kinder in Familien mit Grundsicherung',
      unit: '%',
      direction: 'less',
      detail: 'Anteil der Kinder unter 15 Jahren, deren Familie Leistungen der Grundsicherung bekommt.',
      smallNumberNote: 'Gebiete mit weniger als 50 Kindern haben keinen Wert.',
    },
    middle: 21,
    spread: 17,
    drift: -0.4,
    digits: 1,
  },
  {
    key: 'kita',
    fact: {
      ...common,
      ...amongChildren,
      key: 'kita-zwei-jahre',
      name: 'Kinder mit mindestens zwei Jahren Kita vor der Schule',
      unit: '%',
      direction: 'more',
    },
    middle: 86,
    spread: 11,
    drift: 0.3,
    digits: 1,
  },
  {
    key: 'bewegung',
    fact: {
      ...common,
      ...amongChildren,
      key: 'sportverein',
      name: 'Kinder in einem Sportverein oder einer festen Bewegungsgruppe',
      unit: '%',
      direction: 'more',
      detail: 'Aus der Befragung der dritten Klassen (erfunden).',
      smallNumberNote: 'Werte aus weniger als 20 Antworten sind ausgelassen.',
    },
    middle: 54,
    spread: 21,
    drift: 0.8,
    digits: 1,
  },
  {
    key: 'spielplatz',
    fact: {
      ...common,
      ...amongChildren,
      key: 'spielplatzflaeche',
      name: 'Spielplatzfläche je Kind',
      unit: 'm²',
      direction: 'more',
    },
    middle: 4.2,
    spread: 2.9,
    drift: 0.05,
    digits: 1,
  },
];
