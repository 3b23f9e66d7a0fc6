import type { Theme } from './example-themes.ts';

/**
 * What the example district is told to have been: written by hand, the same at every scale. All of it is invented.
 * Each fact stands as in a data set's file (data-sets/README.md).
 */
const chronicle = { source: 'chronik' };
const named = { source: 'namen' };
const belongs = { source: 'leistungsfelder' };
const office = { source: 'koordinierungsstelle' };
const tasks = { source: 'aufgaben', from: '2012-03' };
const concept = { source: 'rahmenkonzept' };

export const exampleFacts = {
  title: {
    'runder-tisch': {
      title: 'Runder Tisch Schule und Jugend',
      from: '2011-03-15',
      until: '2013-12-31',
      ...named,
    },
    bildungsnetz: { title: 'Bildungsnetz Musterbezirk', from: '2014', until: '2017-06', ...named },
    'gemeinsam-weiter': {
      title: 'Bündnis für Bildung im Musterbezirk – gemeinsam weiter',
      from: '2017-07',
      until: '2021-07',
      ...named,
    },
    'zuhoeren-verabreden': {
      title: 'Bündnis für Bildung im Musterbezirk – zuhören, verabreden, dranbleiben',
      from: '2021-08-01',
      decisionNote: 'Beschluss der Steuerungsgruppe nach einer Abstimmung mit Jugendlichen und Eltern',
      ...named,
    },
  },
  field: {
    schule: { name: 'Schule', mark: 'school', from: '2011-03-15', ...belongs },
    jugendhilfe: { name: 'Jugendhilfe', mark: 'youth', from: '2011-03-15', until: '2018-12', ...belongs },
    'jugendhilfe-2019': {
      of: 'jugendhilfe',
      name: 'Kinder- und Jugendhilfe',
      mark: 'youth',
      from: '2019',
      ...belongs,
    },
    verwaltung: { name: 'Planung und Verwaltung', mark: 'admin', from: '2012', ...belongs },
    familie: { name: 'Familienbildung', mark: 'family', from: '2013-09', ...belongs },
    gesundheit: { name: 'Gesundheit', mark: 'health', from: '2014', ...belongs },
    wirtschaft: {
      name: 'Ausbildung und Wirtschaft',
      mark: 'generic',
      from: '2015-02',
      until: '2020-12',
      ...belongs,
    },
    kultur: { name: 'Kultur', mark: 'culture', from: '2015-05-01', ...belongs },
    sport: { name: 'Sport', mark: 'sport', from: '2016-08', ...belongs },
  },
  selfDescription: {
    wesen: {
      aspect: 'nature',
      text: 'Schulen, Jugendhilfe, Gesundheit, Kultur, Sport, Familienbildung und Verwaltung im Musterbezirk verabreden gemeinsam, was Kinder, Jugendliche und Eltern brauchen, und stehen gemeinsam dafür ein.',
      from: '2017-07',
      source: 'selbstverstaendnis',
    },
    anliegen: {
      aspect: 'aim',
      text: 'Aus dem, was Kinder, Jugendliche und Eltern sagen, sollen verlässliche Angebote werden: aufeinander abgestimmt, leicht zu finden und für alle offen.',
      from: '2014',
      source: 'selbstverstaendnis',
    },
    zitat: {
      aspect: 'quotation',
      text: 'Ein Kind hat nicht vormittags ein Schulproblem und nachmittags ein Jugendhilfeproblem. Es hat einen Tag, und für den sind wir gemeinsam da.',
      reference: 'Gründungspapier des Runden Tisches im Musterbezirk, Abschnitt 2 (erfunden)',
      from: '2011-03-15',
      source: 'selbstverstaendnis',
    },
  },
  coordinationOffice: {
    geschaeftsstelle: { name: 'Geschäftsstelle Runder Tisch', from: '2011-05', until: '2012-02', ...office },
    koordinierungsstelle: {
      name: 'Koordinierungsstelle Bündnis für Bildung im Musterbezirk',
      from: '2012-03',
      ...office,
    },
  },
  officeRelation: {
    'auftrag-2012': {
      relation: 'commissioner',
      holders: ['Senatsverwaltung für Jugend und Schule (Beispiel)'],
      from: '2012-03',
      until: '2016-11',
      ...office,
    },
    'auftrag-2016': {
      relation: 'commissioner',
      holders: ['Senatsverwaltung für Bildung und Familie (Beispiel)'],
      from: '2016-12',
      ...office,
    },
    'traeger-2012': {
      relation: 'employer',
      holders: ['Stiftung Brückenschlag (Beispiel)'],
      from: '2012-03',
      until: '2019-12',
      ...office,
    },
    'traeger-2020': {
      relation: 'employer',
      holders: ['Lernwege Musterbezirk gGmbH (Beispiel)'],
      from: '2020',
      decisionNote: 'Zuschlag nach Interessenbekundung des Landes',
      ...office,
    },
    'sitz-2012': {
      relation: 'hostSeat',
      holders: ['Jugendamt Musterbezirk', 'Regionale Schulaufsicht Musterbezirk'],
      from: '2012-03',
      until: '2013-07',
      ...office,
    },
    'sitz-2013': {
      relation: 'hostSeat',
      holders: ['Jugendamt Musterbezirk'],
      from: '2013-08',
      until: '2018-07',
      ...office,
    },
    'sitz-2018': {
      relation: 'hostSeat',
      holders: ['Regionale Schulaufsicht Musterbezirk'],
      from: '2018-08',
      ...office,
    },
  },
  officeTask: {
    netzwerke: {
      taskGroup: 'Zusammenarbeit entwickeln',
      text: 'Netzwerke und Gremien aufbauen, ordnen und begleiten',
      ...tasks,
    },
    moderation: {
      taskGroup: 'Zusammenarbeit entwickeln',
      text: 'Sitzungen der Steuerungsgruppe und der Bildungsforen vorbereiten und moderieren',
      ...tasks,
    },
    vereinbarungen: {
      taskGroup: 'Zusammenarbeit entwickeln',
      text: 'Kooperationsvereinbarungen vom ersten Gespräch bis zur Unterschrift begleiten',
      ...tasks,
    },
    modellprojekte: {
      taskGroup: 'Zusammenarbeit entwickeln',
      text: 'Modellprojekte beraten und ihre Erfahrungen weitergeben',
      ...tasks,
    },
    information: {
      taskGroup: 'Informieren und beteiligen',
      text: 'Öffentlichkeit und Fachkräfte informieren, verständlich und regelmäßig',
      ...tasks,
    },
    werkstaetten: {
      taskGroup: 'Informieren und beteiligen',
      text: 'Fachtage und Werkstätten planen und durchführen',
      ...tasks,
    },
    beteiligung: {
      taskGroup: 'Informieren und beteiligen',
      text: 'Kinder, Jugendliche und Eltern an Bedarfsfeststellung und Angeboten beteiligen',
      source: 'aufgaben',
      from: '2017-07',
    },
    erhebung: {
      taskGroup: 'Festhalten und auswerten',
      text: 'Befragungen entwickeln, durchführen und auswerten',
      ...tasks,
    },
    bericht: {
      taskGroup: 'Festhalten und auswerten',
      text: 'Ergebnisse für die Steuerungsgruppe bündeln und jährlich berichten',
      ...tasks,
    },
  },
  frameCondition: {
    haushalt: {
      text: 'Die Stelle wird aus Landesmitteln bezahlt; über ihre Fortführung entscheidet der Doppelhaushalt.',
      from: '2012-03',
      source: 'finanzierung',
    },
    gesichert: {
      text: 'Die Finanzierung ist bis zum Ende des laufenden Doppelhaushalts gesichert.',
      from: '2026',
      source: 'finanzierung',
    },
    projektmittel: {
      text: 'Für Beteiligung steht jährlich ein Projekttopf des Bezirks zur Verfügung. Er wird im Herbst für das folgende Jahr beantragt.',
      from: '2019',
      source: 'finanzierung',
    },
    zwischenloesung: {
      text: 'Bis zum Beschluss des Haushalts arbeitet die Stelle unter vorläufiger Haushaltswirtschaft.',
      from: '2018-01-01',
      until: '2018-03-31',
      source: 'finanzierung',
    },
    nachfolge: {
      text: 'Für die Zeit nach dem Doppelhaushalt liegen zwei Varianten vor; beraten wird noch.',
      from: '2026-09',
      internal: true,
    },
  },
  frameworkConcept: {
    'rahmenkonzept-2012': {
      title: 'Rahmenkonzept zur Kooperation von Schule und Jugendhilfe',
      detail: 'Das erste gemeinsame Konzept. Es beschreibt Wege der Abstimmung und benennt Ansprechstellen.',
      from: '2012-03',
      until: '2019-07',
      ...concept,
    },
    'rahmenkonzept-2019': {
      title: 'Rahmenkonzept „Gemeinsam für gelingendes Aufwachsen“',
      detail: 'Die Fortschreibung nimmt Gesundheit, Familienbildung, Kultur und Sport auf.',
      from: '2019-08',
      ...concept,
    },
  },
  fieldOfAction: {
    ganztag: {
      concept: 'rahmenkonzept-2012',
      title: 'Ganztag',
      from: '2012-03',
      until: '2019-07',
      ...concept,
    },
    schulsozialarbeit: {
      concept: 'rahmenkonzept-2012',
      title: 'Schulsozialarbeit',
      from: '2012-03',
      until: '2019-07',
      ...concept,
    },
    'fruehe-hilfen': {
      concept: 'rahmenkonzept-2012',
      title: 'Frühe Hilfen',
      from: '2014',
      until: '2019-07',
      ...concept,
    },
    'ganztag-2019': {
      concept: 'rahmenkonzept-2019',
      title: 'Ganztag als gemeinsame Aufgabe',
      from: '2019-08',
      ...concept,
    },
    uebergaenge: { concept: 'rahmenkonzept-2019', title: 'Übergänge', from: '2019-08', ...concept },
    beteiligung: {
      concept: 'rahmenkonzept-2019',
      title: 'Beteiligung von Kindern, Jugendlichen und Eltern',
      from: '2019-08',
      ...concept,
    },
    'seelische-gesundheit': {
      concept: 'rahmenkonzept-2019',
      title: 'Seelische Gesundheit',
      from: '2022',
      ...concept,
    },
  },
  milestone: {
    gruendung: {
      title: 'Gründung des Runden Tisches',
      detail: 'Elf Schulen, das Jugendamt und vier Träger unterschreiben das Gründungspapier.',
      day: '2011-03-15',
      ...chronicle,
    },
    'erstes-programm': {
      title: 'Erstes Arbeitsprogramm beschlossen',
      detail: 'Drei Leitziele geben den Rahmen bis 2015.',
      day: '2011-06',
      ...chronicle,
    },
    stelle: {
      title: 'Koordinierungsstelle eingerichtet',
      detail: 'Aus der Geschäftsstelle wird eine Koordinierungsstelle mit eigenem Auftrag.',
      day: '2012-03',
      ...chronicle,
    },
    bestandsaufnahme: {
      title: 'Bestandsaufnahme: 63 Gremien, 140 Kooperationen',
      detail: 'Zum ersten Mal liegt auf dem Tisch, wer mit wem woran arbeitet, und was doppelt geschieht.',
      day: '2012-11-08',
      ...chronicle,
    },
    bildungsforen: {
      title: 'Bildungsforen in vier Ortsteilen',
      detail: 'Rund 320 Menschen kommen und sagen, was fehlt.',
      day: '2013',
      ...chronicle,
    },
    familienbildung: {
      title: 'Familienbildung kommt hinzu',
      detail: 'Die Familienzentren benennen eine Ansprechstelle.',
      day: '2013-09',
      ...chronicle,
    },
    'neuer-name-2014': {
      title: 'Neuer Name: Bildungsnetz Musterbezirk',
      detail: 'Der Runde Tisch ist gewachsen, und der Name wächst mit.',
      day: '2013-11-21',
      ...chronicle,
    },
    gesundheit: { title: 'Gesundheit wird Leistungsfeld', day: '2014', ...chronicle },
    'kultur-und-wirtschaft': {
      title: 'Kultur und Wirtschaft treten bei',
      detail: 'Die Bibliotheken, die Musikschule und die Betriebe des Bezirks schließen sich an.',
      day: '2015',
      ...chronicle,
    },
    'zielsystem-2016': {
      title: 'Bildungsziele 2016 bis 2020 beschlossen',
      detail: 'Gesundheit und Bewegung wird eigenes Leitziel.',
      day: '2015-12-03',
      ...chronicle,
    },
    sport: { title: 'Sport wird Leistungsfeld', day: '2016-08', ...chronicle },
    'name-2017': {
      title: 'Aus dem Netz wird ein Bündnis',
      detail: 'Die Steuerungsgruppe beschließt Namen und Geschäftsordnung.',
      day: '2017-06-22',
      ...chronicle,
    },
    sitz: {
      title: 'Die Stelle zieht zur Schulaufsicht',
      detail: 'Jugendamt und Schulaufsicht vereinbaren, sich den Sitz alle fünf Jahre neu vorzulegen.',
      day: '2018-08',
      ...chronicle,
    },
    fortschreibung: {
      title: 'Rahmenkonzept fortgeschrieben',
      detail: 'Das neue Konzept nimmt alle Leistungsfelder auf.',
      day: '2019-06-13',
      ...chronicle,
    },
    traegerwechsel: {
      title: 'Neuer Träger der Koordinierungsstelle',
      detail: 'Unterlagen, Verabredungen und offene Aufgaben werden vollständig übergeben.',
      day: '2020',
      ...chronicle,
    },
    pandemie: {
      title: 'Lernorte für alle, die zu Hause keinen Platz haben',
      detail: 'In drei Wochen öffnen neun Häuser Räume und WLAN.',
      day: '2020-05',
      ...chronicle,
    },
    'abschied-wirtschaft': {
      title: 'Ausbildung und Wirtschaft scheidet aus',
      detail:
        'Die Ansprechstelle wird nicht neu besetzt. Die Berufspatenschaften gehen auf die Jugendhilfe über.',
      day: '2020-12-10',
      ...chronicle,
    },
    'zielsystem-2021': {
      title: 'Zielsystem „Gemeinsam aufwachsen“ beschlossen',
      detail: 'Grundlage sind 1.140 Stimmen aus Foren und Befragung.',
      day: '2020-11-26',
      ...chronicle,
    },
    'name-2021': {
      title: 'Der Name kommt aus der Abstimmung',
      detail: '612 Menschen stimmen ab; „zuhören, verabreden, dranbleiben“ liegt vorn.',
      day: '2021-06-17',
      ...chronicle,
    },
    zwischenbilanz: {
      title: 'Zwischenbilanz: 31 von 58 Zielen erreicht',
      detail: 'Elf Ziele werden neu gefasst, drei aufgegeben; zu jedem steht der Grund im Bericht.',
      day: '2023-11-16',
      ...chronicle,
    },
    'neufassung-gesundheit': {
      title: 'Leitziel Gesundheit neu gefasst',
      detail: 'Seelische Gesundheit steht jetzt ausdrücklich im Ziel, so wie es Jugendliche gefordert haben.',
      day: '2024-02-15',
      ...chronicle,
    },
    'verbuende-2026': {
      title: 'Fünf Verbünde unterschreiben',
      detail: 'Jeder Ortsteil hat jetzt Menschen, die für ihn sprechen.',
      day: '2026-05-21',
      ...chronicle,
    },
    vorgespraech: {
      title: 'Vorgespräch zum Doppelhaushalt',
      detail: 'Zwei Varianten werden gerechnet.',
      day: '2026-09-10',
      internal: true,
    },
  },
} as const;

