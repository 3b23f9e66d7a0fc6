/** Invented words of the example district. None of these places, houses and offices exists. */

/** A part of the example district. `in`: "im Südviertel". */
export type Place = { name: string; in: string };

export const places: readonly Place[] = [
  { name: 'Südviertel', in: 'im Südviertel' },
  { name: 'Nordviertel', in: 'im Nordviertel' },
  { name: 'Lindenhöhe', in: 'auf der Lindenhöhe' },
  { name: 'Mühlenanger', in: 'am Mühlenanger' },
  { name: 'Kastaniensiedlung', in: 'in der Kastaniensiedlung' },
  { name: 'Westufer', in: 'am Westufer' },
  { name: 'Alte Ziegelei', in: 'rund um die Alte Ziegelei' },
  { name: 'Rosengarten', in: 'im Rosengarten' },
  { name: 'Birkenfeld', in: 'im Birkenfeld' },
  { name: 'Hafenquartier', in: 'im Hafenquartier' },
  { name: 'Sonnenhang', in: 'am Sonnenhang' },
  { name: 'Gartenvorstadt', in: 'in der Gartenvorstadt' },
];

/** Houses of a place, with "an der Grundschule Lindenhöhe". */
export const school = (p: Place) => `Grundschule ${p.name}`;
export const atSchool = (p: Place) => `an der Grundschule ${p.name}`;
export const upperSchool = (p: Place) => `Gemeinschaftsschule ${p.name}`;
export const youthClub = (p: Place) => `Jugendhaus ${p.name}`;
export const atYouthClub = (p: Place) => `im Jugendhaus ${p.name}`;
export const familyCentre = (p: Place) => `Familienzentrum ${p.name}`;
export const atFamilyCentre = (p: Place) => `im Familienzentrum ${p.name}`;

/** What children, young people and parents wish for; completes "… wünschen sich vor allem". */
export const wishes = [
  'einen Ort zum Lernen, der auch am Abend offen ist',
  'Sport ohne Vereinsbeitrag',
  'mehr Zeit der Lehrkräfte für Gespräche',
  'einen Treffpunkt für Mädchen',
  'Hilfe beim Ausfüllen von Anträgen',
  'sichere Wege mit dem Fahrrad',
  'Musikunterricht in der Nähe',
  'eine Ansprechperson, die ihre Sprache spricht',
  'Angebote am Wochenende',
  'einen Spielplatz, auf dem auch Kinder im Rollstuhl spielen können',
  'ruhige Räume für die Hausaufgaben',
  'Rat, wenn es ihnen nicht gut geht',
] as const;

/** What an assembly decides; completes "… beschließt". */
export const resolutions = [
  'neue Pausenregeln',
  'einen Schulgarten',
  'einen Tag ohne Hausaufgaben in der Woche',
  'eine Streitschlichtung durch Kinder',
  'den Umbau des Hofes',
  'eine Bücherkiste auf jedem Flur',
] as const;

/** Subjects of conferences for professionals. */
export const subjects = [
  'Übergänge gemeinsam gestalten',
  'Was Kinder stark macht',
  'Eltern als Partner',
  'Beteiligung, die etwas bewirkt',
  'Lernen in Bewegung',
  'Seelische Gesundheit in Schule und Jugendarbeit',
  'Einfach schreiben, alle erreichen',
  'Ganztag gemeinsam verantworten',
  'Armut erkennen, ohne zu beschämen',
] as const;

/** Who leads or co-leads a goal, by field: offices and houses, never people. */
export const holders: Readonly<Record<string, (p: Place) => readonly string[]>> = {
  schule: (p) => [
    school(p),
    upperSchool(p),
    'Regionale Schulaufsicht Musterbezirk',
    'Schulamt Musterbezirk, Fachbereich Ganztag',
  ],
  jugendhilfe: (p) => [
    youthClub(p),
    'Jugendamt Musterbezirk, Fachdienst Jugendarbeit',
    'Jugendamt Musterbezirk, Fachdienst Frühe Förderung',
    'Kinderhaus Wirbelwind (Beispiel)',
  ],
  familie: (p) => [familyCentre(p), 'Familienservice Musterbezirk', 'Bezirkselternausschuss Musterbezirk'],
  gesundheit: (p) => [
    'Gesundheitsamt Musterbezirk, Planung und Koordination',
    'Kinder- und Jugendgesundheitsdienst Musterbezirk',
    `Gesundheitstreff ${p.name}`,
  ],
  kultur: (p) => [`Bibliothek ${p.name}`, 'Musikschule Musterbezirk', 'Atelier Farbenfroh (Beispiel)'],
  sport: (p) => [`Sportverein ${p.name}`, 'Sportamt Musterbezirk', 'Kreissportbund Musterbezirk (Beispiel)'],
  verwaltung: () => [
    'Sozialraumorientierte Planung Musterbezirk',
    'Integrationsbüro Musterbezirk',
    'Stadtentwicklungsamt Musterbezirk',
  ],
};
