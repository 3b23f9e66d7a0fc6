import { type Context, Hono } from 'hono';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { safeReturn } from '../../../platform/http/addresses.ts';
import { formLists } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { ThingRegistry } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { rowAtVersion } from '../data/history-views.ts';
import { newId } from '../data/new-id.ts';
import { namesIn } from '../data/record-names.ts';
import { findRecord } from '../data/record-store.ts';
import { type FormErrors, type FormMode, readRecordForm, type Typed } from '../record-form.ts';
import type { RecordKind, RecordRegistry } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';
import { changeRecordFrom } from '../use-cases/change-record-from.ts';
import { correctRecord } from '../use-cases/correct-record.ts';
import { createRecord } from '../use-cases/create-record.ts';
import { endRecord } from '../use-cases/end-record.ts';
import { mayWriteRows, mayWriteSome } from '../use-cases/may-write.ts';
import type { RecordRefusal } from '../use-cases/refusals.ts';
import { removeRecord } from '../use-cases/remove-record.ts';
import { EndPage, RemovePage } from './end-page.tsx';
import { decisionOptions, formOptions } from './form-options.ts';
import { RecordChoicePage } from './record-choice-page.tsx';
import { RecordFormPage } from './record-form-page.tsx';
import { shownColumns, shownValue } from './shown.ts';
import { typedOf } from './typed.ts';

type C = Context<AllianceEnv>;

