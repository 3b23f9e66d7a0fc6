/** The bodies of the example district, written by hand and the same at every scale. All of it is invented. */
export type ExampleBody = {
  key: string;
  name: string;
  kind: string;
  level?: string;
  mandate?: string;
  mandateSource?: string;
  rhythm?: string;
  rulesOfProcedure?: string;
  from: string;
  until?: string;
  ending?: { ending: 'merged' | 'dissolved'; endingReason: string; into?: string };
  /** To whom it reports, from–to; the body's own time where nothing is said. */
  reportsTo?: readonly { to: string; from?: string; until?: string }[];
  fields?: readonly { field: string; from?: string; until?: string }[];
  area?: string;
  /** Lead and co-lead: organisation, or office with `amt:`; the field that they speak for. */
  leads?: readonly { role: 'lead' | 'coLead'; who: string; field: string; from?: string; until?: string }[];
  /** Organisations, or offices with `amt:`. A `?` at the end: without a vote. */
  members: readonly string[];
  pause?: { from: string; until?: string; reason: string };
};

const lead = (who: string, field: string, from?: string) => ({
  role: 'lead' as const,
  who,
  field,
  ...(from ? { from } : {}),
});
const coLead = (who: string, field: string, from?: string) => ({
  ...lead(who, field, from),
  role: 'coLead' as const,
});

