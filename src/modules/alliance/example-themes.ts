import {
  atFamilyCentre,
  atSchool,
  atYouthClub,
  type Place,
  school,
  upperSchool,
  youthClub,
} from './example-words.ts';

/** A SMART goal to be filled with a place and numbers; `base` and `target`: from … to. */
type ActionPattern = {
  title: (p: Place, target: number) => string;
  indicator: string;
  unit: string;
  base: readonly [number, number];
  target: readonly [number, number];
};
export type IntermediatePattern = {
  title: (p: Place) => string;
  detail: string;
  actions: readonly ActionPattern[];
};

const action = (
  indicator: string,
  unit: string,
  base: readonly [number, number],
  target: readonly [number, number],
  title: ActionPattern['title'],
): ActionPattern => ({ title, indicator, unit, base, target });

const participationInSociety: readonly IntermediatePattern[] = [
  {
    title: (p) => `Lernförderung erreicht die Kinder ${p.in}`,
    detail: 'Wer beim Lernen Unterstützung braucht, bekommt sie in der Nähe und ohne langes Warten.',
    actions: [
      action(
        'Belegbare Plätze in der Lernwerkstatt',
        'Plätze',
        [8, 20],
        [24, 48],
        (p, t) => `Lernwerkstatt ${atSchool(p)} mit ${t} Plätzen`,
      ),
      action(
        'Kinder mit fester Lernbegleitung',
        'Kinder',
        [5, 20],
        [30, 80],
        (p, t) => `Feste Lernbegleitung für ${t} Kinder ${p.in}`,
      ),
      action(
        'Mittlere Zeit vom Antrag bis zur ersten Stunde',
        'Wochen',
        [7, 14],
        [2, 4],
        (p, t) => `Lernförderung ${p.in} beginnt nach höchstens ${t} Wochen`,
      ),
    ],
  },
  {
    title: (p) => `Familien ${p.in} kennen ihre Ansprüche auf Bildung und Teilhabe`,
    detail:
      'Leistungen, die Familien zustehen, sollen sie auch erreichen: verständlich erklärt, einfach beantragt.',
    actions: [
      action(
        'Sprechstunden im Jahr',
        'Termine',
        [4, 12],
        [24, 48],
        (p, t) => `${t} Sprechstunden im Jahr zum Bildungspaket ${atFamilyCentre(p)}`,
      ),
      action(
        'Anteil der berechtigten Kinder mit bewilligten Leistungen',
        '%',
        [28, 45],
        [55, 80],
        (p, t) => `${t} von 100 berechtigten Kindern ${p.in} nutzen das Bildungspaket`,
      ),
      action(
        'Sprachen, in denen beim Antrag geholfen wird',
        'Sprachen',
        [1, 3],
        [5, 9],
        (p, t) => `Hilfe beim Antrag in ${t} Sprachen ${p.in}`,
      ),
    ],
  },
  {
    title: (p) => `Angebote ${p.in} kosten nichts oder wenig`,
    detail: 'Ob ein Kind mitmachen kann, soll nicht davon abhängen, was die Familie bezahlen kann.',
    actions: [
      action(
        'Kostenfreie Plätze in den Sommerferien',
        'Plätze',
        [20, 50],
        [80, 200],
        (p, t) => `${t} kostenfreie Ferienplätze ${p.in}`,
      ),
      action(
        'Ausleihbare Stücke',
        'Stücke',
        [0, 15],
        [40, 90],
        (p, t) => `${t} Instrumente und Sportgeräte zum Ausleihen ${atYouthClub(p)}`,
      ),
      action(
        'Offene Nachmittage je Woche',
        'Nachmittage',
        [1, 3],
        [5, 8],
        (p, t) => `${t} offene Nachmittage je Woche ${p.in}, ohne Anmeldung`,
      ),
    ],
  },
  {
    title: (p) => `Sprache steht ${p.in} niemandem im Weg`,
    detail: 'Eltern sollen verstehen, worum es geht, und verstanden werden.',
    actions: [
      action(
        'Elternabende mit Sprachmittlung im Schuljahr',
        'Termine',
        [1, 4],
        [8, 16],
        (p, t) => `${t} Elternabende mit Sprachmittlung ${atSchool(p)}`,
      ),
      action(
        'Laufende Sprachpatenschaften',
        'Patenschaften',
        [3, 12],
        [20, 45],
        (p, t) => `${t} Sprachpatenschaften ${p.in}`,
      ),
      action(
        'Briefe an Eltern in Einfacher Sprache',
        'Briefe',
        [0, 2],
        [6, 12],
        (p, t) => `${t} Elternbriefe ${atSchool(p)} in Einfacher Sprache`,
      ),
    ],
  },
];

