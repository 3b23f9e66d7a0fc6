import { overlaps, type Period } from '../../platform/time/period.ts';

/** A body reports to another, from–to. */
export type ReportingLine = { bodyId: string; reportsToId: string; period: Period };

const later = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a > b ? a : b;
const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a < b ? a : b;
const bothHold = (a: Period, b: Period): Period => ({
  from: later(a.from, b.from),
  until: earlier(a.until, b.until),
});

/**
 * Whether the lines form a circle on any one day. Lines that follow each other in time form none: two bodies may change
 * places. The database holds to the same rule (migration 0080); a test compares the two.
 */
export const hasCircle = (lines: readonly ReportingLine[]): boolean =>
  lines.some((line) => leadsBack(lines, line));

/** Walks upwards from a line, keeping the days on which all lines of the way hold. */
const leadsBack = (lines: readonly ReportingLine[], start: ReportingLine): boolean => {
  const seen = new Set<string>();
  const open = [{ at: start.reportsToId, days: start.period }];
  for (let way = open.pop(); way; way = open.pop()) {
    if (way.at === start.bodyId) return true;
    const name = `${way.at} ${way.days.from} ${way.days.until}`;
    if (seen.has(name)) continue;
    seen.add(name);
    for (const line of lines)
      if (line.bodyId === way.at && overlaps(line.period, way.days))
        open.push({ at: line.reportsToId, days: bothHold(line.period, way.days) });
  }
  return false;
};

/** A body with those that report to it. */
export type Branch<Body> = { body: Body; below: readonly Branch<Body>[]; alsoReportsTo: readonly Body[] };

/**
 * Bodies as a tree by reporting line, in their order. A body that reports to several stands below the first of them and
 * names the others; one that reports to none (or to one that is not among `bodies`) is a root. `lines` hold no circle.
 */
export const branchesOf = <Body extends { id: string; reportsTo: readonly string[] }>(
  bodies: readonly Body[],
): readonly Branch<Body>[] => {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const above = (body: Body) => body.reportsTo.flatMap((id) => known.get(id) ?? []);
  const byParent = Map.groupBy(bodies, (body) => above(body)[0]?.id ?? null);
  const grow = (id: string | null): readonly Branch<Body>[] =>
    (byParent.get(id) ?? []).map((body) => ({
      body,
      below: grow(body.id),
      alsoReportsTo: above(body).slice(1),
    }));
  return grow(null);
};
