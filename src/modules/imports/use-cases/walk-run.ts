import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange, type Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import {
  countMissing,
  type Entry,
  type EntryFields,
  lastSaid,
  readEntries,
  writeEntries,
} from '../data/entry-store.ts';
import {
  countStates,
  countWritten,
  type JudgedRow,
  judgeRows,
  keysBefore,
  type ReadRow,
  readRows,
} from '../data/row-store.ts';
import { updateRun } from '../data/run-store.ts';
import { type Decision, decide, saidNow } from '../decide.ts';
import type { ComparedRow, ImportKind, ImportSession } from '../import-kind.ts';
import { isRefusal } from '../refused-rows.ts';
import { planOf, type Run, type RunCounts, rowsAtOnce } from '../run.ts';

/**
 * Goes on with the dry run or the taking over of a run: the next rows are compared, decided and, when they are taken over,
 * written. Both walk the same way, so what was shown is what happens. The run is locked by the caller.
 *
 * @returns the run as it is now; its state says whether it is at its end
 */
export const walkRun = async (scope: Scope, kind: ImportKind, run: Run): Promise<Run> => {
  const isTaking = run.state === 'applying';
  const rows = await readRows(scope, run.id, run.progress, rowsAtOnce);
  const change = isTaking ? beginChange(scope, 'imports.taken', { note: run.source }) : null;
  const session = await kind.open(scope, planOf(run), change);
  const judged = await judge(scope, run, session, rows);
  const written = change ? await take(scope, run, session, change, judged) : new Map<string, string>();
  await judgeRows(
    scope,
    run.id,
    judged.map(({ judgement }) => judgement),
  );
  const other = written.get('');
  if (other) await updateRun(scope, run.id, { addEvents: [other] });
  const progress = run.progress + rows.length;
  if (rows.length === rowsAtOnce && progress < run.rowCount) {
    await updateRun(scope, run.id, { progress });
    return { ...run, progress };
  }
  return end(scope, session, { ...run, progress });
};

type Judged = {
  compared: ComparedRow;
  decision: Decision;
  entry: Entry | undefined;
  judgement: JudgedRow;
};

const judge = async (
  scope: Scope,
  run: Run,
  session: ImportSession,
  rows: readonly ReadRow[],
): Promise<Judged[]> => {
  const keys = rows.map((row) => session.keyOf(row)).filter(Boolean);
  const first = rows[0]?.position ?? 0;
  const seen = new Map(await keysBefore(scope, run.id, first, keys));
  const entries = await readEntries(scope, run.sourceId, keys);
  const known = new Map([...entries].map(([key, { thing }]) => [key, thing]));
  const compared = await session.compare(rows, known);
  return compared.map((found, index): Judged => {
    const row = rows[index] as ReadRow;
    const repeats = found.problems.length === 0 ? seen.get(found.key) : undefined;
    if (repeats === undefined && found.problems.length === 0) seen.set(found.key, found.number);
    const each: ComparedRow =
      repeats === undefined
        ? found
        : { ...found, problems: [{ code: 'duplicateKey', detail: String(repeats) }] };
    const entry = entries.get(each.key);
    const decision = decide(each, entry ? lastSaid(entry.fields) : null, {
      file: row.takeFile,
      ours: row.takeOurs,
    });
    return {
      compared: each,
      decision,
      entry,
      judgement: {
        position: row.position,
        state: decision.state,
        key: each.key.slice(0, 300),
        label: each.label.slice(0, 300),
        problems: each.problems,
        remarks: each.remarks,
        differences: decision.differences,
        thing: each.thing,
      },
    };
  });
};

/**
 * Writes what was decided and remembers what the source said. Gives the events by the number of their row. A row that the
 * database refuses takes nobody with it: then the rows are written one by one, and the refused one says so.
 */
const take = async (
  scope: Scope,
  run: Run,
  session: ImportSession,
  change: Change,
  judged: readonly Judged[],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = judged.filter(({ decision }) => decision.row !== null);
  const events = new Map(await change.recordParts());
  const writeSome = async (some: readonly Judged[]): Promise<boolean> => {
    const own = beginChange(scope, 'imports.taken', { note: run.source });
    return attempt(
      scope.db,
      async () => {
        const things = await session.write(
          own,
          some.flatMap(({ decision }) => decision.row ?? []),
        );
        const recorded = await own.recordParts();
        for (const each of some) {
          const number = String(each.compared.number);
          each.judgement.thing = things.get(each.compared.number) ?? each.judgement.thing;
          each.judgement.eventId = recorded.get(number) ?? null;
          each.judgement.entryBefore = each.entry?.fields ?? null;
          if (each.judgement.eventId) events.set(number, each.judgement.eventId);
        }
        return true;
      },
      (fault) => {
        if (!isRefusal(fault)) throw fault;
        return false;
      },
    );
  };
  if (wanted.length > 0 && !(await writeSome(wanted)))
    for (const each of wanted)
      if (!(await writeSome([each]))) {
        each.judgement.state = 'invalid';
        each.judgement.problems = [{ code: 'refusedByDatabase' }];
      }
  await writeEntries(
    scope,
    run.sourceId,
    run.id,
    judged.flatMap((each) => entryOf(scope, run, each)),
  );
  return events;
};

/** What is remembered of a row: with each value the day and the run that brought it. */
const entryOf = (
  scope: Scope,
  run: Run,
  { compared, decision, entry, judgement }: Judged,
): readonly Entry[] => {
  if (!judgement.thing || judgement.state === 'invalid' || judgement.state === 'elsewhere') return [];
  const before = entry ? lastSaid(entry.fields) : null;
  const said = saidNow(compared, decision, before);
  const fields: EntryFields = Object.fromEntries(
    Object.entries(said).map(([field, value]) => {
      const known = entry?.fields[field];
      const isSame = known !== undefined && JSON.stringify(known.value) === JSON.stringify(value);
      return [field, isSame ? known : { value, day: scope.today, run: run.id }];
    }),
  );
  return [{ key: judgement.key, thing: judgement.thing, fields }];
};

const end = async (scope: Scope, session: ImportSession, run: Run): Promise<Run> => {
  if (run.state === 'applying' && session.finish) {
    const change = beginChange(scope, 'imports.taken', { note: run.source });
    await session.finish(change, () => allRows(scope, run.id));
    const event = await change.record();
    if (event) await updateRun(scope, run.id, { addEvents: [event] });
  }
  const states = await countStates(scope, run.id);
  const counts: RunCounts = {
    ...states,
    missing: await countMissing(scope, run.id),
    written: await countWritten(scope, run.id),
  };
  const state = run.state === 'applying' ? 'applied' : 'checked';
  const ended: Run = { ...run, state, counts, finishedAt: scope.clock.now() };
  await updateRun(scope, run.id, { state, counts, progress: run.rowCount, finishedAt: scope.clock.now() });
  return ended;
};

async function* allRows(scope: Scope, runId: string): AsyncGenerator<TableRow> {
  let after = 0;
  for (;;) {
    const rows = await readRows(scope, runId, after, rowsAtOnce);
    if (rows.length === 0) return;
    yield* rows;
    after = rows.at(-1)?.position ?? after;
  }
}
