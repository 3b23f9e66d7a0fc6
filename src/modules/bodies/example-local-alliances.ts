/** The local alliances of the example district: invented, one for each way that such a network can go. */
export type ExampleLocalAlliance = {
  key: string;
  name: string;
  /** An area of the example's divisions, or one in words. */
  area?: string;
  areaName?: string;
  topics: readonly string[];
  from: string;
  until?: string;
  ending?: { ending: 'merged' | 'dissolved'; endingReason: string; into?: string };
  /** Each stage until the day before the next one. */
  stages: readonly { stage: string; from: string; until?: string; reason: string }[];
  /** Organisations, or offices with `amt:`; the first speaks for it. */
  members: readonly string[];
};

export const exampleLocalAlliances: readonly ExampleLocalAlliance[] = [
  {
    key: 'hafen',
    name: 'Verbund Hafen und Werft',
    area: 'neu-000101',
    topics: ['Übergang in die Ausbildung', 'Sprache im Alltag', 'Treffpunkte für Jugendliche'],
    from: '2016-02',
    stages: [
      {
        stage: 'initiation',
        from: '2016-02',
        until: '2016-12',
        reason: 'Drei Schulen und zwei Träger wollen sich nicht länger nur zufällig begegnen.',
      },
      {
        stage: 'building',
        from: '2017',
        until: '2018-07',
        reason: 'Es gibt eine Liste der Mitglieder, gemeinsame Themen und einen festen Ort.',
      },
      {
        stage: 'working',
        from: '2018-08',
        until: '2021-07',
        reason: 'Das erste gemeinsame Vorhaben, die Ausbildungsnacht, hat stattgefunden.',
      },
      {
        stage: 'stabilising',
        from: '2021-08',
        until: '2023-12',
        reason: 'Zwei Leitungen haben gewechselt, und die Treffen gingen weiter.',
      },
      {
        stage: 'consolidated',
        from: '2024',
        reason: 'Die Koordination steht im Haushalt; die Zusammenarbeit ist vereinbart.',
      },
    ],
    members: [
      'amt:iss-seilbahn-leitung',
      'hafenkante',
      'streetwork-laterne',
      'amt:osz-werkbank-leitung',
      'fz-nestwaerme',
      'stadtbibliothek',
    ],
  },
  {
    key: 'windmuehlenberg',
    name: 'Verbund Windmühlenberg',
    area: 'neu-000301',
    topics: ['Ganztag', 'Bewegung'],
    from: '2018',
    stages: [
      { stage: 'initiation', from: '2018', until: '2018-12', reason: 'Das Bildungsforum hat darum gebeten.' },
      {
        stage: 'building',
        from: '2019',
        until: '2020-02',
        reason: 'Sechs Einrichtungen haben eine Arbeitsweise verabredet.',
      },
      {
        stage: 'dormant',
        from: '2020-03',
        until: '2021-08',
        reason: 'Treffen waren nicht möglich, und niemand hatte Zeit für Ersatz.',
      },
      {
        stage: 'working',
        from: '2021-09',
        reason: 'Neustart mit einem Bewegungstag; seither trifft sich der Verbund jeden Monat.',
      },
    ],
    members: ['amt:gs-sonnenhof-leitung', 'tsv-purzelbaum', 'kita-koalabaer', 'spielwagen', 'rueckenwind'],
  },
  {
    key: 'alte-muehle',
    name: 'Verbund Alte Mühle',
    areaName: 'rund um die Alte Mühle',
    topics: ['Von der Kita in die Schule', 'Eltern beteiligen'],
    from: '2022-09',
    stages: [
      {
        stage: 'initiation',
        from: '2022-09',
        until: '2023-07',
        reason: 'Die Grundschule und zwei Kitas haben die anderen eingeladen.',
      },
      { stage: 'building', from: '2023-08', reason: 'Eine Sprecherin ist gewählt, Themen sind gesammelt.' },
    ],
    members: ['amt:gs-brueckenpfeiler-leitung', 'kita-farbklecks', 'kita-seifenblase', 'stadtteilmuetter'],
  },
  {
    key: 'kanalgaerten',
    name: 'Verbund Kanalgärten',
    area: 'neu-000201',
    topics: ['Gesund aufwachsen'],
    from: '2025-10',
    stages: [
      {
        stage: 'initiation',
        from: '2025-10',
        reason: 'Das Familienzentrum fragt, wer im Viertel eigentlich mit wem arbeitet.',
      },
    ],
    members: ['fz-lindenbank', 'beratung-ohrmuschel', 'praxis-springseil'],
  },
  {
    key: 'werftviertel',
    name: 'Verbund Werftviertel',
    areaName: 'Werftviertel',
    topics: ['Treffpunkte für Jugendliche'],
    from: '2016-06',
    until: '2020-07-31',
    ending: {
      ending: 'merged',
      endingReason: 'Dieselben Menschen saßen in zwei Verbünden, die aneinander grenzen.',
      into: 'hafen',
    },
    stages: [
      { stage: 'initiation', from: '2016-06', until: '2017-03', reason: 'Zwei Träger luden ein.' },
      { stage: 'building', from: '2017-04', until: '2020-07-31', reason: 'Erste gemeinsame Themen.' },
    ],
    members: ['kompassnadel', 'streetwork-laterne', 'hafenkante'],
  },
  {
    key: 'muehlrad',
    name: 'Verbund Am Mühlrad',
    areaName: 'Am Mühlrad',
    topics: ['Ganztag'],
    from: '2016-09',
    until: '2018-07-31',
    ending: {
      ending: 'dissolved',
      endingReason: 'Mit der Schließung der Grundschule am Mühlrad fehlte der gemeinsame Ort.',
    },
    stages: [
      { stage: 'initiation', from: '2016-09', until: '2018-07-31', reason: 'Die Schule suchte Partner.' },
    ],
    members: ['gs-muehlrad', 'kita-pusteblume'],
  },
];
