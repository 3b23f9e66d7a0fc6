import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { actorNames } from '../../actors/contract.ts';
import type { LevelOfDay } from '../../areas/contract.ts';
import type { CaseState } from '../case-state.ts';
import { isClosed } from '../case-state.ts';
import { type CoveredArea, chooseLevel, readAreas } from '../data/areas.ts';
import { readCasesOfOffers } from '../data/cases.ts';
import { alikeOffers, type Comparable, type Likeness, type OfferPair } from '../likeness.ts';
import type { Question } from '../question.ts';

/** Offers that are compared at once; an area can be chosen where there are more. */
export const comparedAtMost = 5_000;

export type PairView = OfferPair & {
  providers: readonly [string | null, string | null];
  isOneProvider: boolean;
  /** The case in which the two are talked over, or were. */
  case: { id: string; state: CaseState; outcome: string | null } | null;
};
export type Overlaps = {
  question: Question;
  level: LevelOfDay | null;
  areas: readonly CoveredArea[];
  /** Of different providers, without a case that is closed. */
  between: readonly PairView[];
  /** Both of one provider, who can settle it alone. */
  ofOne: readonly PairView[];
  /** Talked over and closed. */
  settled: readonly PairView[];
  offers: number;
  total: number;
  likeness: Omit<Likeness, 'pairs'>;
};

/** Offers of the scope's day that are alike from the question's threshold on, with what became of them. */
export const findOverlaps = async (scope: Scope, question: Question): Promise<Overlaps> => {
  const { levels, level } = await chooseLevel(scope, question.levelId);
  const areas = level ? await readAreas(scope, levels, level) : [];
  const wanted = areas.filter(({ id }) => question.areaId === null || id === question.areaId);
  const { offers, total } = await readComparable(
    scope,
    wanted.map(({ id }) => id),
  );
  const { pairs, ...likeness } = alikeOffers(offers, question.threshold / 100);
  const names = await actorNames(scope, [
    ...new Set(pairs.flatMap(({ a, b }) => [a.organisationId, b.organisationId])),
  ]);
  const cases = await readCasesOfOffers(scope);
  const views = pairs.map((pair): PairView => {
    const key = pair.a.id < pair.b.id ? `${pair.a.id}|${pair.b.id}` : `${pair.b.id}|${pair.a.id}`;
    return {
      ...pair,
      providers: [
        names.get(pair.a.organisationId)?.name ?? null,
        names.get(pair.b.organisationId)?.name ?? null,
      ],
      isOneProvider: pair.a.organisationId === pair.b.organisationId,
      case: cases.get(key) ?? null,
    };
  });
  const settled = views.filter((view) => view.case !== null && isClosed(view.case.state));
  const open = views.filter((view) => !settled.includes(view));
  return {
    question,
    level,
    areas,
    between: open.filter((view) => !view.isOneProvider),
    ofOne: open.filter((view) => view.isOneProvider),
    settled,
    offers: offers.length,
    total,
    likeness,
  };
};

/** Offers that are like some others, the most alike first; at most so many. For taking several into one case. */
export const offersLike = async (
  scope: Scope,
  question: Question,
  ids: readonly string[],
  most: number,
): Promise<readonly string[]> => {
  const { between, ofOne } = await findOverlaps(scope, question);
  const others = [...between, ...ofOne]
    .toSorted((one, other) => other.score - one.score)
    .flatMap(({ a, b }) => (ids.includes(a.id) ? [b.id] : ids.includes(b.id) ? [a.id] : []));
  return [...new Set(others)].filter((id) => !ids.includes(id)).slice(0, most);
};

const readComparable = async (
  scope: Scope,
  areaIds: readonly string[],
): Promise<{ offers: readonly Comparable[]; total: number }> => {
  const { rows } = await sql<Comparable & { total: number }>`
    select offer_id::text as id, name, organisation_id::text as "organisationId", age_from::float8 as "ageFrom",
      age_until::float8 as "ageUntil", areas::text[] as "areaIds", terms::text[] as "termIds", goals::text[] as "goalIds",
      slots::int[] as slots, total::int
    from coverage_comparable(${areaIds}::uuid[], ${scope.asOf}::date, ${comparedAtMost})`.execute(scope.db);
  return { offers: rows, total: rows[0]?.total ?? 0 };
};
