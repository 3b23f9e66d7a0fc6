import { addDays, type Day } from '../../platform/time/day.ts';
import type { CaseState, Proposal } from './case-state.ts';

type Facts = Record<string, Record<string, Record<string, unknown>>>;

/** `days`: how many days before today the step was taken. */
type Step = { state: CaseState; days: number; reason: string; outcome?: string };
type ExampleCase = {
  key: string;
  question: string;
  proposal: Proposal;
  reason: string;
  offers: readonly string[];
  body?: string;
  likeness: number;
  steps: readonly Step[];
};

const cases: readonly ExampleCase[] = [
  {
    key: 'treffs',
    question: 'Drei offene Treffs in einem Kiez: Wer hat wann geöffnet?',
    proposal: 'shiftTime',
    reason:
      'Alle drei öffnen von Montag bis Freitag am Nachmittag, am Wochenende hat keiner auf. Abgestimmte Zeiten erreichen mehr Jugendliche.',
    offers: ['offener-treff-maedchenlaube', 'offener-treff-streetwork-laterne', 'offener-treff-spielwagen'],
    body: 'ag-78-jugendarbeit',
    likeness: 0.86,
    steps: [{ state: 'open', days: 95, reason: 'Beim Abgleich der Angebote aufgefallen.' }],
  },
  {
    key: 'vorlesen',
    question: 'Zwei Vorlesestunden am Donnerstag: gemeinsam oder an verschiedenen Tagen?',
    proposal: 'merge',
    reason:
      'Beide Runden sind klein, und die Kitas liegen fünf Minuten auseinander. Zusammen fänden sie auch statt, wenn jemand krank ist.',
    offers: ['vorlesen-kita-sankt-anders', 'vorlesen-kita-koalabaer'],
    likeness: 0.9,
    steps: [
      { state: 'open', days: 140, reason: 'Beide Kitas haben um ein Gespräch gebeten.' },
      {
        state: 'agreed',
        days: 60,
        reason:
          'Die Kitas wollen es von Februar an gemeinsam versuchen und sich mit dem Vorlesen abwechseln.',
      },
    ],
  },
  {
    key: 'elterncafe',
    question: 'Zwei Elterncafés am Mittwochmorgen: Braucht es beide?',
    proposal: 'keep',
    reason: 'Sie liegen nah beieinander und öffnen zur selben Zeit.',
    offers: ['elterncafe-fz-lindenbank', 'elterncafe-kita-murmelbahn'],
    likeness: 1,
    steps: [
      { state: 'open', days: 210, reason: 'Frage aus dem Bildungsforum.' },
      { state: 'agreed', days: 180, reason: 'Beide Leitungen haben eine Woche lang gezählt, wer kommt.' },
      {
        state: 'done',
        days: 150,
        reason: 'Die Zahlen liegen vor.',
        outcome:
          'Beide bleiben: In die Kita kommen vor allem Kita-Eltern beim Bringen, ins Familienzentrum Eltern mit Babys.',
      },
    ],
  },
  {
    key: 'maedchen',
    question: 'Mädchengruppen am selben Nachmittag: Kann eine auf einen anderen Tag?',
    proposal: 'shiftTime',
    reason: 'Viele Mädchen würden gern zu beiden gehen.',
    offers: ['maedchengruppe-maedchenlaube', 'maedchengruppe-hafenkante'],
    body: 'ag-78-jugendarbeit',
    likeness: 0.88,
    steps: [
      { state: 'open', days: 400, reason: 'Wunsch aus dem Bildungsforum.' },
      { state: 'agreed', days: 330, reason: 'In der AG nach § 78 besprochen.' },
      {
        state: 'done',
        days: 250,
        reason: 'Seit dem neuen Schuljahr umgesetzt.',
        outcome:
          'Die Gruppen treffen sich jetzt an verschiedenen Tagen; ein Drittel der Mädchen besucht beide.',
      },
    ],
  },
  {
    key: 'schwimmen',
    question: 'Zwei Anfängerschwimmkurse: Braucht der Bezirk beide?',
    proposal: 'drop',
    reason: 'Es gibt nur wenige Wasserzeiten.',
    offers: ['schwimmen-sv-rueckenschwimmer', 'schwimmen-bezirkssportbund'],
    likeness: 0.77,
    steps: [
      { state: 'open', days: 300, reason: 'Frage des Bezirkssportbunds.' },
      {
        state: 'dropped',
        days: 270,
        reason:
          'Beide Kurse haben lange Wartelisten. Aufgeben wäre falsch; gesucht werden zusätzliche Wasserzeiten.',
      },
    ],
  },
];

