import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { formBody, formLists } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound } from '../../../platform/http/require.ts';
import { contentTypes, type WrittenFormat, writtenFormats } from '../../../platform/tables/write-table.ts';
import type { ThingRegistry } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readMissing } from '../data/entry-store.ts';
import { readShownRows } from '../data/row-store.ts';
import { type RowState, rowStates } from '../decide.ts';
import type { ImportKind } from '../import-kind.ts';
import { isRunning, type Run } from '../run.ts';
import { importTexts } from '../texts/index.ts';
import { closeMissing, mostMissing } from '../use-cases/close-missing.ts';
import { rejectedRows } from '../use-cases/rejected-rows.ts';
import { settleAll, settleRow } from '../use-cases/settle-conflicts.ts';
import {
  beginStep,
  cancelStep,
  type ImportParts,
  type Step,
  type StepRefusal,
} from '../use-cases/take-step.ts';
import { type C, gone, notNow, readerOf, runOf } from './import-routes.tsx';
import { importsPath, remarkInWords, runPath } from './reader.ts';
import { RunPage, type RunPageProps, UndoRunPage } from './run-page.tsx';

const rowsOnPage = 50;

/** Looking at a run, taking it over, stopping it, taking it back. For the office. */
export const runRoutes = (parts: ImportParts, things: ThingRegistry): Hono<AllianceEnv> => {
  const step = async (c: C, wanted: Step): Promise<Response> => {
    const found = await runOf(c, parts);
    if (!found) return gone(c);
    const result = await beginStep(c.get('scope'), parts, { runId: found.run.id, step: wanted });
    if (!result.ok) return refused(c, found.run.id, result);
    return c.redirect(c.get('frame').href(runPath(found.run.id)), 303);
  };
  return new Hono<AllianceEnv>()
    .get(`${importsPath}/:run`, async (c) => {
      const found = await runOf(c, parts);
      if (!found) return gone(c);
      if (found.run.state === 'read')
        return c.redirect(c.get('frame').href(`${runPath(found.run.id)}/zuordnen`), 303);
      return c.html(await runPage(c, things, found, { lastDay: '', errors: {} }));
    })
    .post(`${importsPath}/:run/uebernehmen`, (c) => step(c, 'applying'))
    .post(`${importsPath}/:run/anhalten`, async (c) => {
      const found = await runOf(c, parts);
      if (!found) return gone(c);
      const result = await cancelStep(c.get('scope'), parts, found.run.id);
      if (!result.ok) return refused(c, found.run.id, result);
      return c.redirect(c.get('frame').href(runPath(found.run.id)), 303);
    })
    .get(`${importsPath}/:run/zuruecknehmen`, async (c) => {
      const found = await runOf(c, parts);
      return found ? c.html(<UndoRunPage reader={readerOf(c)} run={found.run} />) : gone(c);
    })
    .post(`${importsPath}/:run/zuruecknehmen`, (c) => step(c, 'undoing'))
    .post(`${importsPath}/:run/zeile/:position`, async (c) => {
      const found = await runOf(c, parts);
      if (!found) return gone(c);
      const typed = await formBody(c);
      const choices = Object.fromEntries(
        Object.entries(typed).flatMap(([name, value]) =>
          name.startsWith('wahl-') && (value === 'file' || value === 'ours')
            ? [[name.slice(5), value] as const]
            : [],
        ),
      );
      const position = Number(c.req.param('position'));
      if (!Number.isInteger(position)) return notFound();
      const result = await settleRow(c.get('scope'), { runId: found.run.id, position, choices });
      return settled(c, found.run, result, `#zeile-${position}`);
    })
    .post(`${importsPath}/:run/widersprueche`, async (c) => {
      const found = await runOf(c, parts);
      if (!found) return gone(c);
      const { alle } = await formBody(c);
      if (alle !== 'file' && alle !== 'ours') return notFound();
      return settled(c, found.run, await settleAll(c.get('scope'), { runId: found.run.id, take: alle }), '');
    })
    .get(`${importsPath}/:run/:file{abgelehnt\\.(csv|xlsx|ods)}`, async (c) => {
      const found = await runOf(c, parts);
      if (!found) return gone(c);
      const format = writtenFormats.find((each): each is WrittenFormat =>
        c.req.param('file').endsWith(`.${each}`),
      );
      if (!format) return notFound();
      const scope = c.get('scope');
      const bytes = await rejectedRows(scope, found.run, format, (remark) =>
        remarkInWords(found.kind, remark, scope.locale),
      );
      c.header('content-type', contentTypes[format]);
      c.header('content-disposition', `attachment; filename="abgelehnt-${scope.today}.${format}"`);
      return c.body(bytes);
    })
    .post(`${importsPath}/:run/beenden`, async (c) => {
      const found = await runOf(c, parts);
      if (!found) return gone(c);
      const typed = await formLists(c);
      const keys = typed.kennung ?? [];
      const lastDay = typed.letzterTag?.[0] ?? '';
      const result = await closeMissing(c.get('scope'), parts, { runId: found.run.id, keys, lastDay });
      const t = importTexts(c.get('scope').locale);
      const { href } = c.get('frame');
      if (result.ok) {
        const undo = result.eventId ? href(`/verlauf/zuruecknehmen/${result.eventId}`) : null;
        leaveNotice(c, {
          kind: 'success',
          text: t.missing.ended(result.count),
          ...(undo ? { action: { label: t.run.undo, href: undo } } : {}),
        });
        return c.redirect(href(runPath(found.run.id)), 303);
      }
      if (result.reason === 'forbidden') throw new HTTPException(403);
      if (result.reason === 'unknown') return notFound();
      const errors =
        result.reason === 'noneChosen'
          ? { keys: t.missing.noneChosen }
          : { day: result.reason === 'noDay' ? t.missing.noDay : t.missing.refused };
      return c.html(await runPage(c, things, found, { lastDay, errors }), 422);
    });
};

