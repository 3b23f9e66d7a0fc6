import { plural } from '../../../platform/i18n/format.ts';
import type { sheets as de } from './sheets-de.ts';

export const sheets: typeof de = {
  columns: {
    area: 'Area',
    areaKey: 'Key',
    axis: 'Looked at by',
    offers: 'Offers',
    places: 'Places',
    capacity: 'Capacity',
    capacityOf: 'Offers that say their capacity',
    hours: 'Hours a week',
    hoursOf: 'Offers with times',
    people: 'People concerned',
    perThousand: 'per 1,000 in the area',
    reach: 'per 1,000 within reach',
    needs: 'Open needs',
    missing: 'Missing',
    rank: 'Rank',
    score: 'Urgency',
    disadvantage: 'Disadvantage',
    shortfall: 'Missing supply',
    pressure: 'Open needs (0–100)',
    enough: 'Enough would be',
    why: 'Why',
    offerA: 'Offer',
    providerA: 'Provider',
    offerB: 'is like',
    providerB: 'its provider',
    likeness: 'Likeness',
    age: 'Age',
    time: 'Time',
    place: 'Area',
    topic: 'Topic',
    goal: 'Goal',
    caseState: 'Coordination case',
    day: 'Day',
    all: 'all offers',
    movement: 'movement',
    individualSupport: 'individual support',
    free: 'free of charge',
    stepFree: 'step-free',
    what: 'What',
    one: 'one field only',
    share: 'Share',
    none: 'no field',
    section: 'Part',
  },
  unknown: 'no figure recorded',
  missing: {
    people: 'number of people concerned',
    ages: (count) => plural(count, '1 offer without ages', (n) => `${n} offers without ages`),
    times: (count) =>
      plural(count, '1 without times that can be counted', (n) => `${n} without times that can be counted`),
    capacity: (count) => plural(count, '1 without capacity', (n) => `${n} without capacity`),
    disadvantage: 'figures of the social situation',
  },
  matrix: {
    title: 'Needs and offers side by side',
    lead: (what, level, day) => `${what} and ${level}, as of ${day}.`,
    heat: (what) => `Offers within reach per 1,000 people concerned, by area and ${what.toLowerCase()}`,
    reachNote: (metres) =>
      `Within reach: every offer is shared among the people concerned around it. Those of its own area count in full, those of neighbouring areas the less the farther their middle is from the offer's place, and not at all from ${metres} metres on (weighted two-step floating catchment area, Luo and Wang 2003).`,
    countNote:
      'Counted are the published offers of the day. An offer counts in every area in which it takes place and in every column that it fits; one that says no age counts for every age, as in the search. Confidential places count by their area alone. Places, capacity and hours are those of the whole offer; hours are those of a week in which it takes place, for holiday offers a week of the holidays.',
    people: (name, day, source) =>
      `People concerned: ${name}, as of ${day}${source ? `, source: ${source}` : ''}. The same figure holds for every column; it is not at hand by age or life situation.`,
    noPeople:
      'No figure of people concerned is recorded for these areas. That is why nothing is given per 1,000.',
    computed: (count) =>
      plural(
        count,
        'The figure of 1 area is computed from other areas.',
        (n) => `The figures of ${n} areas are computed from other areas.`,
      ),
    outside: (count) =>
      plural(
        count,
        '1 offer lies in none of these areas and stands in no row.',
        (n) => `${n} offers lie in none of these areas and stand in no row.`,
      ),
    without: (count) =>
      plural(count, '1 offer fits none of the columns.', (n) => `${n} offers fit none of the columns.`),
    needsWithout: (count) =>
      plural(
        count,
        '1 open need fits none of the columns.',
        (n) => `${n} open needs fit none of the columns.`,
      ),
    needsCut: (count) => `The ${count} most urgent open needs are taken into account.`,
  },
  rank: {
    title: 'Gaps in order of urgency',
    lead: (what, level, day) => `Where most is missing: ${what} and ${level}, as of ${day}.`,
    chart: 'The most urgent gaps, 0 to 100',
    computed: (sum, whole, score) =>
      `Disadvantage, missing supply, open needs: (${sum}) ÷ ${whole} = ${score}`,
    formula: (lage, versorgung, bedarf) =>
      `Urgency = (${lage} × disadvantage + ${versorgung} × missing supply + ${bedarf} × open needs) ÷ sum of the weights. All three lie between 0 and 100. What nothing is known of is left out.`,
    disadvantage: (names) =>
      `Disadvantage: each figure laid between the best area (0) and the worst (100), then the mean. Included: ${names}.`,
    noDisadvantage: 'No figure of the social situation is recorded for these areas.',
    shortfallMean:
      'Missing supply: 0 where as many offers per 1,000 people concerned are within reach as on the average of the column (over all people, not over the areas), or more; 100 where none is within reach.',
    shortfallTarget: (target) =>
      `Missing supply: 0 where ${target} offers per 1,000 people concerned are within reach, or more; 100 where none is within reach.`,
    needs:
      'Open needs: each counts by its urgency (can wait 1, medium 2, urgent 3, very urgent 4); sum ÷ (sum + 4).',
    why: {
      disadvantage: (value) => `disadvantage ${value} of 100`,
      nothing: 'no offer within reach',
      less: (reach, enough) => `${reach} instead of ${enough} offers per 1,000 within reach`,
      enough: (reach) => `enough within reach: ${reach} offers per 1,000`,
      needs: (count) => plural(count, '1 open need', (n) => `${n} open needs`),
      unknown: 'number of people concerned is missing',
    },
  },
  overlaps: {
    title: 'Overlaps',
    lead: (count, offers, day) =>
      plural(
        count,
        `1 pair of offers that are alike among ${offers}, as of ${day}.`,
        (n) => `${n} pairs of offers that are alike among ${offers}, as of ${day}.`,
      ),
    chart: 'The pairs most alike, 0 to 100',
    formula: (weights) =>
      `Likeness = mean of the parts, weighted ${weights}. Each part says how much of what either has both have. What one of the two says nothing about is left out.`,
    blocks: 'Offers are compared that share an area and a topic or life situation.',
    skipped: (count) =>
      plural(
        count,
        '1 group (area and topic) has too many offers to compare. Choose smaller areas.',
        (n) => `${n} groups (area and topic) have too many offers to compare. Choose smaller areas.`,
      ),
    cut: 'Only the pairs most alike are shown. Choose an area or a higher threshold.',
    notAll: (offers, total) =>
      `Compared are ${offers} of ${total} offers. Choose an area to compare all of its offers.`,
    groups: { between: 'different providers', ofOne: 'one provider', settled: 'talked over' },
    noProvider: 'provider not visible',
    noCase: 'none yet',
  },
  growth: {
    title: 'How offers grow',
    lead: (where) => `How many published offers there were on the same days of each year: ${where}.`,
    chart: (where) => `Offers over time: ${where}`,
    everywhere: 'the whole alliance',
    beside: (name) => `beside: ${name}`,
    indicatorNote: (name, source) =>
      `Figure beside: ${name}, the latest until the day${source ? `, source: ${source}` : ''}.`,
    sumNote:
      'An offer in several areas counts in each of them, and once in the row of all. Step-free: at least one of its places can be reached without steps.',
  },
  crossField: {
    title: 'Across fields',
    lead: (share, day) => `${share} of the offers touch only one field, as of ${day}.`,
    chart: 'Share of offers that touch only one field',
    chartOverTime: 'Share over time',
    note: 'No field can do it alone: counted is what belongs to one single field. What belongs to none stands beside it.',
    sections: { whole: 'in all', field: 'by field', area: 'by area', time: 'over time' },
    offers: 'offers',
    needs: 'open needs',
    cases: 'coordination cases under way',
  },
};
