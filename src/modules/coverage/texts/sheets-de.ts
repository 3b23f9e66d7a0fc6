import { plural } from '../../../platform/i18n/format.ts';

/** Words of the tables that page, file and document share. */
export const sheets = {
  columns: {
    area: 'Gebiet',
    areaKey: 'Schlüssel',
    axis: 'Betrachtet nach',
    offers: 'Angebote',
    places: 'Orte',
    capacity: 'Plätze',
    capacityOf: 'Angebote mit Platzzahl',
    hours: 'Stunden je Woche',
    hoursOf: 'Angebote mit Zeiten',
    people: 'Betroffene',
    perThousand: 'je 1.000 im Gebiet',
    reach: 'je 1.000 erreichbar',
    needs: 'offene Bedarfe',
    missing: 'Es fehlt',
    rank: 'Rang',
    score: 'Dringlichkeit',
    disadvantage: 'Benachteiligung',
    shortfall: 'Fehlende Versorgung',
    pressure: 'Offene Bedarfe (0–100)',
    enough: 'Genug wären',
    why: 'Warum',
    offerA: 'Angebot',
    providerA: 'Träger',
    offerB: 'ähnelt',
    providerB: 'dessen Träger',
    likeness: 'Ähnlichkeit',
    age: 'Alter',
    time: 'Zeit',
    place: 'Gebiet',
    topic: 'Thema',
    goal: 'Ziel',
    caseState: 'Abstimmung',
    day: 'Stichtag',
    all: 'alle Angebote',
    movement: 'Bewegung',
    individualSupport: 'Einzelförderung',
    free: 'kostenfrei',
    stepFree: 'stufenfrei',
    what: 'Was',
    one: 'nur ein Feld',
    share: 'Anteil',
    none: 'ohne Feld',
    section: 'Teil',
  },
  unknown: 'keine Zahl hinterlegt',
  missing: {
    people: 'Zahl der Betroffenen',
    ages: (count: number) => plural(count, '1 Angebot ohne Alter', (n) => `${n} Angebote ohne Alter`),
    times: (count: number) => plural(count, '1 ohne zählbare Zeiten', (n) => `${n} ohne zählbare Zeiten`),
    capacity: (count: number) => plural(count, '1 ohne Platzzahl', (n) => `${n} ohne Platzzahl`),
    disadvantage: 'Zahlen zur sozialen Lage',
  },
  matrix: {
    title: 'Bedarf und Angebot nebeneinander',
    lead: (what: string, level: string, day: string) => `${what} und ${level}, Stand ${day}.`,
    heat: (what: string) => `Erreichbare Angebote je 1.000 Betroffene, nach Gebiet und ${what}`,
    reachNote: (metres: string) =>
      `Erreichbar: Jedes Angebot wird auf die Betroffenen ringsum verteilt. Im eigenen Gebiet zählen sie ganz, in Nachbargebieten umso weniger, je weiter deren Mitte vom Ort des Angebots entfernt ist, ab ${metres} Metern gar nicht mehr (gewichtetes zweistufiges Einzugsgebietsverfahren nach Luo und Wang 2003).`,
    countNote:
      'Gezählt sind veröffentlichte Angebote des Tages. Ein Angebot zählt in jedem Gebiet, in dem es stattfindet, und in jeder Spalte, zu der es passt; ohne Altersangabe gilt es wie in der Suche für jedes Alter. Vertrauliche Orte zählen nur mit ihrem Gebiet. Orte, Plätze und Stunden sind die des ganzen Angebots; die Stunden sind die einer Woche, in der es stattfindet, bei Ferienangeboten also einer Ferienwoche.',
    people: (name: string, day: string, source: string | null) =>
      `Betroffene: ${name}, Stand ${day}${source ? `, Quelle: ${source}` : ''}. Für jede Spalte gilt dieselbe Zahl; nach Alter oder Lebenslage geteilt liegt sie nicht vor.`,
    noPeople:
      'Für diese Gebiete ist keine Zahl der Betroffenen hinterlegt. Deshalb fehlen die Angaben je 1.000.',
    computed: (count: number) =>
      plural(
        count,
        'Für 1 Gebiet ist die Zahl aus anderen Gebieten errechnet.',
        (n) => `Für ${n} Gebiete ist die Zahl aus anderen Gebieten errechnet.`,
      ),
    outside: (count: number) =>
      plural(
        count,
        '1 Angebot liegt in keinem dieser Gebiete und steht in keiner Zeile.',
        (n) => `${n} Angebote liegen in keinem dieser Gebiete und stehen in keiner Zeile.`,
      ),
    without: (count: number) =>
      plural(
        count,
        '1 Angebot passt in keine der Spalten.',
        (n) => `${n} Angebote passen in keine der Spalten.`,
      ),
    needsWithout: (count: number) =>
      plural(
        count,
        '1 offener Bedarf passt in keine der Spalten.',
        (n) => `${n} offene Bedarfe passen in keine der Spalten.`,
      ),
    needsCut: (count: number) => `Berücksichtigt sind die ${count} dringendsten offenen Bedarfe.`,
  },
  rank: {
    title: 'Rangfolge der weißen Flecken',
    lead: (what: string, level: string, day: string) =>
      `Wo es am meisten fehlt: ${what} und ${level}, Stand ${day}.`,
    chart: 'Die dringendsten weißen Flecken, 0 bis 100',
    computed: (sum: string, whole: string, score: string) =>
      `Benachteiligung, fehlende Versorgung, offene Bedarfe: (${sum}) ÷ ${whole} = ${score}`,
    formula: (lage: string, versorgung: string, bedarf: string) =>
      `Dringlichkeit = (${lage} × Benachteiligung + ${versorgung} × fehlende Versorgung + ${bedarf} × offene Bedarfe) ÷ Summe der Gewichte. Alle drei liegen zwischen 0 und 100. Wovon nichts bekannt ist, bleibt außen vor.`,
    disadvantage: (names: string) =>
      `Benachteiligung: jede Zahl zwischen dem besten (0) und dem schlechtesten Gebiet (100) eingeordnet, dann der Mittelwert. Einbezogen: ${names}.`,
    noDisadvantage: 'Zur Benachteiligung ist für diese Gebiete keine Zahl hinterlegt.',
    shortfallMean:
      'Fehlende Versorgung: 0, wenn so viele Angebote je 1.000 Betroffene erreichbar sind wie im Durchschnitt der Spalte (über alle Betroffenen, nicht über die Gebiete gerechnet) oder mehr; 100, wenn keines erreichbar ist.',
    shortfallTarget: (target: string) =>
      `Fehlende Versorgung: 0, wenn ${target} Angebote je 1.000 Betroffene erreichbar sind oder mehr; 100, wenn keines erreichbar ist.`,
    needs:
      'Offene Bedarfe: jeder zählt nach seiner Dringlichkeit (kann warten 1, mittel 2, dringend 3, sehr dringend 4); Summe ÷ (Summe + 4).',
    why: {
      disadvantage: (value: string) => `Benachteiligung ${value} von 100`,
      nothing: 'kein Angebot erreichbar',
      less: (reach: string, enough: string) => `${reach} statt ${enough} Angebote je 1.000 erreichbar`,
      enough: (reach: string) => `mit ${reach} Angeboten je 1.000 ausreichend erreichbar`,
      needs: (count: number) => plural(count, '1 offener Bedarf', (n) => `${n} offene Bedarfe`),
      unknown: 'Zahl der Betroffenen fehlt',
    },
  },
  overlaps: {
    title: 'Überschneidungen',
    lead: (count: number, offers: string, day: string) =>
      plural(
        count,
        `1 Paar ähnlicher Angebote unter ${offers} Angeboten, Stand ${day}.`,
        (n) => `${n} Paare ähnlicher Angebote unter ${offers} Angeboten, Stand ${day}.`,
      ),
    chart: 'Die ähnlichsten Paare, 0 bis 100',
    formula: (weights: string) =>
      `Ähnlichkeit = Mittelwert der Teile, gewichtet mit ${weights}. Jeder Teil sagt, wie viel von dem, was eines der beiden hat, beide haben. Wozu eines der beiden nichts sagt, bleibt außen vor.`,
    blocks: 'Verglichen werden Angebote, die ein Gebiet und ein Thema oder eine Lebenslage gemeinsam haben.',
    skipped: (count: number) =>
      plural(
        count,
        'In 1 Gruppe (Gebiet und Thema) sind zu viele Angebote für einen Vergleich. Wählen Sie kleinere Gebiete.',
        (n) =>
          `In ${n} Gruppen (Gebiet und Thema) sind zu viele Angebote für einen Vergleich. Wählen Sie kleinere Gebiete.`,
      ),
    cut: 'Gezeigt sind nur die ähnlichsten Paare. Wählen Sie ein Gebiet oder eine höhere Schwelle.',
    notAll: (offers: string, total: string) =>
      `Verglichen sind ${offers} von ${total} Angeboten. Wählen Sie ein Gebiet, um alle seine Angebote zu vergleichen.`,
    groups: { between: 'verschiedene Träger', ofOne: 'ein Träger', settled: 'schon abgestimmt' },
    noProvider: 'Träger nicht sichtbar',
    noCase: 'noch keine',
  },
  growth: {
    title: 'Entwicklung der Angebote',
    lead: (where: string) =>
      `Wie viele veröffentlichte Angebote es an den gleichen Tagen jedes Jahres gab: ${where}.`,
    chart: (where: string) => `Angebote im Lauf der Zeit: ${where}`,
    everywhere: 'im ganzen Bündnis',
    beside: (name: string) => `daneben: ${name}`,
    indicatorNote: (name: string, source: string | null) =>
      `Zahl daneben: ${name}, jeweils der letzte Stand bis zum Stichtag${source ? `, Quelle: ${source}` : ''}.`,
    sumNote:
      'Ein Angebot in mehreren Gebieten zählt in jedem von ihnen, in der Zeile für alle nur einmal. Stufenfrei heißt: mindestens ein Ort ist ohne Stufen zu erreichen.',
  },
  crossField: {
    title: 'Über Felder hinweg',
    lead: (share: string, day: string) =>
      `${share} der Angebote berühren nur ein Leistungsfeld, Stand ${day}.`,
    chart: 'Anteil der Angebote, die nur ein Feld berühren',
    chartOverTime: 'Anteil im Lauf der Zeit',
    note: 'Kein Feld kann es allein: Gezählt ist, was nur einem einzigen Leistungsfeld zugeordnet ist. Was keinem zugeordnet ist, steht daneben.',
    sections: {
      whole: 'insgesamt',
      field: 'nach Leistungsfeld',
      area: 'nach Gebiet',
      time: 'im Lauf der Zeit',
    },
    offers: 'Angebote',
    needs: 'offene Bedarfe',
    cases: 'laufende Abstimmungen',
  },
};
