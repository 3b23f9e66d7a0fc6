import { addDays, type Day } from '../../platform/time/day.ts';
import type { MadeGoal } from './example-goals.ts';
import type { Chooser } from './example-random.ts';
import type { Theme } from './example-themes.ts';
import {
  atFamilyCentre,
  atSchool,
  atYouthClub,
  familyCentre,
  type Place,
  places,
  resolutions,
  school,
  subjects,
  upperSchool,
  wishes,
  youthClub,
} from './example-words.ts';

type Pattern = {
  theme: Theme;
  title: (p: Place, c: Chooser) => string;
  detail: (p: Place, c: Chooser) => string;
};

const on =
  (theme: Theme) =>
  (title: Pattern['title'], detail: Pattern['detail']): Pattern => ({ theme, title, detail });
const inclusion = on('teilhabe');
const voice = on('beteiligung');
const health = on('gesundheit');
const transition = on('uebergaenge');

const patterns: readonly Pattern[] = [
  voice(
    (p) => `Bildungsforum ${p.in}`,
    (p, c) =>
      `${c.number(40, 180)} Menschen sprachen darüber, was ${p.in} fehlt. Am häufigsten wünschten sie sich ${c.one(wishes)}.`,
  ),
  voice(
    (p) => `Befragung ${p.in} ausgewertet`,
    (_, c) =>
      `${c.number(180, 940)} Antworten liegen vor. ${c.number(31, 68)} von 100 wünschen sich vor allem ${c.one(wishes)}.`,
  ),
  voice(
    (p, c) => `Kinderversammlung ${atSchool(p)} beschließt ${c.one(resolutions)}`,
    (_, c) =>
      `Aus ${c.number(6, 19)} Klassen kamen Vorschläge; die Schulleitung hat zugesagt, bis zu den Ferien zu antworten.`,
  ),
  voice(
    (p) => `Jugendjury vergibt Geld für Vorhaben ${p.in}`,
    (_, c) =>
      `${c.number(5, 14)} Jugendliche entschieden über ${c.number(9, 30)} Anträge und begründeten jede Absage.`,
  ),
  voice(
    (p) => `Elterncafé ${atFamilyCentre(p)} eröffnet`,
    (_, c) =>
      `Zum ersten Treffen kamen ${c.number(9, 40)} Mütter und Väter. Gewünscht wurde vor allem ${c.one(['ein fester Wochentag', 'Kinderbetreuung', 'Sprachmittlung', 'ein Termin am Abend'])}.`,
  ),
  voice(
    (p) => `Was daraus wurde: Rückmelderunde ${p.in}`,
    (_, c) =>
      `Von ${c.number(20, 60)} Anregungen sind ${c.number(6, 18)} umgesetzt. Zu jeder anderen gibt es eine Begründung.`,
  ),
  inclusion(
    (p) => `Lernwerkstatt ${atSchool(p)} nimmt die Arbeit auf`,
    (p, c) =>
      `Ehrenamtliche und Fachkräfte aus dem ${youthClub(p)} begleiten ${c.number(12, 40)} Kinder an ${c.number(2, 4)} Nachmittagen.`,
  ),
  inclusion(
    (p) => `Sprachmittlung ${atSchool(p)} gesichert`,
    (_, c) => `Elterngespräche sind jetzt in ${c.number(4, 11)} Sprachen möglich.`,
  ),
  inclusion(
    (p) => `Ferienprogramm ${p.in} ohne Kosten`,
    (_, c) => `${c.number(60, 220)} Kinder nahmen teil, darunter ${c.number(12, 50)} zum ersten Mal.`,
  ),
  inclusion(
    (p) => `Sprechstunde zum Bildungspaket ${atFamilyCentre(p)}`,
    (_, c) => `In den ersten drei Monaten wurden ${c.number(25, 120)} Anträge gestellt.`,
  ),
  inclusion(
    (p) => `Spielplatz ${p.in} für alle umgebaut`,
    (_, c) => `Geplant haben ihn ${c.number(14, 35)} Kinder, unter ihnen Kinder mit Behinderung.`,
  ),
  inclusion(
    (p) => `Nachmittagsangebot ${p.in} beendet`,
    () => 'Die Förderung lief aus. Der Bedarf steht weiter auf der Liste der offenen Punkte.',
  ),
  health(
    (p) => `Bewegungsparcours ${p.in} übergeben`,
    (p, c) => `${c.number(6, 14)} Stationen, ausgesucht von Kindern der ${school(p)}.`,
  ),
  health(
    (p) => `Laufbus ${p.in} gestartet`,
    (_, c) => `${c.number(15, 60)} Kinder gehen auf ${c.number(2, 5)} Routen gemeinsam zur Schule.`,
  ),
  health(
    (p) => `Offene Sprechzeit ${atYouthClub(p)}`,
    (_, c) =>
      `Jeden ${c.one(['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag'])} ist jemand da, ohne Anmeldung und vertraulich.`,
  ),
  health(
    (p) => `Frühstück für alle ${atSchool(p)}`,
    (p, c) =>
      `${c.number(40, 130)} Kinder frühstücken gemeinsam; den Einkauf übernimmt das ${familyCentre(p)}.`,
  ),
  health(
    (p) => `Schwimmwochen für Kinder ${p.in}`,
    (_, c) => `${c.number(30, 90)} Kinder haben ihr erstes Abzeichen.`,
  ),
  health(
    (p) => `Schulwege ${p.in} geprüft`,
    (_, c) =>
      `Kinder und Verkehrsplanung fanden ${c.number(5, 16)} Gefahrenstellen; ${c.number(2, 5)} sind schon behoben.`,
  ),
  transition(
    (p) => `${school(p)} und ${youthClub(p)} vereinbaren Zusammenarbeit`,
    (_, c) => `Die Vereinbarung gilt ${c.number(2, 4)} Jahre und regelt Räume, Zeiten und Ansprechstellen.`,
  ),
  transition(
    (p) => `Übergangsgespräche ${atSchool(p)} eingeführt`,
    (_, c) => `Eltern, Kita und Hort sitzen am selben Tisch; im ersten Jahr ${c.number(18, 70)} Mal.`,
  ),
  transition(
    (p) => `Runder Tisch Übergänge ${p.in}`,
    (_, c) =>
      `${c.number(9, 24)} Einrichtungen treffen sich künftig ${c.one(['alle zwei Monate', 'einmal im Vierteljahr', 'vor jedem Schuljahreswechsel'])}.`,
  ),
  transition(
    (p) => `Praktikumsbörse an der ${upperSchool(p)}`,
    (_, c) => `${c.number(18, 55)} Betriebe boten ${c.number(40, 130)} Plätze an.`,
  ),
  transition(
    (p) => `Wegweiser für Familien ${p.in} erschienen`,
    (_, c) => `${c.number(35, 120)} Angebote auf einen Blick, in ${c.number(3, 8)} Sprachen.`,
  ),
  transition(
    (p, c) => `Fachtag „${c.one(subjects)}“ ${p.in}`,
    (_, c) =>
      `${c.number(38, 140)} Fachkräfte aus ${c.number(12, 45)} Einrichtungen arbeiteten einen Tag lang miteinander.`,
  ),
];

