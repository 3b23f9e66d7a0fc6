import type { DocumentData, Run } from '../../../platform/documents/runs.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import { boxHeight, boxWidth, chartOf, drawnAtMost, linesOf } from '../chart.ts';
import type { BodyOfDay } from '../data/body-views.ts';
import { optionOf } from '../kinds.ts';
import { leadGap } from '../leads.ts';
import { type Branch, branchesOf } from '../reporting.ts';
import { bodiesTexts } from '../texts/index.ts';
import { text, thingId, whenInWords } from '../web/reader.tsx';
import { type DocumentReader, linkRun, memberRuns } from './document-words.ts';

export const bodiesTemplate = new URL('./bodies.typ', import.meta.url);

/** What the template sets: the drawing of the bodies, the same as a nested list, and what there was before. */
export const bodiesData = (
  reader: DocumentReader,
  bodies: readonly BodyOfDay[],
  ended: readonly JsonRow[],
): DocumentData => {
  const t = bodiesTexts(reader.locale);
  return {
    lead: t.bodies.lead(t.onDay(longDay(reader.asOf, reader.locale))),
    empty: bodies.length === 0 ? t.bodies.empty : null,
    drawing: bodies.length > 0 && bodies.length <= drawnAtMost ? drawingData(reader, bodies) : null,
    list: {
      title: t.bodies.list,
      lead: t.bodies.listLead,
      branches: branchesOf(bodies).map((branch) => branchData(reader, branch)),
    },
    ended: {
      title: t.bodies.ended,
      lines: ended.map((row) => [
        [
          linkRun(reader, text(row, 'name'), `/gremien/${thingId(row)}`),
          ` (${row.ending === 'merged' ? t.merged : row.ending === 'dissolved' ? t.dissolved : t.endedState})`,
        ],
        [[whenInWords(row, reader.locale), text(row, 'ending_reason')].filter(Boolean).join(' · ')],
      ]),
    },
  };
};

const branchData = (reader: DocumentReader, branch: Branch<BodyOfDay>): DocumentData => {
  const t = bodiesTexts(reader.locale);
  const { body: each } = branch;
  const gap = reader.maySeeInternal ? leadGap(each.leads) : null;
  const facts = [
    optionOf('body', 'kind', each.row.kind, reader.locale),
    each.level ? t.levelBands[each.level] : t.noLevel,
    t.memberCount(each.memberCount),
    text(each.row, 'rhythm'),
  ].filter(Boolean);
  const leads = each.leads.map((lead): readonly Run[] => [
    `${t.kinds.bodyLead.options.role[lead.row.role === 'lead' ? 'lead' : 'coLead']}: `,
    ...memberRuns(reader, lead),
    ...(lead.field ? [` – ${lead.field.name}`] : []),
  ]);
  return {
    name: [
      linkRun(reader, each.name, `/gremien/${each.id}`),
      ...(each.pause ? [' ', { text: `(${t.paused})`, tone: 'open' as const }] : []),
    ],
    facts: facts.join(' · '),
    lines: [
      ...(branch.alsoReportsTo.length > 0
        ? [[t.bodies.alsoReportsTo(branch.alsoReportsTo.map(({ name }) => name).join(', '))]]
        : []),
      ...leads,
      ...(gap ? [[{ text: t.leadGaps[gap], tone: 'open' as const }]] : []),
      ...(each.fields.length > 0 ? [[t.fieldsOf(each.fields.map(({ name }) => name).join(', '))]] : []),
    ],
    below: branch.below.map((below) => branchData(reader, below)),
  };
};

const drawingData = (reader: DocumentReader, bodies: readonly BodyOfDay[]): DocumentData => {
  const t = bodiesTexts(reader.locale);
  const chart = chartOf(bodies);
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return {
    alt: t.bodies.drawing,
    width: chart.width,
    height: chart.height,
    boxWidth,
    boxHeight,
    bands: chart.bands.map(({ level, y, height }) => ({
      title: level ? t.levelBands[level] : t.noLevel,
      y,
      height,
    })),
    edges: chart.edges.map(({ points }) => points),
    boxes: chart.boxes.flatMap(({ id, x, y }) => {
      const body = byId.get(id);
      if (!body) return [];
      const kind = optionOf('body', 'kind', body.row.kind, reader.locale) ?? '';
      const small = body.pause ? `${t.paused} · ${kind}` : kind;
      return [{ x, y, lines: linesOf(body.name), small: linesOf(small, 30, 1), paused: body.pause !== null }];
    }),
  };
};