const voice: readonly IntermediatePattern[] = [
  {
    title: (p) => `Kinder ${p.in} entscheiden mit`,
    detail: 'Kinder wissen, was ihnen fehlt. Sie werden gefragt, und ihre Entscheidungen gelten.',
    actions: [
      action(
        'Kinderversammlungen im Schuljahr',
        'Versammlungen',
        [0, 2],
        [4, 10],
        (p, t) => `${t} Kinderversammlungen im Schuljahr ${atSchool(p)}`,
      ),
      action(
        'Von Kindern geprüfte Orte',
        'Orte',
        [0, 10],
        [25, 60],
        (p, t) => `Kinderstadtplan mit ${t} geprüften Orten ${p.in}`,
      ),
      action(
        'Umgesetzte Vorschläge seit Beginn',
        'Vorschläge',
        [1, 5],
        [10, 25],
        (p, t) => `${t} Vorschläge von Kindern ${p.in} umgesetzt`,
      ),
    ],
  },
  {
    title: (p) => `Jugendliche gestalten eigene Räume ${p.in}`,
    detail: 'Räume für Jugendliche entstehen mit ihnen: vom ersten Entwurf bis zum Schlüssel.',
    actions: [
      action(
        'Aus dem Jugendbudget geförderte Vorhaben',
        'Vorhaben',
        [0, 4],
        [8, 20],
        (p, t) => `Jugendbudget fördert ${t} Vorhaben ${p.in}`,
      ),
      action(
        'Öffnungsstunden in eigener Verantwortung',
        'Stunden je Woche',
        [0, 3],
        [6, 14],
        (p, t) => `Jugendliche öffnen das ${youthClub(p)} selbst, ${t} Stunden in der Woche`,
      ),
      action(
        'Jugendliche in der Jury',
        'Jugendliche',
        [2, 6],
        [9, 18],
        (p, t) => `${t} Jugendliche ${p.in} entscheiden in der Jury für Jugendprojekte`,
      ),
    ],
  },
  {
    title: (p) => `Eltern ${p.in} reden bei der Bedarfsfeststellung mit`,
    detail: 'Eltern werden früh gefragt, nicht erst, wenn das Angebot feststeht.',
    actions: [
      action(
        'Elterncafés im Jahr',
        'Termine',
        [2, 8],
        [16, 40],
        (p, t) => `${t} Elterncafés im Jahr ${atFamilyCentre(p)}`,
      ),
      action(
        'Rücklauf der Elternbefragung',
        '%',
        [18, 34],
        [45, 70],
        (p, t) => `${t} von 100 Eltern ${atSchool(p)} beantworten die Befragung`,
      ),
      action(
        'Ausgebildete Elternlotsinnen und Elternlotsen',
        'Personen',
        [0, 5],
        [10, 24],
        (p, t) => `${t} Elternlotsinnen und Elternlotsen ${p.in} ausgebildet`,
      ),
    ],
  },
  {
    title: (p) => `Wer ${p.in} etwas sagt, erfährt, was daraus wurde`,
    detail:
      'Eine Anregung ohne Antwort entmutigt. Jede bekommt eine, auch wenn sie nicht umgesetzt werden kann.',
    actions: [
      action(
        'Mittlere Zeit bis zur Antwort',
        'Tage',
        [40, 90],
        [14, 28],
        (p, t) => `Antwort auf Anregungen ${p.in} nach höchstens ${t} Tagen`,
      ),
      action(
        'Anteil der Anregungen mit begründeter Antwort',
        '%',
        [20, 55],
        [85, 100],
        (p, t) => `Begründete Antwort auf ${t} % der Anregungen ${p.in}`,
      ),
      action(
        'Öffentliche Rückmelderunden im Jahr',
        'Runden',
        [0, 1],
        [2, 6],
        (p, t) => `${t} öffentliche Rückmelderunden im Jahr ${p.in}`,
      ),
    ],
  },
];