/** Forms of all kinds of records: new, choice, correct, change from a day, end, remove. */
export const recordRoutes = (records: RecordRegistry, things: ThingRegistry): Hono<AllianceEnv> => {
  const kindOf = (c: C): RecordKind => {
    const kind = records.kind(c.req.param('kind') ?? '') ?? notFound();
    if (!mayWriteSome(c.get('scope'), kind)) requireRight(c.get('scope').actor, kind.write);
    return kind;
  };
  /** The row, where the reader may write it: by the kind's right, or because they keep it. */
  const rowOf = async (c: C, kind: RecordKind): Promise<JsonRow> => {
    const row = (await findRecord(c.get('scope'), kind, c.req.param('id') ?? '')) ?? notFound();
    if (!(await mayWriteRows(c.get('scope'), kind, row))) requireRight(c.get('scope').actor, kind.write);
    return row;
  };

  const showForm = async (
    c: C,
    kind: RecordKind,
    mode: FormMode,
    form: { row: JsonRow | null; typed: Typed; errors?: FormErrors; id: string; current?: JsonRow },
  ) => {
    const scope = c.get('scope');
    const words = kind.words(scope.locale);
    const titles = { create: words.create, correct: words.correct, change: words.change ?? words.correct };
    const version = form.current?.version ?? form.row?.version;
    return (
      <RecordFormPage
        frame={c.get('frame')}
        kind={kind}
        mode={mode}
        title={titles[mode]}
        action={hereOf(c)}
        hidden={{ id: form.id, ...(version === undefined ? {} : { version: String(version) }) }}
        cancelHref={c.get('frame').href(backOf(c) ?? (form.row ? kind.path(form.row) : '/'))}
        typed={form.typed}
        errors={form.errors ?? {}}
        options={await formOptions(scope, kind, records, things, form.typed)}
        conflict={form.current ? await conflictRows(c, kind, form.current, form.typed) : null}
      />
    );
  };

  /** The second editor sees what it was, what is saved now, and what they wrote. */
  const conflictRows = async (c: C, kind: RecordKind, current: JsonRow, typed: Typed) => {
    const scope = c.get('scope');
    const thing = { kind: kind.kind, id: String(current.thing_id) };
    const base = await rowAtVersion(scope, thing, String(current.id), Number(typed.version));
    const form = readRecordForm(kind, typed, 'correct', scope.locale);
    const yours = form.ok ? form.row : null;
    const names = await namesIn(scope, records, [
      { kind, row: current },
      { kind, row: base },
      { kind, row: yours },
    ]);
    const shown = (column: string, row: JsonRow | null) => shownValue(kind, column, row, scope.locale, names);
    return shownColumns(kind, scope.locale)
      .map(({ column, label }) => ({
        label,
        base: shown(column, base),
        theirs: shown(column, current),
        yours: shown(column, yours),
      }))
      .filter((row) => row.theirs !== row.yours || row.theirs !== row.base);
  };

  const answerRefusal = async (
    c: C,
    kind: RecordKind,
    mode: FormMode,
    refusal: RecordRefusal,
    form: { row: JsonRow | null; typed: Typed; id: string },
  ) => {
    if (refusal.reason === 'forbidden' || refusal.reason === 'unknown') return notFound();
    if (refusal.reason === 'changed-meanwhile')
      return c.html(await showForm(c, kind, mode, { ...form, current: refusal.current }), 409);
    return c.html(await showForm(c, kind, mode, { ...form, errors: refusal.errors }), 422);
  };

  return new Hono<AllianceEnv>()
    .get('/eintrag/:kind/neu', async (c) => {
      const kind = kindOf(c);
      const typed = Object.fromEntries(new URL(c.req.url).searchParams);
      if (!(await mayWriteRows(c.get('scope'), kind, typed))) requireRight(c.get('scope').actor, kind.write);
      return c.html(
        await showForm(c, kind, 'create', {
          row: null,
          typed: { isPublic: 'yes', ...typed },
          id: newId(c.get('scope').clock.now()),
        }),
      );
    })
    .post('/eintrag/:kind/neu', async (c) => {
      const kind = kindOf(c);
      const typed = await typedIn(c, kind);
      const id = typed.id ?? '';
      const result = await createRecord(c.get('scope'), kind, { id, typed });
      if (!result.ok) return answerRefusal(c, kind, 'create', result, { row: null, typed, id });
      return saved(c, kind, result.id, result.already ? 'already' : 'created', result.eventId);
    })
    .get('/eintrag/:kind/:id', async (c) => {
      const kind = kindOf(c);
      const row = await rowOf(c, kind);
      const names = await namesIn(c.get('scope'), records, [{ kind, row }]);
      return c.html(
        <RecordChoicePage frame={c.get('frame')} kind={kind} row={row} names={names} back={backOf(c)} />,
      );
    })
    .get('/eintrag/:kind/:id/berichtigen', async (c) => {
      const kind = kindOf(c);
      const row = await rowOf(c, kind);
      return c.html(
        await showForm(c, kind, 'correct', { row, typed: typedOf(kind, row), id: String(row.id) }),
      );
    })
    .post('/eintrag/:kind/:id/berichtigen', async (c) => {
      const kind = kindOf(c);
      const typed = await typedIn(c, kind);
      const id = c.req.param('id');
      const result = await correctRecord(c.get('scope'), kind, { id, version: Number(typed.version), typed });
      if (!result.ok)
        return answerRefusal(c, kind, 'correct', result, {
          row: await findRecord(c.get('scope'), kind, id),
          typed,
          id,
        });
      return saved(c, kind, id, result.eventId ? 'corrected' : 'unchanged', result.eventId);
    })
    .get('/eintrag/:kind/:id/aendern', async (c) => {
      const kind = kindOf(c);
      const row = await rowOf(c, kind);
      const typed = { ...typedOf(kind, row), from: '', source: '', decisionNote: '' };
      return c.html(await showForm(c, kind, 'change', { row, typed, id: newId(c.get('scope').clock.now()) }));
    })
    .post('/eintrag/:kind/:id/aendern', async (c) => {
      const kind = kindOf(c);
      const typed = await typedIn(c, kind);
      const id = c.req.param('id');
      const made = typed.id ?? '';
      const result = await changeRecordFrom(c.get('scope'), kind, {
        id,
        newId: made,
        version: Number(typed.version),
        typed,
      });
      if (!result.ok)
        return answerRefusal(c, kind, 'change', result, {
          row: await findRecord(c.get('scope'), kind, id),
          typed,
          id: made,
        });
      return saved(c, kind, result.id, result.already ? 'already' : 'changed', result.eventId);
    })
    .get('/eintrag/:kind/:id/beenden', async (c) => c.html(await endPage(c, kindOf(c), {}, {}, null)))
    .post('/eintrag/:kind/:id/beenden', async (c) => {
      const kind = kindOf(c);
      const typed = await typedIn(c, kind);
      const result = await endRecord(c.get('scope'), kind, {
        id: c.req.param('id'),
        version: Number(typed.version),
        typed,
      });
      if (result.ok)
        return saved(c, kind, c.req.param('id'), result.eventId ? 'ended' : 'unchanged', result.eventId);
      if (result.reason === 'invalid') return c.html(await endPage(c, kind, typed, result.errors, null), 422);
      if (result.reason === 'changed-meanwhile')
        return c.html(await endPage(c, kind, typed, {}, result.current), 409);
      return notFound();
    })
    .get('/eintrag/:kind/:id/entfernen', async (c) => c.html(await removePage(c, kindOf(c), {}, null)))
    .post('/eintrag/:kind/:id/entfernen', async (c) => {
      const kind = kindOf(c);
      const row = await findRecord(c.get('scope'), kind, c.req.param('id'));
      // Removed already, by this form sent twice or by someone else: that is what was asked for.
      if (!row) return gone(c, kind, 'unchanged', null);
      const typed = await typedIn(c, kind);
      const note = (typed.note ?? '').trim().slice(0, 2000) || null;
      const result = await removeRecord(c.get('scope'), kind, {
        id: c.req.param('id'),
        version: Number(typed.version),
        note,
      });
      if (result.ok) return gone(c, kind, 'removed', result.eventId);
      if (result.reason === 'invalid') return c.html(await removePage(c, kind, result.errors, null), 422);
      if (result.reason === 'changed-meanwhile')
        return c.html(await removePage(c, kind, {}, result.current), 409);
      return notFound();
    });

  async function endPage(c: C, kind: RecordKind, typed: Typed, errors: FormErrors, current: JsonRow | null) {
    const row = current ?? (await rowOf(c, kind));
    return (
      <EndPage
        frame={c.get('frame')}
        kind={kind}
        row={row}
        typed={typed}
        errors={errors}
        changed={current !== null}
        decisions={await decisionOptions(c.get('scope'), things)}
        action={hereOf(c)}
        cancelHref={c.get('frame').href(backOf(c) ?? kind.path(row))}
      />
    );
  }

  async function removePage(c: C, kind: RecordKind, errors: FormErrors, current: JsonRow | null) {
    const row = current ?? (await rowOf(c, kind));
    return (
      <RemovePage
        frame={c.get('frame')}
        kind={kind}
        row={row}
        errors={errors}
        changed={current !== null}
        action={hereOf(c)}
        cancelHref={c.get('frame').href(backOf(c) ?? kind.path(row))}
      />
    );
  }

  async function saved(c: C, kind: RecordKind, id: string, what: SavedWord, eventId: string | null) {
    const row = await findRecord(c.get('scope'), kind, id);
    tell(c, kind, what, eventId);
    return c.redirect(c.get('frame').href(backOf(c) ?? (row ? kind.path(row) : '/')), 303);
  }
};