export const exampleBodies: readonly ExampleBody[] = [
  {
    key: 'bvv',
    name: 'Bezirksverordnetenversammlung Musterbezirk',
    kind: 'districtAssembly',
    level: 'political',
    rhythm: 'monatlich',
    from: '2001',
    members: ['bezirksamt?'],
    leads: [lead('amt:bezirksamt-leitung', 'verwaltung', '2012')],
  },
  {
    key: 'jugendhilfeausschuss',
    name: 'Jugendhilfeausschuss',
    kind: 'youthCommittee',
    level: 'political',
    mandate:
      'Der Jugendhilfeausschuss berät über alle Angelegenheiten der Jugendhilfe im Musterbezirk und beschließt über die Jugendhilfeplanung und die Förderung der freien Träger.',
    mandateSource: 'Satzung des Jugendamts (Beispiel)',
    rhythm: 'monatlich',
    from: '2001',
    reportsTo: [{ to: 'bvv' }],
    fields: [{ field: 'jugendhilfe', from: '2011-03-15' }],
    leads: [
      lead('amt:bezirksamt-stadtrat-jugend', 'verwaltung', '2012'),
      coLead('amt:jugendamt-leitung', 'jugendhilfe', '2012'),
    ],
    members: [
      'amt:jugendamt-leitung',
      'amt:bezirksamt-stadtrat-jugend',
      'drehkreuz',
      'kompassnadel',
      'maedchenlaube',
      'spielwagen',
      'amt:schulaufsicht-leitung?',
      'amt:gesundheitsamt-kjgd?',
    ],
  },
  {
    key: 'beirat',
    name: 'Beirat des Bündnisses',
    kind: 'advisoryBoard',
    level: 'political',
    mandate:
      'Der Beirat gibt dem Bündnis politischen Rückhalt. Er empfiehlt, welche Bedarfe Vorrang haben, und erteilt der Steuerungsgruppe Aufträge.',
    mandateSource: 'Beschluss des Bezirksamts vom 12. Februar 2014 (Beispiel)',
    rhythm: 'zweimal im Jahr',
    rulesOfProcedure: 'Der Beirat empfiehlt mit einfacher Mehrheit. Empfehlungen werden veröffentlicht.',
    from: '2014',
    fields: [{ field: 'verwaltung' }],
    leads: [
      lead('amt:bezirksamt-leitung', 'verwaltung'),
      coLead('amt:hochschule-denkpause-leitung', 'schule'),
    ],
    members: [
      'amt:bezirksamt-leitung',
      'amt:bezirksamt-stadtrat-jugend',
      'amt:bezirksamt-stadtrat-schule',
      'amt:hochschule-denkpause-leitung',
      'brueckenschlag',
      'amt:elternausschuss-leitung',
      'schuelerausschuss',
      'bezirkssportbund?',
    ],
  },
  {
    key: 'steuerungsgruppe',
    name: 'Steuerungsgruppe',
    kind: 'steeringGroup',
    level: 'strategic',
    mandate:
      'Die Steuerungsgruppe verantwortet die Ziele des Bündnisses, entscheidet über Arbeitspakete und sorgt dafür, dass die Leistungsfelder gemeinsam planen.',
    mandateSource: 'Gründungspapier des Runden Tisches, Abschnitt 3 (Beispiel)',
    rhythm: 'alle sechs Wochen',
    rulesOfProcedure:
      'Jedes Leistungsfeld hat eine Stimme. Beschlüsse brauchen zwei Drittel der vertretenen Felder.',
    from: '2011-03-15',
    reportsTo: [{ to: 'jugendhilfeausschuss' }, { to: 'beirat', from: '2014' }],
    fields: [
      { field: 'schule' },
      { field: 'jugendhilfe' },
      { field: 'gesundheit', from: '2014' },
      { field: 'sport', from: '2016-08' },
    ],
    leads: [lead('amt:jugendamt-leitung', 'jugendhilfe'), coLead('amt:schulaufsicht-leitung', 'schule')],
    members: [
      'amt:jugendamt-leitung',
      'amt:schulaufsicht-leitung',
      'amt:schulamt-leitung',
      'amt:gesundheitsamt-leitung',
      'amt:kulturamt-leitung',
      'amt:jugendamt-planung?',
      'lernwege',
      'bezirkssportbund',
    ],
  },
  {
    key: 'lenkungsgruppe',
    name: 'Lenkungsgruppe Ganztag und Übergänge',
    kind: 'leadershipBoard',
    level: 'strategic',
    mandate:
      'Die Lenkungsgruppe nimmt die Ergebnisse der Arbeitspakete ab und bereitet Beschlüsse der Steuerungsgruppe vor.',
    mandateSource: 'Beschluss der Steuerungsgruppe (Beispiel)',
    rhythm: 'vierteljährlich',
    from: '2014-09',
    reportsTo: [{ to: 'steuerungsgruppe' }],
    fields: [{ field: 'schule' }, { field: 'jugendhilfe' }],
    leads: [lead('amt:schulamt-leitung', 'schule'), coLead('amt:schulaufsicht-kooperation', 'schule')],
    members: [
      'amt:jugendamt-planung',
      'amt:schulamt-schulentwicklung',
      'amt:schulaufsicht-kooperation',
      'lernwege',
      'drehkreuz',
      'kita-eigenbetrieb',
    ],
  },
  {
    key: 'verbundstruktur',
    name: 'Regionale Verbundstruktur',
    kind: 'localAllianceStructure',
    level: 'strategic',
    mandate:
      'Die Sprecherinnen und Sprecher der Verbünde tauschen sich aus und bringen in die Steuerungsgruppe, was vor Ort gebraucht wird.',
    rhythm: 'dreimal im Jahr',
    from: '2016',
    reportsTo: [{ to: 'steuerungsgruppe' }],
    leads: [lead('amt:bezirksamt-sozialraum', 'verwaltung'), coLead('brueckenschlag', 'familie')],
    members: [
      'amt:bezirksamt-sozialraum',
      'brueckenschlag',
      'fz-nestwaerme',
      'amt:iss-seilbahn-leitung',
      'kompassnadel',
    ],
  },
  {
    key: 'bildungsforum',
    name: 'Lokale Bildungsforen',
    kind: 'educationForum',
    level: 'operational',
    mandate: 'Die Foren laden alle ein, die im Ortsteil leben oder arbeiten, und sammeln, was fehlt.',
    rhythm: 'einmal im Jahr je Ortsteil',
    from: '2013',
    reportsTo: [
      { to: 'steuerungsgruppe', until: '2015' },
      { to: 'verbundstruktur', from: '2016' },
    ],
    fields: [{ field: 'familie', from: '2013-09' }],
    area: 'Am Hafen, Windmühlenberg, Alte Mühle und Kanalgärten',
    leads: [lead('fz-nestwaerme', 'familie', '2013-09')],
    members: [
      'fz-nestwaerme',
      'stadtteilmuetter',
      'volkshochschule',
      'stadtbibliothek',
      'amt:elternausschuss-leitung',
    ],
  },
  {
    key: 'ag-78-jugendarbeit',
    name: 'AG nach § 78 Jugendarbeit und Jugendsozialarbeit',
    kind: 'section78Group',
    level: 'operational',
    mandate:
      'Die Arbeitsgemeinschaft stimmt Angebote der öffentlichen und freien Jugendhilfe für Jugendliche aufeinander ab.',
    mandateSource: 'Beschluss des Jugendhilfeausschusses (Beispiel)',
    rhythm: 'alle zwei Monate',
    from: '2005',
    reportsTo: [{ to: 'jugendhilfeausschuss' }],
    fields: [{ field: 'jugendhilfe', from: '2011-03-15' }],
    leads: [
      lead('amt:jugendamt-planung', 'jugendhilfe', '2012'),
      coLead('hafenkante', 'jugendhilfe', '2012'),
    ],
    members: [
      'jugendamt',
      'drehkreuz',
      'kompassnadel',
      'hafenkante',
      'maedchenlaube',
      'streetwork-laterne',
      'jobcenter?',
    ],
  },
  {
    key: 'ap-uebergaenge',
    name: 'Arbeitspaket Übergänge',
    kind: 'workPackage',
    level: 'operational',
    mandate:
      'Das Arbeitspaket verabredet, wie Kinder und Jugendliche beim Wechsel von der Kita in die Schule und von der Schule in den Beruf begleitet werden.',
    mandateSource: 'Auftrag der Steuerungsgruppe (Beispiel)',
    rhythm: 'alle acht Wochen',
    from: '2015',
    reportsTo: [{ to: 'lenkungsgruppe' }],
    fields: [{ field: 'schule' }, { field: 'jugendhilfe' }],
    leads: [
      lead('amt:schulaufsicht-kooperation', 'schule'),
      coLead('amt:kita-eigenbetrieb-leitung', 'jugendhilfe'),
    ],
    members: [
      'amt:schulaufsicht-kooperation',
      'kita-eigenbetrieb',
      'kita-wirbelwind',
      'amt:gs-apfelbaum-leitung',
      'amt:gs-drachensteig-leitung',
      'amt:iss-windrad-leitung',
      'osz-werkbank',
      'hafenkante',
    ],
  },
  {
    key: 'ap-gesundheit-bewegung',
    name: 'Arbeitspaket Gesundheit und Bewegung',
    kind: 'workPackage',
    level: 'operational',
    mandate:
      'Das Arbeitspaket entwickelt Angebote, mit denen sich Kinder und Familien im Musterbezirk mehr bewegen, und stimmt sie zwischen Schulen, Kitas und Vereinen ab.',
    mandateSource: 'Auftrag der Steuerungsgruppe (Beispiel)',
    rhythm: 'alle acht Wochen',
    from: '2017',
    reportsTo: [{ to: 'lenkungsgruppe' }],
    fields: [{ field: 'gesundheit' }, { field: 'sport' }],
    leads: [lead('amt:gesundheitsamt-planung', 'gesundheit'), coLead('bezirkssportbund', 'sport')],
    members: [
      'amt:gesundheitsamt-planung',
      'bezirkssportbund',
      'amt:tsv-purzelbaum-kindersport',
      'kita-murmelbahn',
      'sv-rueckenschwimmer',
      'gesund-aufwachsen',
    ],
  },
  {
    key: 'ag-bewegung',
    name: 'AG Bewegte Kindheit',
    kind: 'other',
    level: 'operational',
    mandate:
      'Die AG entwickelt Angebote, mit denen sich Kinder und Familien im Musterbezirk mehr bewegen, und stimmt sie zwischen Kitas und Vereinen ab.',
    rhythm: 'unregelmäßig',
    from: '2018-08',
    reportsTo: [{ to: 'ap-gesundheit-bewegung' }],
    fields: [{ field: 'sport' }],
    leads: [lead('bezirkssportbund', 'sport')],
    members: [
      'gesundheitsamt',
      'bezirkssportbund',
      'amt:tsv-purzelbaum-kindersport',
      'kita-murmelbahn',
      'sv-rueckenschwimmer',
    ],
  },
  {
    key: 'tandem-ganztag',
    name: 'Tandem Ganztag',
    kind: 'tandem',
    level: 'operational',
    mandate: 'Schule und Jugendhilfe entwickeln im Tandem, was ein guter Ganztag braucht.',
    rhythm: 'monatlich',
    from: '2019-08',
    reportsTo: [{ to: 'lenkungsgruppe' }],
    fields: [{ field: 'schule' }, { field: 'jugendhilfe' }],
    leads: [lead('amt:schulamt-schulentwicklung', 'schule'), coLead('lernwege', 'jugendhilfe')],
    members: ['amt:schulamt-schulentwicklung', 'lernwege', 'amt:gs-kastanienallee-ganztag', 'gs-wolkenweg'],
  },
  {
    key: 'kulturrunde',
    name: 'Runde Kulturelle Bildung',
    kind: 'other',
    level: 'operational',
    mandate: 'Die Runde bringt Kultureinrichtungen mit Schulen und Kitas zusammen.',
    rhythm: 'vierteljährlich',
    from: '2015-09',
    reportsTo: [{ to: 'lenkungsgruppe' }],
    fields: [{ field: 'kultur' }],
    leads: [lead('amt:kulturamt-bildung', 'kultur'), coLead('amt:stadtbibliothek-lesen', 'kultur')],
    members: [
      'kulturamt',
      'amt:stadtbibliothek-lesen',
      'musikschule',
      'theater-kulissenschieber',
      'kunst-farbtopf',
      'museum-murmeltier',
    ],
    pause: {
      from: '2025-09',
      reason: 'Die Stelle für Kulturelle Bildung wird neu besetzt; bis dahin lädt niemand ein.',
    },
  },
  {
    key: 'bezirkselternausschuss',
    name: 'Bezirkselternausschuss',
    kind: 'parentsCouncil',
    level: 'operational',
    mandate: 'Der Ausschuss vertritt die Eltern aller Schulen im Bezirk.',
    mandateSource: 'Schulgesetz (Beispiel)',
    rhythm: 'monatlich',
    from: '2001',
    reportsTo: [{ to: 'beirat', from: '2014' }],
    fields: [{ field: 'schule', from: '2011-03-15' }],
    members: ['amt:elternausschuss-leitung', 'schulamt?'],
  },
  {
    key: 'ag-kita-schule',
    name: 'AG Von der Kita in die Schule',
    kind: 'other',
    level: 'operational',
    mandate: 'Die AG begleitet Kinder beim Wechsel von der Kita in die Grundschule.',
    from: '2012-05',
    until: '2019-07-31',
    ending: {
      ending: 'merged',
      endingReason: 'Das Arbeitspaket Übergänge hatte denselben Auftrag und fast dieselben Mitglieder.',
      into: 'ap-uebergaenge',
    },
    reportsTo: [{ to: 'steuerungsgruppe', until: '2019-07-31' }],
    fields: [{ field: 'jugendhilfe', until: '2018-12' }],
    leads: [{ ...lead('kita-eigenbetrieb', 'jugendhilfe'), until: '2018-12' }],
    members: ['kita-eigenbetrieb', 'kita-wirbelwind', 'kita-seifenblase', 'gs-apfelbaum', 'gs-drachensteig'],
  },
  {
    key: 'runder-tisch-ausbildung',
    name: 'Runder Tisch Ausbildung',
    kind: 'other',
    level: 'operational',
    mandate: 'Betriebe und Schulen verabreden Praktika und Ausbildungsplätze.',
    from: '2015-03',
    until: '2020-12',
    ending: {
      ending: 'dissolved',
      endingReason: 'Das Leistungsfeld Ausbildung und Wirtschaft hat das Bündnis verlassen.',
    },
    reportsTo: [{ to: 'steuerungsgruppe', until: '2020-12' }],
    fields: [{ field: 'wirtschaft', until: '2020-12' }],
    leads: [{ ...lead('kammer-zahnrad', 'wirtschaft'), until: '2020-12' }],
    members: ['kammer-zahnrad', 'jobcenter', 'osz-werkbank', 'hafenkante'],
  },
];
