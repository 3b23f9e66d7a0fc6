import { alikePairs, trigramsOf } from './overlap.ts';

/** What the overlap analysis looks for. */
export const findingRules = [
  'same-members',
  'same-mandate',
  'one-lead',
  'one-field-lead',
  'field-without-body',
  'area-without-body',
  'nowhere',
] as const;
export type FindingRule = (typeof findingRules)[number];
export const isFindingRule = (value: unknown): value is FindingRule =>
  findingRules.some((rule) => rule === value);

/** From this likeness on, two bodies count as nearly the same. */
export const alikeFrom = 0.6;

/** The kind of thing that a rule's findings are about. */
export const subjectOf: Readonly<Record<FindingRule, 'body' | 'field' | 'area' | 'organisation'>> = {
  'same-members': 'body',
  'same-mandate': 'body',
  'one-lead': 'body',
  'one-field-lead': 'body',
  'field-without-body': 'field',
  'area-without-body': 'area',
  nowhere: 'organisation',
};

/** `ids`: one thing, or two that are compared, in order. `likeness` and `shared` of two. */
export type Finding = {
  rule: FindingRule;
  ids: readonly string[];
  likeness: number | null;
  shared: number | null;
};

/** The name under which a finding is remembered: the same as long as it is about the same. */
export const keyOf = ({ rule, ids }: Pick<Finding, 'rule' | 'ids'>): string => [rule, ...ids].join('.');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a key; null when it is none. */
export const parseKey = (key: string): Pick<Finding, 'rule' | 'ids'> | null => {
  const [rule, ...ids] = key.split('.');
  if (!isFindingRule(rule) || !ids.every((id) => uuid.test(id))) return null;
  const wanted = rule === 'same-members' || rule === 'same-mandate' ? 2 : 1;
  if (ids.length !== wanted || (wanted === 2 && (ids[0] ?? '') >= (ids[1] ?? ''))) return null;
  return { rule, ids };
};

/** A finding about one thing. */
export const aboutOne = (rule: FindingRule, id: string): Finding => ({
  rule,
  ids: [id],
  likeness: null,
  shared: null,
});

/** Who sits where on one day. An office counts as a seat of its organisation. */
export type Seat = { bodyId: string; organisationId: string };
/** A body that is at work on the day. */
export type JudgedBody = {
  id: string;
  mandate: string | null;
  fieldIds: readonly string[];
  leads: readonly { role: 'lead' | 'coLead'; fieldId: string }[];
};

/**
 * What one day's bodies, seats and fields tell, rule by rule. Areas without a body and organisations that sit nowhere are
 * not among it: there can be very many, so the database looks for them.
 */
export const findingsOf = (day: {
  bodies: readonly JudgedBody[];
  seats: readonly Seat[];
  fieldIds: readonly string[];
}): readonly Finding[] => {
  const members = new Map<string, Set<string>>(day.bodies.map((body) => [body.id, new Set()]));
  for (const { bodyId, organisationId } of day.seats) members.get(bodyId)?.add(organisationId);
  const mandates = new Map(day.bodies.map((body) => [body.id, trigramsOf(body.mandate ?? '')]));
  const pairs = (rule: FindingRule, sets: ReadonlyMap<string, ReadonlySet<string>>, size: number) =>
    alikePairs(sets, alikeFrom, size).map(({ a, b, likeness, shared }) => ({
      rule,
      ids: [a, b],
      likeness,
      shared,
    }));
  const served = new Set(
    day.bodies.flatMap((body) => [...body.fieldIds, ...body.leads.map(({ fieldId }) => fieldId)]),
  );
  return [
    ...pairs('same-members', members, 2),
    // A mandate of a few words is like many others.
    ...pairs('same-mandate', mandates, 12),
    ...day.bodies.filter(({ leads }) => leads.length < 2).map(({ id }) => aboutOne('one-lead', id)),
    ...day.bodies
      .filter(({ leads }) => leads.length > 1 && new Set(leads.map(({ fieldId }) => fieldId)).size === 1)
      .map(({ id }) => aboutOne('one-field-lead', id)),
    ...day.fieldIds.filter((id) => !served.has(id)).map((id) => aboutOne('field-without-body', id)),
  ];
};