/** The goal systems, one after the other, with their guiding goals. `fields`: those that can lead from its start. */
export const exampleSystems: readonly {
  key: string;
  name: string;
  from: string;
  until: string | null;
  decision: string;
  fields: readonly string[];
  guiding: readonly { key: string; theme: Theme; title: string; detail: string }[];
}[] = [
  {
    key: 'programm-2011',
    name: 'Arbeitsprogramm 2011 bis 2015',
    from: '2011-06-01',
    until: '2015-12-31',
    decision: 'erstes-programm',
    fields: ['schule', 'jugendhilfe'],
    guiding: [
      {
        key: 'p11-teilhabe',
        theme: 'teilhabe',
        title: 'Gute Bildung für jedes Kind',
        detail: 'Herkunft soll nicht darüber entscheiden, was ein Kind lernen kann.',
      },
      {
        key: 'p11-beteiligung',
        theme: 'beteiligung',
        title: 'Eltern und Kinder einbeziehen',
        detail: 'Wer betroffen ist, wird gefragt.',
      },
      {
        key: 'p11-uebergaenge',
        theme: 'uebergaenge',
        title: 'Übergänge begleiten',
        detail: 'Zwischen Kita, Schule und Beruf geht niemand verloren.',
      },
    ],
  },
  {
    key: 'ziele-2016',
    name: 'Bildungsziele 2016 bis 2020',
    from: '2016-01-01',
    until: '2020-12-31',
    decision: 'zielsystem-2016',
    fields: ['schule', 'jugendhilfe', 'familie', 'gesundheit', 'kultur', 'verwaltung'],
    guiding: [
      {
        key: 'z16-teilhabe',
        theme: 'teilhabe',
        title: 'Teilhabe und gerechte Chancen',
        detail: 'Nachteile ausgleichen und jedes Kind nach seinen Möglichkeiten fördern.',
      },
      {
        key: 'z16-beteiligung',
        theme: 'beteiligung',
        title: 'Beteiligung von Anfang an',
        detail: 'Kinder, Jugendliche und Eltern wirken mit, bevor entschieden ist.',
      },
      {
        key: 'z16-gesundheit',
        theme: 'gesundheit',
        title: 'Gesundheit und Bewegung',
        detail: 'Kinder und Familien bleiben gesund und in Bewegung.',
      },
    ],
  },
  {
    key: 'aufwachsen-2021',
    name: 'Gemeinsam aufwachsen: Ziele ab 2021',
    from: '2021-01-01',
    until: null,
    decision: 'zielsystem-2021',
    fields: ['schule', 'jugendhilfe', 'familie', 'gesundheit', 'kultur', 'sport', 'verwaltung'],
    guiding: [
      {
        key: 'a21-teilhabe',
        theme: 'teilhabe',
        title: 'Niemand bleibt außen vor',
        detail: 'Geld, Sprache, Behinderung und Entfernung entscheiden nicht darüber, wer mitmachen kann.',
      },
      {
        key: 'a21-beteiligung',
        theme: 'beteiligung',
        title: 'Wer hier lebt, bestimmt mit',
        detail: 'Kinder, Jugendliche und Eltern stellen den Bedarf mit fest und entwickeln Angebote mit.',
      },
      {
        key: 'a21-gesundheit',
        theme: 'gesundheit',
        title: 'Gesund und in Bewegung',
        detail: 'Alle Kinder, Jugendlichen und Familien finden Bewegung und gutes Essen in ihrer Nähe.',
      },
      {
        key: 'a21-uebergaenge',
        theme: 'uebergaenge',
        title: 'Übergänge gelingen',
        detail: 'An jedem Übergang gibt es einen Menschen, der beide Seiten kennt.',
      },
    ],
  },
];

