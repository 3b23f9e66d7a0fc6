import type { Vocabulary } from './options.ts';
import { wordsOfFamilies } from './words-of-families.ts';

/** A term that new alliances can begin with. `key` names it in data sets. */
export type ProposedTerm = {
  key: string;
  vocabulary: Vocabulary;
  name: string;
  plainName?: string;
  synonyms: readonly string[];
  /** Key of the term that it is part of. */
  parent?: string;
};

const of =
  (vocabulary: Vocabulary) =>
  (
    key: string,
    name: string,
    synonyms: readonly string[],
    more: Pick<ProposedTerm, 'plainName' | 'parent'> = {},
  ): ProposedTerm => ({
    key,
    vocabulary,
    name,
    synonyms: [...synonyms, ...(wordsOfFamilies[key] ?? [])],
    ...more,
  });
const topic = of('topic');
const situation = of('lifeSituation');
const transition = of('transition');
const format = of('format');

/**
 * Vocabularies as a Berlin district would use them: topics, life situations, transitions and kinds of offers, with the
 * words that families use for them. Parents come before what is part of them.
 */
export const proposedTerms: readonly ProposedTerm[] = [
  topic(
    'bewegung',
    'Bewegung und Sport',
    ['Sport', 'Turnen', 'Toben', 'Verein', 'Fitness', 'Bewegungsangebot'],
    {
      plainName: 'Sport und Bewegung',
    },
  ),
  topic('schwimmen', 'Schwimmen', ['Seepferdchen', 'Schwimmkurs', 'Wassergewöhnung', 'Hallenbad', 'Bad'], {
    parent: 'bewegung',
  }),
  topic('ballspiele', 'Ballspiele', ['Fußball', 'Fussball', 'Handball', 'Basketball', 'Volleyball'], {
    parent: 'bewegung',
  }),
  topic('tanz', 'Tanz und Akrobatik', ['Tanzen', 'Ballett', 'Hip-Hop', 'Breakdance', 'Zirkus'], {
    parent: 'bewegung',
  }),
  topic('draussen', 'Draußen und Natur', ['Wald', 'Garten', 'Spielplatz', 'Umwelt', 'Natur', 'Ausflug']),
  topic('ernaehrung', 'Essen und Kochen', ['Ernährung', 'Frühstück', 'Mittagessen', 'gesund essen', 'Küche']),
  topic(
    'seelische-gesundheit',
    'Seelische Gesundheit',
    ['Psyche', 'Angst', 'Stress', 'Depression', 'Trauer', 'Sorgen', 'Therapie'],
    { plainName: 'Wenn es der Seele nicht gut geht' },
  ),
  topic('gesundheit', 'Gesundheit und Vorsorge', [
    'Kinderarzt',
    'Zähne',
    'Impfen',
    'U-Untersuchung',
    'Vorsorge',
    'Krankheit',
  ]),
  topic('sprache', 'Sprache und Sprechen', [
    'Deutsch lernen',
    'Sprachförderung',
    'Sprachkurs',
    'Mehrsprachigkeit',
    'Logopädie',
    'DaZ',
  ]),
  topic('lesen', 'Lesen und Vorlesen', [
    'Bücher',
    'Bibliothek',
    'Vorlesestunde',
    'Leseförderung',
    'Bilderbuch',
  ]),
  topic(
    'lernhilfe',
    'Lernen und Hausaufgaben',
    ['Nachhilfe', 'Hausaufgabenhilfe', 'Lernförderung', 'Lerntherapie', 'Prüfung', 'Mathe'],
    { plainName: 'Hilfe beim Lernen' },
  ),
  topic('ganztag', 'Ganztag und Nachmittag', [
    'Hort',
    'AG',
    'Arbeitsgemeinschaft',
    'Nachmittagsbetreuung',
    'Betreuung',
  ]),
  topic('ferien', 'Ferien', [
    'Ferienprogramm',
    'Ferienspiele',
    'Sommerferien',
    'Herbstferien',
    'Ferienfahrt',
  ]),
  topic('musik', 'Musik', ['Singen', 'Chor', 'Instrument', 'Band', 'Trommeln']),
  topic('kunst', 'Kunst und Theater', ['Malen', 'Basteln', 'Theater', 'Museum', 'Töpfern', 'Kultur']),
  topic('medien', 'Medien und Technik', [
    'Computer',
    'Handy',
    'Internet',
    'Film',
    'Programmieren',
    'Gaming',
    'Robotik',
  ]),
  topic(
    'beteiligung',
    'Mitbestimmen',
    ['Beteiligung', 'Partizipation', 'Kinderparlament', 'Schülervertretung', 'Rechte'],
    {
      plainName: 'Mitreden und mitbestimmen',
    },
  ),
  topic(
    'erziehung',
    'Erziehung und Familienleben',
    ['Erziehungsberatung', 'Elternkurs', 'Streit', 'Pubertät', 'Familienbildung', 'Elterncafé'],
    { plainName: 'Familie und Erziehung' },
  ),
  topic('geburt', 'Schwangerschaft und Geburt', [
    'Hebamme',
    'Baby',
    'Frühe Hilfen',
    'Krabbelgruppe',
    'Stillen',
  ]),
  topic(
    'geld',
    'Geld, Recht und Anträge',
    ['Kindergeld', 'BuT', 'Bildung und Teilhabe', 'Sozialberatung', 'Schulden', 'Formulare', 'Wohngeld'],
    { plainName: 'Geld und Anträge' },
  ),
  topic('beruf', 'Ausbildung und Beruf', [
    'Praktikum',
    'Bewerbung',
    'Berufsorientierung',
    'Ausbildung',
    'Job',
  ]),
  topic('schutz', 'Schutz vor Gewalt', [
    'Gewalt',
    'Mobbing',
    'Missbrauch',
    'Kinderschutz',
    'Notfall',
    'Hilfe in Not',
  ]),

  situation(
    'alleinerziehend',
    'Allein erziehend',
    ['Alleinerziehende', 'getrennt', 'Trennung', 'Scheidung'],
    {
      plainName: 'Mutter oder Vater allein mit Kind',
    },
  ),
  situation('wenig-geld', 'Wenig Geld', [
    'arm',
    'Armut',
    'Bürgergeld',
    'Jobcenter',
    'berlinpass',
    'Sozialleistungen',
  ]),
  situation('neu-in-berlin', 'Neu in Deutschland', [
    'geflüchtet',
    'Flucht',
    'Asyl',
    'Willkommensklasse',
    'zugewandert',
    'Migration',
  ]),
  situation('behinderung', 'Leben mit Behinderung', [
    'Behinderung',
    'Inklusion',
    'Rollstuhl',
    'Autismus',
    'Förderbedarf',
    'Handicap',
  ]),
  situation('krankheit', 'Krankheit in der Familie', [
    'krank',
    'Krebs',
    'Pflege',
    'chronisch krank',
    'Sucht der Eltern',
  ]),
  situation('trauer', 'Abschied und Trauer', ['Tod', 'gestorben', 'trauern']),
  situation('beengt', 'Beengt wohnen oder ohne Wohnung', [
    'Wohnungsnot',
    'obdachlos',
    'Unterkunft',
    'kleine Wohnung',
  ]),
  situation('viele-kinder', 'Viele Kinder', ['kinderreich', 'Geschwister', 'Zwillinge', 'Mehrlinge']),
  situation('junge-eltern', 'Sehr junge Eltern', ['Teenagermutter', 'minderjährig', 'junge Mutter']),
  situation('schulmued', 'Nicht gern zur Schule', [
    'schulmüde',
    'Schulschwänzen',
    'Schulangst',
    'Schuldistanz',
  ]),
  situation('pflegende', 'Kinder, die Angehörige pflegen', ['Young Carers', 'pflegende Kinder']),
  situation('queer', 'Queer leben', [
    'LGBTIQ',
    'schwul',
    'lesbisch',
    'trans',
    'Coming-out',
    'Regenbogenfamilie',
  ]),
  situation('pflegefamilie', 'Pflege- und Adoptivfamilien', ['Pflegeeltern', 'Adoption', 'Pflegekind']),
  situation('gewalt', 'Gewalt zu Hause', ['häusliche Gewalt', 'geschlagen', 'Frauenhaus']),

  transition('familie-kita', 'Von zu Hause in die Kita', [
    'Eingewöhnung',
    'Kitaplatz',
    'Kita-Start',
    'Kitagutschein',
  ]),
  transition('kita-schule', 'Von der Kita in die Grundschule', [
    'Einschulung',
    'Schulanfang',
    'Vorschule',
    'Schulreife',
    'Schuleingang',
  ]),
  transition('grundschule-weiter', 'Von der Grundschule in die Oberschule', [
    '7. Klasse',
    'Oberschule',
    'Gymnasium',
    'Sekundarschule',
    'Schulwechsel',
    'Förderprognose',
  ]),
  transition('schule-beruf', 'Von der Schule in den Beruf', [
    'Schulabschluss',
    'Ausbildungsplatz',
    'Berufswahl',
    'MSA',
  ]),
  transition('willkommen-regel', 'Von der Willkommens- in die Regelklasse', [
    'Willkommensklasse',
    'Regelklasse',
  ]),
  transition('zuhause-eigenes', 'In die eigene Wohnung', ['ausziehen', 'Verselbstständigung', 'Careleaver']),

  format('treff', 'Offener Treff', [
    'Jugendclub',
    'Café',
    'Treffpunkt',
    'ohne Anmeldung',
    'Freizeiteinrichtung',
  ]),
  format('kurs', 'Kurs', ['Training', 'Lehrgang', 'Unterricht']),
  format('gruppe', 'Gruppe', ['Spielgruppe', 'Selbsthilfegruppe', 'Krabbelgruppe', 'AG']),
  format('beratung', 'Beratung', ['Sprechstunde', 'Gespräch', 'Hilfe', 'Telefonberatung']),
  format('begleitung', 'Begleitung', ['Patenschaft', 'Mentor', 'Lotse', 'Stadtteilmutter', 'Hausbesuch']),
  format('veranstaltung', 'Veranstaltung', ['Fest', 'Aktionstag', 'Vortrag', 'Elternabend']),
  format('fahrt', 'Fahrt oder Ausflug', ['Reise', 'Ferienfahrt', 'Ausflug']),
  format('fortbildung', 'Fortbildung', ['Weiterbildung', 'Workshop', 'Seminar', 'Fachtag']),
];