const runPage = async (
  c: C,
  things: ThingRegistry,
  { run, kind }: { run: Run; kind: ImportKind },
  closing: RunPageProps['closing'],
) => {
  const scope = c.get('scope');
  const after = Number(c.req.query('ab') ?? 0) || 0;
  const filled = rowStates.filter((each) => (run.counts[each] ?? 0) > 0);
  const asked = filled.find((each): each is RowState => each === c.req.query('art'));
  const state = asked ?? urgent.find((each) => filled.includes(each)) ?? null;
  const rows =
    isRunning(run.state) || state === null
      ? []
      : await readShownRows(scope, run.id, state, after, rowsOnPage + 1);
  const fields = await kind.fields(scope, run.headings);
  return (
    <RunPage
      reader={readerOf(c)}
      run={run}
      kind={kind}
      labels={
        new Map([
          ...fields.map(({ name, label }) => [name, label] as const),
          ...Object.entries(kind.words(scope.locale).fields ?? {}),
        ])
      }
      state={state}
      rows={rows.slice(0, rowsOnPage)}
      next={rows.length > rowsOnPage ? (rows[rowsOnPage - 1]?.position ?? null) : null}
      isFirstPage={after === 0}
      missing={run.state === 'applied' ? await missingOf(c, things, run) : []}
      closing={closing}
    />
  );
};

/** What a person should look at first. */
const urgent: readonly RowState[] = ['conflict', 'invalid', 'changed', 'new', 'unchanged', 'elsewhere'];

/** Entries that the file no longer names, by what they are called. */
const missingOf = async (c: C, things: ThingRegistry, run: Run): Promise<RunPageProps['missing']> => {
  const scope = c.get('scope');
  const missing = await readMissing(scope, run.id, mostMissing);
  const cards = new Map<string, { title: string; path: string }>();
  for (const [name, entries] of Map.groupBy(missing, ({ thing }) => thing.kind)) {
    const kind = things.kind(name);
    const ids = entries.map(({ thing }) => thing.id);
    for (const card of (await kind?.cards(scope, ids)) ?? []) cards.set(`${name}:${card.id}`, card);
  }
  return missing.map((entry) => {
    const card = cards.get(`${entry.thing.kind}:${entry.thing.id}`);
    return { ...entry, title: card?.title ?? entry.key, path: card?.path ?? null };
  });
};

const settled = (c: C, run: Run, result: Awaited<ReturnType<typeof settleRow>>, hash: string): Response => {
  if (!result.ok) {
    if (result.reason === 'forbidden') throw new HTTPException(403);
    return result.reason === 'running' ? notNow(c, run.id, run.state) : notFound();
  }
  leaveNotice(c, { kind: 'success', text: importTexts(c.get('scope').locale).rows.saved });
  return c.redirect(`${c.get('frame').href(runPath(run.id), { art: 'conflict' })}${hash}`, 303);
};

const refused = (c: C, runId: string, refusal: StepRefusal): Response => {
  if (refusal.reason === 'forbidden') throw new HTTPException(403);
  if (refusal.reason === 'notNow') return notNow(c, runId, refusal.state);
  // What was right when it was checked is not right any more: the mapping says what.
  if (refusal.reason === 'invalid') return c.redirect(c.get('frame').href(`${runPath(runId)}/zuordnen`), 303);
  return notFound();
};