const link = (from: string, meaning: string, to: string) => ({ from, meaning, to });

/** How what is written by hand hangs together. */
export const exampleLinks = [
  link('title:bildungsnetz', 'decidedBy', 'milestone:neuer-name-2014'),
  link('title:bildungsnetz', 'replaces', 'title:runder-tisch'),
  link('title:gemeinsam-weiter', 'decidedBy', 'milestone:name-2017'),
  link('title:gemeinsam-weiter', 'replaces', 'title:bildungsnetz'),
  link('title:zuhoeren-verabreden', 'decidedBy', 'milestone:name-2021'),
  link('title:zuhoeren-verabreden', 'replaces', 'title:gemeinsam-weiter'),
  link('milestone:gruendung', 'causes', 'title:runder-tisch'),
  link('milestone:familienbildung', 'causes', 'field:familie'),
  link('milestone:gesundheit', 'causes', 'field:gesundheit'),
  link('milestone:kultur-und-wirtschaft', 'causes', 'field:kultur'),
  link('milestone:kultur-und-wirtschaft', 'causes', 'field:wirtschaft'),
  link('milestone:sport', 'causes', 'field:sport'),
  link('field:wirtschaft', 'decidedBy', 'milestone:abschied-wirtschaft'),
  link('milestone:stelle', 'causes', 'coordinationOffice:koordinierungsstelle'),
  link('coordinationOffice:koordinierungsstelle', 'replaces', 'coordinationOffice:geschaeftsstelle'),
  link('officeRelation:traeger-2020', 'decidedBy', 'milestone:traegerwechsel'),
  link('officeRelation:traeger-2020', 'replaces', 'officeRelation:traeger-2012'),
  link('officeRelation:sitz-2018', 'decidedBy', 'milestone:sitz'),
  link('officeRelation:sitz-2018', 'replaces', 'officeRelation:sitz-2013'),
  link('frameworkConcept:rahmenkonzept-2019', 'decidedBy', 'milestone:fortschreibung'),
  link('frameworkConcept:rahmenkonzept-2019', 'replaces', 'frameworkConcept:rahmenkonzept-2012'),
  link('milestone:bestandsaufnahme', 'causes', 'milestone:bildungsforen'),
  link('milestone:bildungsforen', 'causes', 'milestone:zielsystem-2016'),
  link('milestone:zwischenbilanz', 'causes', 'milestone:neufassung-gesundheit'),
  link('goalSystem:ziele-2016', 'replaces', 'goalSystem:programm-2011'),
  link('goalSystem:aufwachsen-2021', 'replaces', 'goalSystem:ziele-2016'),
  link('goal:z16-teilhabe', 'replaces', 'goal:p11-teilhabe'),
  link('goal:z16-beteiligung', 'replaces', 'goal:p11-beteiligung'),
  link('goal:a21-teilhabe', 'replaces', 'goal:z16-teilhabe'),
  link('goal:a21-beteiligung', 'replaces', 'goal:z16-beteiligung'),
  link('goal:a21-gesundheit', 'replaces', 'goal:z16-gesundheit'),
  link('goal:a21-gesundheit', 'decidedBy', 'milestone:neufassung-gesundheit'),
  link('milestone:pandemie', 'contributesTo', 'goal:z16-teilhabe'),
  link('milestone:bildungsforen', 'contributesTo', 'goal:p11-beteiligung'),
  link('milestone:verbuende-2026', 'contributesTo', 'goal:a21-beteiligung'),
];