const gaps = [
  {
    key: 'hafen-kleinkinder',
    area: 'neu-000101',
    columnKey: '0-2',
    name: 'Am Hafen: 0 bis 2 Jahre',
    missing: 'Für Familien mit ganz kleinen Kindern gibt es am Hafen keinen Treff zu Fuß erreichbar.',
    days: 520,
    offers: 1,
    weeklyHours: 2,
    people: 5900,
    reach: 0.2,
    openNeeds: 1,
    score: 0.74,
    answer: { days: 180, text: 'Das Familienzentrum hat eine zweite Krabbelgruppe eröffnet.' },
    by: 'krabbelgruppe-fz-nestwaerme',
  },
  {
    key: 'altstadt-jugend',
    area: 'neu-000202',
    columnKey: '12-17',
    name: 'Altstadt: 12 bis 17 Jahre',
    missing: 'Jugendliche haben abends keinen Ort, an dem sie ohne Anmeldung sein können.',
    days: 110,
    offers: 3,
    weeklyHours: 9,
    people: 6100,
    reach: 0.5,
    openNeeds: 2,
    score: 0.69,
  },
  {
    key: 'seilbahn-uebergang',
    area: 'neu-000402',
    columnKey: '18-26',
    name: 'Seilbahn: 18 bis 26 Jahre',
    missing: 'Nach der Schule fehlt eine Stelle, die beim Weg in die Ausbildung begleitet.',
    days: 45,
    offers: 1,
    weeklyHours: 3,
    people: 6400,
    reach: 0.1,
    openNeeds: 1,
    score: 0.66,
  },
] as const;

/**
 * The example district's cases in all states, white spots, and two weightings one after the other: invented, the same for
 * the same day. `scale` adds none: they are things that people wrote.
 */
export function* inventCoverage(_random: () => number, _scale: number, today: Day): Iterable<unknown> {
  const facts: Facts = {};
  const add = (kind: string, key: string, fact: Record<string, unknown>) => {
    facts[kind] ??= {};
    facts[kind][key] = fact;
  };
  const links: { from: string; meaning: string; to: string }[] = [];
  const ago = (days: number): Day => addDays(today, -days);
  const usual = { shortfall: 50, reachMetres: 1500 };
  add('coverageWeights', 'erste', {
    ...usual,
    disadvantage: 50,
    needs: 0,
    reason: 'Zum Anfang zählten nur soziale Lage und Versorgung; Bedarfe waren noch nicht erfasst.',
    from: ago(700),
    until: ago(201),
  });
  add('coverageWeights', 'jetzige', {
    ...usual,
    disadvantage: 30,
    needs: 20,
    reason: 'Von der Steuerungsgruppe so vereinbart, seit Bedarfe festgestellt werden.',
    from: ago(200),
  });
  for (const { key, days, answer, by, area, columnKey, ...words } of gaps.map((gap) => ({
    answer: null,
    by: null,
    ...gap,
  }))) {
    add('gap', key, {
      ...words,
      area,
      axis: 'age',
      columnKey,
      peopleSource: 'Kinder und Jugendliche unter 18 Jahren, Beispielstatistik (erfunden)',
      seenOn: ago(days),
      ...(answer ? { answeredOn: ago(answer.days), answer: answer.text } : {}),
    });
    if (by) links.push({ from: `offer:${by}`, meaning: 'answers', to: `gap:${key}` });
  }
  for (const each of cases) {
    const { key, steps, offers, body, ...words } = each;
    const opened = ago(steps[0]?.days ?? 0);
    add('coordinationCase', key, { ...words, ...(body ? { body } : {}), openedOn: opened });
    for (const offer of offers) {
      add('coordinationCaseOffer', `${key}-${offer}`, { case: key, offer });
      links.push({ from: `offer:${offer}`, meaning: 'causes', to: `coordinationCase:${key}` });
    }
    if (body) links.push({ from: `coordinationCase:${key}`, meaning: 'decidedBy', to: `body:${body}` });
    for (const [at, { days, ...step }] of steps.entries()) {
      const next = steps[at + 1];
      add('coordinationCaseState', `${key}-${step.state}`, {
        ...step,
        case: key,
        from: ago(days),
        ...(next ? { until: addDays(ago(next.days), -1) } : {}),
      });
    }
  }
  yield { ...facts, links };
}