type Link = { from: string; meaning: string; to: string };
type Made = { milestone: Record<string, Record<string, unknown>>; links: Link[] };

/**
 * Makes milestones from June 2011 to `today`, about half of them tied to a goal: what happened while the goal held
 * contributes to it, what happened before gave rise to it. Keys go on from call to call.
 */
export const milestoneMaker = (choose: Chooser, today: Day) => {
  let count = 0;
  let deck: Pattern[] = [];
  const first = '2011-06-15';
  const span = Math.round((Date.parse(today) - Date.parse(first)) / 86_400_000);

  return (howMany: number, goals: readonly MadeGoal[]): Made => {
    const made: Made = { milestone: {}, links: [] };
    for (let n = 0; n < howMany; n++) {
      if (deck.length === 0) deck = choose.shuffled(patterns);
      const pattern = deck.pop();
      if (!pattern) break;
      const key = `ereignis-${++count}`;
      const goal = choose.chance(0.55)
        ? choose.one(goals.filter(({ theme }) => theme === pattern.theme))
        : undefined;
      const place = goal?.place ?? choose.one(places);
      const day = addDays(first, choose.number(0, span));
      made.milestone[key] = {
        title: pattern.title(place, choose),
        detail: pattern.detail(place, choose),
        day: asKnown(choose, day),
        ...(choose.chance(0.9) ? { source: 'chronik' } : {}),
        ...(choose.chance(0.04) ? { internal: true } : {}),
      };
      const link = goal && linkOf(`milestone:${key}`, day, goal);
      if (link) made.links.push(link);
    }
    return made;
  };
};

/** Some days are known exactly, of others only the month or the year is remembered. */
const asKnown = (choose: Chooser, day: Day): string => {
  const kind = choose.number(1, 10);
  return kind <= 6 ? day : kind <= 9 ? day.slice(0, 7) : day.slice(0, 4);
};

const linkOf = (milestone: string, day: Day, goal: MadeGoal): Link | null => {
  const to = `goal:${goal.key}`;
  if (day < goal.from) return { from: milestone, meaning: 'causes', to };
  if (goal.until === null || day <= goal.until) return { from: milestone, meaning: 'contributesTo', to };
  return null;
};