type SavedWord = keyof ReturnType<typeof recordTexts>['saved'];

/** Says after the redirect what was done, with the way back. */
const tell = (c: C, kind: RecordKind, what: SavedWord, eventId: string | null): void => {
  const t = recordTexts(c.get('scope').locale).saved;
  // Taking back is up to those who may write the kind.
  const undo =
    eventId && kind.write(c.get('scope').actor)
      ? { action: { label: t.undo, href: c.get('frame').href(`/verlauf/zuruecknehmen/${eventId}`) } }
      : {};
  leaveNotice(c, {
    kind: what === 'unchanged' || what === 'already' ? 'info' : 'success',
    text: t[what],
    ...undo,
  });
};

const gone = (c: C, kind: RecordKind, what: SavedWord, eventId: string | null) => {
  tell(c, kind, what, eventId);
  return c.redirect(c.get('frame').href(backOf(c)?.split('?')[0] ?? '/'), 303);
};

/** What was typed. Several boxes of one name become one text; of any other field that is sent twice the last one counts. */
const typedIn = async (c: C, kind: RecordKind): Promise<Typed> => {
  const several = new Set(kind.fields.filter(({ type }) => type === 'choices').map(({ name }) => name));
  const lists = await formLists(c);
  return Object.fromEntries(
    Object.entries(lists).map(([name, values]) => [
      name,
      several.has(name) ? values.join(',') : (values.at(-1) ?? ''),
    ]),
  );
};

/** Where the person came from, as a path below the alliance. */
const backOf = (c: C): string | null => safeReturn(c.req.query('zurueck'));

/** The address of this form, so that it comes back to itself with its way back and its day. */
const hereOf = (c: C): string => {
  const url = new URL(c.req.url);
  return `${url.pathname}${url.search}`;
};