const health: readonly IntermediatePattern[] = [
  {
    title: (p) => `Kinder ${p.in} bewegen sich jeden Tag`,
    detail: 'Bewegung gehört in den Tag: in den Unterricht, in die Pause, auf den Weg nach Hause.',
    actions: [
      action(
        'Angeleitete bewegte Pausen je Woche',
        'Pausen',
        [0, 3],
        [6, 15],
        (p, t) => `${t} bewegte Pausen je Woche ${atSchool(p)}`,
      ),
      action(
        'Anteil der Kinder mit Schwimmabzeichen am Ende der dritten Klasse',
        '%',
        [48, 62],
        [75, 92],
        (p, t) => `${t} von 100 Kindern ${p.in} schwimmen nach der dritten Klasse sicher`,
      ),
      action(
        'Bewegungsangebote für Kinder und Familien',
        'Angebote',
        [3, 8],
        [12, 22],
        (p, t) => `${t} Bewegungsangebote für Kinder und Familien ${p.in}`,
      ),
    ],
  },
  {
    title: (p) => `Seelische Gesundheit hat ${p.in} einen Ort`,
    detail: 'Wem es nicht gut geht, der findet jemanden, der zuhört und weiterweiß.',
    actions: [
      action(
        'Offene Sprechzeit im Monat',
        'Stunden',
        [0, 6],
        [12, 32],
        (p, t) => `${t} Stunden offene Sprechzeit im Monat ${atYouthClub(p)}`,
      ),
      action(
        'Geschulte Fachkräfte',
        'Fachkräfte',
        [2, 10],
        [20, 45],
        (p, t) => `${t} Fachkräfte ${p.in} zu seelischer Gesundheit geschult`,
      ),
      action(
        'Mittlere Zeit bis zum ersten Gespräch',
        'Tage',
        [30, 60],
        [7, 14],
        (p, t) => `Erstes Beratungsgespräch ${p.in} nach höchstens ${t} Tagen`,
      ),
    ],
  },
  {
    title: (p) => `Familien ${p.in} kochen und essen gemeinsam`,
    detail: 'Gesundes Essen soll leicht erreichbar sein und zusammenbringen.',
    actions: [
      action(
        'Kochnachmittage im Jahr',
        'Termine',
        [0, 6],
        [12, 40],
        (p, t) => `${t} Kochnachmittage im Jahr ${atFamilyCentre(p)}`,
      ),
      action(
        'Kinder mit täglichem Frühstück in der Schule',
        'Kinder',
        [10, 30],
        [60, 140],
        (p, t) => `${t} Kinder frühstücken täglich ${atSchool(p)}`,
      ),
      action(
        'Trinkbrunnen an Schulen und Spielplätzen',
        'Brunnen',
        [0, 1],
        [3, 7],
        (p, t) => `${t} Trinkbrunnen an Schulen und Spielplätzen ${p.in}`,
      ),
    ],
  },
  {
    title: (p) => `Wege ${p.in} sind sicher und laden zum Gehen ein`,
    detail: 'Wer selbst zur Schule gehen kann, kommt wacher an und wird selbstständig.',
    actions: [
      action(
        'Kinder, die mit dem Laufbus gehen',
        'Kinder',
        [0, 12],
        [30, 75],
        (p, t) => `Laufbus ${p.in}: ${t} Kinder gehen gemeinsam zur Schule`,
      ),
      action(
        'Behobene Gefahrenstellen seit Beginn',
        'Stellen',
        [0, 2],
        [5, 12],
        (p, t) => `${t} Gefahrenstellen auf Schulwegen ${p.in} behoben`,
      ),
      action(
        'Anteil der vierten Klassen mit Fahrradtraining',
        '%',
        [35, 60],
        [90, 100],
        (p, t) => `Fahrradtraining für ${t} % der vierten Klassen ${p.in}`,
      ),
    ],
  },
];

