import type { Scope } from '../../../platform/scope.ts';
import { actorNames } from '../../actors/contract.ts';
import { type FieldOfDay, fieldsOn } from '../../alliance/contract.ts';
import { type BodyOfDay, readBodies } from '../data/body-views.ts';
import { type Judgement, readJudgements } from '../data/finding-store.ts';
import { readAreasWithoutBody } from '../data/places.ts';
import { countNowhere, readNowhere, readSeats, type SeatOfDay } from '../data/seats.ts';
import { aboutOne, type Finding, findingsOf, keyOf } from '../finding.ts';

/** A finding with the names of what it is about and what people made of it. */
export type FindingView = Finding & { key: string; names: readonly string[]; judgement: Judgement | null };

export type Overlaps = {
  bodies: readonly BodyOfDay[];
  seats: readonly SeatOfDay[];
  fields: readonly FieldOfDay[];
  open: readonly FindingView[];
  settled: readonly FindingView[];
  /** Open ones in all; organisations that sit nowhere are listed only in part. */
  openCount: number;
  nowhereCount: number;
};

/** Organisations that sit nowhere, in one list. */
const nowhereShown = 50;

/** What the scope's day tells of who sits where: the bodies, the seats, and the findings of every rule. */
export const readOverlaps = async (scope: Scope): Promise<Overlaps> => {
  const bodies = await readBodies(scope);
  const seats = await readSeats(scope);
  const fields = await fieldsOn(scope);
  const judgements = await readJudgements(scope);
  const areas = await readAreasWithoutBody(scope);
  const found = [
    ...judgedOf(bodies, seats, fields),
    ...areas.map(({ id }) => aboutOne('area-without-body', id)),
  ];
  const nowhere = await readNowhere(scope, nowhereShown);
  const nowhereCount = await countNowhere(scope);
  const names = new Map([
    ...bodies.map(({ id, name }) => [id, name] as const),
    ...fields.map(({ id, name }) => [id, name] as const),
    ...areas.map(({ id, name }) => [id, name] as const),
    ...nowhere.map(({ id, name }) => [id, name] as const),
  ]);
  const lost = nowhere.map(({ id }) => aboutOne('nowhere', id));
  const views = [...found, ...lost].map((finding) => {
    const key = keyOf(finding);
    return {
      ...finding,
      key,
      names: finding.ids.map((id) => names.get(id) ?? ''),
      judgement: judgements.get(key) ?? null,
    };
  });
  const isSettled = ({ judgement }: FindingView) => judgement?.state === 'settled';
  const open = views.filter((view) => !isSettled(view));
  return {
    bodies,
    seats,
    fields,
    open,
    settled: [...views.filter(isSettled), ...(await settledNowhere(scope, judgements))],
    openCount: open.length - lost.length + nowhereCount,
    nowhereCount,
  };
};

/** Bodies that pause or have not begun to work tell nothing. */
const judgedOf = (
  bodies: readonly BodyOfDay[],
  seats: readonly SeatOfDay[],
  fields: readonly FieldOfDay[],
): readonly Finding[] =>
  findingsOf({
    bodies: bodies
      .filter((body) => body.pause === null)
      .map((body) => ({
        id: body.id,
        mandate: typeof body.row.mandate === 'string' ? body.row.mandate : null,
        fieldIds: body.fields.map(({ id }) => id),
        leads: body.leads.map(({ row }) => ({
          role: row.role === 'lead' ? ('lead' as const) : ('coLead' as const),
          fieldId: String(row.field_id),
        })),
      })),
    seats,
    fieldIds: fields.map(({ id }) => id),
  });

const settledNowhere = async (
  scope: Scope,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<readonly FindingView[]> => {
  const kept = [...judgements.values()]
    .filter(({ key, state }) => state === 'settled' && key.startsWith('nowhere.'))
    .slice(0, nowhereShown);
  const names = await actorNames(
    scope,
    kept.map(({ key }) => key.slice('nowhere.'.length)),
  );
  return kept.flatMap((judgement) => {
    const name = names.get(judgement.key.slice('nowhere.'.length));
    return name
      ? [
          {
            rule: 'nowhere' as const,
            ids: [name.id],
            likeness: null,
            shared: null,
            key: judgement.key,
            names: [name.name],
            judgement,
          },
        ]
      : [];
  });
};

/** How many findings wait, and how many bodies have fewer than two leads; for the start page. */
export const countOpenFindings = async (scope: Scope): Promise<{ open: number; oneLead: number }> => {
  const { open, openCount } = await readOverlaps(scope);
  return { open: openCount, oneLead: open.filter(({ rule }) => rule === 'one-lead').length };
};
