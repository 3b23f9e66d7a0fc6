import { type DocumentData, joinRuns, type Run } from '../../../platform/documents/runs.ts';
import { longDay, number } from '../../../platform/i18n/format.ts';
import type { TodayItem } from '../../today/contract.ts';
import type { BodyOfDay } from '../data/body-views.ts';
import { localAlliance, optionOf } from '../kinds.ts';
import { levels } from '../options.ts';
import { bodiesTexts } from '../texts/index.ts';
import type { Ahead, Handover } from '../use-cases/read-handover.ts';
import { text } from '../web/reader.tsx';
import { type DocumentReader, linkRun, memberRuns } from './document-words.ts';

export const handoverTemplate = new URL('./handover.typ', import.meta.url);

/** What the template sets: all that stands on the page of the handover, in its order and with its words. */
export const handoverData = (reader: DocumentReader, handover: Handover): DocumentData => {
  const t = bodiesTexts(reader.locale);
  const { bodies, localAlliances, offices } = handover;
  return {
    lead: t.handover.leadOfDocument(longDay(reader.asOf, reader.locale)),
    bodies: {
      title: t.handover.bodies,
      empty: bodies.length === 0 ? t.bodies.empty : null,
      heads: [t.kinds.body.one, t.kinds.body.fields.rhythm, t.body.leads, t.body.reportsTo, t.body.members],
      levels: [...levels, null].flatMap((level) => {
        const here = bodies.filter((each) => each.level === level);
        if (here.length === 0) return [];
        return [
          {
            title: level ? t.levelBands[level] : t.noLevel,
            rows: here.map((each) => bodyRow(reader, each, bodies)),
          },
        ];
      }),
    },
    localAlliances: {
      title: t.localAlliances.title,
      lines: localAlliances.map((each) => [
        [
          linkRun(reader, text(each.row, 'name'), localAlliance.path(each.row)),
          ` – ${each.stage ? t.stages[each.stage] : t.noStage}, ${t.memberCount(each.memberCount)}`,
        ],
        ...each.speakers.map((speaker) => [`${t.speaker}: `, ...memberRuns(reader, speaker)]),
      ]),
    },
    offices: {
      title: t.handover.offices,
      lead: t.handover.officesLead,
      empty: offices.length === 0 ? t.handover.noOffices : null,
      lines: offices.map(({ member, bodies: names }) => [memberRuns(reader, member), [names.join(', ')]]),
    },
    open: {
      title: t.handover.open,
      empty: handover.now.length + handover.openEnds.length === 0 ? t.handover.nothingOpen : null,
      lines: [
        ...handover.now.map((item) => itemLines(reader, item)),
        ...handover.openEnds.map((end) => [
          [linkRun(reader, `${end.label}: ${number(end.count, reader.locale)}`, end.path)],
        ]),
      ],
    },
    next: {
      title: t.handover.next,
      lead: t.handover.nextLead,
      empty: handover.week.length + handover.ahead.length === 0 ? t.handover.nothingNext : null,
      lines: [
        ...handover.week.map((item) => itemLines(reader, item)),
        ...handover.ahead.map((each) => [aheadLine(reader, each)]),
      ],
    },
  };
};

const bodyRow = (reader: DocumentReader, each: BodyOfDay, all: readonly BodyOfDay[]): DocumentData => {
  const t = bodiesTexts(reader.locale);
  const above = all.filter(({ id }) => each.reportsTo.includes(id)).map(({ name }) => name);
  return {
    name: [
      linkRun(reader, each.name, `/gremien/${each.id}`),
      ...(each.pause ? [' ', { text: `(${t.paused})`, tone: 'open' as const }] : []),
    ],
    kind: optionOf('body', 'kind', each.row.kind, reader.locale) ?? '',
    rhythm: text(each.row, 'rhythm') || t.notRecorded,
    leads:
      each.leads.length === 0
        ? [[{ text: t.leadGaps.none, tone: 'open' as const }]]
        : each.leads.map((lead) => memberRuns(reader, lead)),
    reportsTo: above.join(', ') || t.nobody,
    members: number(each.memberCount, reader.locale),
  };
};

/** What is to be done, and below it by when and why. */
const itemLines = (reader: DocumentReader, item: TodayItem): readonly (readonly Run[])[] => {
  const below = [item.due && longDay(item.due, reader.locale), item.detail].filter((part) => part !== null);
  return [[linkRun(reader, item.title, item.path)], ...(below.length > 0 ? [[below.join(' · ')]] : [])];
};

const aheadLine = (reader: DocumentReader, ahead: Ahead): readonly Run[] => {
  const t = bodiesTexts(reader.locale);
  const kinds: Readonly<Record<string, { one: string }>> = t.kinds;
  const what = kinds[ahead.kind]?.one ?? t.handover.holding;
  const of = [ahead.member, ahead.owner].filter(Boolean).join(' – ');
  return joinRuns(
    [
      [longDay(ahead.day, reader.locale)],
      [linkRun(reader, t.handover.turn[ahead.what](what, of), ahead.path)],
    ],
    ': ',
  );
};