const transitions: readonly IntermediatePattern[] = [
  {
    title: (p) => `Kinder ${p.in} kommen ohne Bruch von der Kita in die Schule`,
    detail: 'Kita, Schule und Eltern kennen einander, bevor das Kind eingeschult wird.',
    actions: [
      action(
        'Gemeinsame Elternabende im Jahr',
        'Termine',
        [0, 2],
        [4, 9],
        (p, t) => `${t} gemeinsame Elternabende von Kita und Schule ${p.in}`,
      ),
      action(
        'Patenschaften im Schuljahr',
        'Patenschaften',
        [0, 12],
        [25, 70],
        (p, t) => `${t} Patenschaften zwischen Kita- und Schulkindern ${p.in}`,
      ),
      action(
        'Anteil der Übergangsgespräche mit allen Beteiligten',
        '%',
        [20, 45],
        [75, 95],
        (p, t) => `${t} % der Übergangsgespräche ${atSchool(p)} mit Eltern, Kita und Hort`,
      ),
    ],
  },
  {
    title: (p) => `Der Wechsel in die siebte Klasse gelingt ${p.in}`,
    detail: 'Der Wechsel wird früh vorbereitet und danach ein halbes Jahr begleitet.',
    actions: [
      action(
        'Schnuppertage im Schuljahr',
        'Tage',
        [1, 3],
        [5, 12],
        (p, t) => `${t} Schnuppertage an der ${upperSchool(p)}`,
      ),
      action(
        'Tandems aus Lehrkräften beider Schulen',
        'Tandems',
        [0, 3],
        [6, 14],
        (p, t) => `${t} Tandems aus ${school(p)} und ${upperSchool(p)}`,
      ),
      action('Kinder ohne Schulplatz zu Beginn der Sommerferien', 'Kinder', [12, 25], [0, 3], (p, t) =>
        t === 0
          ? `Kein Kind ${p.in} ohne Schulplatz zu Ferienbeginn`
          : `Höchstens ${t} ${t === 1 ? 'Kind' : 'Kinder'} ${p.in} ohne Schulplatz zu Ferienbeginn`,
      ),
    ],
  },
  {
    title: (p) => `Jugendliche ${p.in} finden ihren Weg in den Beruf`,
    detail:
      'Niemand verlässt die Schule ohne eine Idee und einen Menschen, der den nächsten Schritt begleitet.',
    actions: [
      action(
        'Zugesagte Praktikumsplätze im Jahr',
        'Plätze',
        [10, 25],
        [40, 90],
        (p, t) => `${t} Praktikumsplätze in Betrieben ${p.in}`,
      ),
      action(
        'Laufende Berufspatenschaften',
        'Patenschaften',
        [2, 10],
        [18, 40],
        (p, t) => `${t} Berufspatenschaften ${p.in}`,
      ),
      action(
        'Anteil der Schulabgänge ohne Anschluss',
        '%',
        [14, 22],
        [5, 9],
        (p, t) => `Höchstens ${t} % der Schulabgänge ${p.in} ohne Anschluss`,
      ),
    ],
  },
  {
    title: (p) => `Hilfen greifen ${p.in} ineinander`,
    detail: 'Fachkräfte kennen einander und wissen, wer wofür zuständig ist.',
    actions: [
      action(
        'Gemeinsame Fachrunden im Jahr',
        'Runden',
        [1, 3],
        [6, 12],
        (p, t) => `${t} Fachrunden von Schule und Jugendhilfe im Jahr ${p.in}`,
      ),
      action(
        'Bestätigte Angebote im Wegweiser',
        'Angebote',
        [12, 30],
        [50, 120],
        (p, t) => `Wegweiser mit ${t} bestätigten Angeboten ${p.in}`,
      ),
      action(
        'Fachkräfte mit Hospitation in einem anderen Feld',
        'Fachkräfte',
        [0, 8],
        [15, 40],
        (p, t) => `${t} Fachkräfte ${p.in} haben in einem anderen Feld hospitiert`,
      ),
    ],
  },
];

/** What the example's goals are about, by the theme of their guiding goal. */
export const themes = {
  teilhabe: participationInSociety,
  beteiligung: voice,
  gesundheit: health,
  uebergaenge: transitions,
} as const;
export type Theme = keyof typeof themes;
