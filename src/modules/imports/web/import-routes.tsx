import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { AllianceEnv } from '../../web.ts';
import { readRows } from '../data/row-store.ts';
import { readRun, readRuns } from '../data/run-store.ts';
import { readSources } from '../data/source-store.ts';
import { givenTwice } from '../guess-mapping.ts';
import type { ImportKind, ImportPreset } from '../import-kind.ts';
import { mayImport } from '../permissions.ts';
import type { Run } from '../run.ts';
import { importTexts } from '../texts/index.ts';
import { keepUpload } from '../use-cases/keep-upload.ts';
import { beginStep, type ImportParts } from '../use-cases/take-step.ts';
import { columnField, MappingPage, settingField } from './mapping-page.tsx';
import { importsPath, type Reader, runPath } from './reader.ts';
import { type UploadErrors, UploadPage } from './upload-page.tsx';

export type C = Context<AllianceEnv>;

export const readerOf = (c: C): Reader => {
  const { locale, alliance } = c.get('scope');
  return { frame: c.get('frame'), locale, timeZone: alliance.timeZone };
};

/** Choosing a file and saying what its columns hold. For the office. */
export const importRoutes = (parts: ImportParts): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    // The address that it had when only areas were read in.
    .get('/gebiete/einlesen', (c) => c.redirect(c.get('frame').href(importsPath), 301))
    .get(importsPath, async (c) => {
      requireRight(c.get('scope').actor, mayImport);
      return c.html(await uploadPage(c, parts, {}, {}));
    })
    .post(importsPath, async (c) => upload(c, parts))
    .get(`${importsPath}/:run/zuordnen`, async (c) => {
      const found = await runOf(c, parts);
      return found ? c.html(await mappingPage(c, found, {})) : gone(c);
    })
    .post(`${importsPath}/:run/pruefen`, async (c) => check(c, parts));

/** The run of the address with its kind; null when it is not kept any more. */
export const runOf = async (c: C, parts: ImportParts): Promise<{ run: Run; kind: ImportKind } | null> => {
  const scope = c.get('scope');
  requireRight(scope.actor, mayImport);
  const run = await readRun(scope, c.req.param('run') ?? '');
  const kind = run && parts.kinds().find(({ name }) => name === run.kind);
  return run && kind ? { run, kind } : null;
};

/** A month has passed, or it never was: a friendly word instead of a dead end. */
export const gone = (c: C): Response => {
  leaveNotice(c, { kind: 'info', text: importTexts(c.get('scope').locale).run.gone });
  return c.redirect(c.get('frame').href(importsPath), 303);
};

const uploadPage = async (
  c: C,
  parts: ImportParts,
  typed: Readonly<Record<string, string>>,
  errors: UploadErrors,
) => {
  const scope = c.get('scope');
  return (
    <UploadPage
      reader={readerOf(c)}
      kinds={parts.kinds().filter((kind) => kind.right(scope.actor))}
      sources={await readSources(scope)}
      runs={await readRuns(scope, 20)}
      typed={typed}
      errors={errors}
    />
  );
};

const upload = async (c: C, parts: ImportParts): Promise<Response> => {
  const scope = c.get('scope');
  requireRight(scope.actor, mayImport);
  const t = importTexts(scope.locale);
  const body = await c.req.parseBody().catch(() => {
    throw new HTTPException(400);
  });
  const textOf = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const typed = { was: textOf('was'), quelle: textOf('quelle'), blatt: textOf('blatt') };
  const file = body.datei instanceof File && body.datei.name !== '' ? body.datei : null;
  const asked = await whatIsRead(c, parts, typed.was);
  const source = typed.quelle.trim() || asked?.source || (file ? nameWithoutEnding(file.name) : '');
  const errors: UploadErrors = {
    ...(asked ? {} : { was: t.upload.noWhat }),
    ...(file ? {} : { datei: t.upload.noFile }),
  };
  const refuse = async (more: UploadErrors) =>
    c.html(await uploadPage(c, parts, typed, { ...errors, ...more }), 422);
  if (!asked || !file || Object.keys(errors).length > 0) return refuse({});
  const { kind, preset } = asked;
  const result = await keepUpload(scope, {
    kind,
    preset,
    source,
    file,
    fileName: file.name,
    sheet: typed.blatt.trim(),
  });
  if (result.ok) return c.redirect(c.get('frame').href(`${runPath(result.runId)}/zuordnen`), 303);
  switch (result.reason) {
    case 'forbidden':
      throw new HTTPException(403);
    case 'nameless':
      return refuse({ quelle: t.upload.nameless });
    case 'otherKind': {
      const other = parts.kinds().find(({ name }) => name === result.kind);
      return refuse({ quelle: t.upload.otherKind(other?.words(scope.locale).title ?? result.kind) });
    }
    case 'unreadable': {
      const message = t.faults[result.fault](result.detail ?? '?');
      return refuse(result.fault === 'unknownSheet' ? { blatt: message } : { datei: message });
    }
  }
};

const nameWithoutEnding = (fileName: string): string => fileName.replace(/\.[^.]*$/, '').trim() || fileName;

type Asked = { kind: ImportKind; preset: ImportPreset | null; source: string };

/** What was chosen: a source that is known, a ready-made mapping, or a kind of list. */
const whatIsRead = async (c: C, parts: ImportParts, chosen: string): Promise<Asked | null> => {
  const scope = c.get('scope');
  const at = chosen.indexOf(':');
  const [what, name] = [chosen.slice(0, at), chosen.slice(at + 1)];
  const kinds = parts.kinds();
  if (what === 'quelle') {
    const source = (await readSources(scope)).find(({ id }) => id === name);
    const kind = source && kinds.find((each) => each.name === source.kind);
    return kind ? { kind, preset: null, source: source.name } : null;
  }
  if (what === 'fertig')
    for (const kind of kinds) {
      const preset = kind.presets.find((each) => each.name === name);
      if (preset) return { kind, preset, source: preset.label(scope.locale) };
    }
  const kind = what === 'art' ? kinds.find((each) => each.name === name) : undefined;
  return kind ? { kind, preset: null, source: '' } : null;
};

const mappingPage = async (
  c: C,
  { run, kind }: { run: Run; kind: ImportKind },
  errors: Readonly<Record<string, string>>,
) => {
  const scope = c.get('scope');
  return (
    <MappingPage
      reader={readerOf(c)}
      run={run}
      kind={kind}
      fields={await kind.fields(scope, run.headings)}
      settings={await kind.settings(scope, run)}
      samples={await samplesOf(c, run)}
      errors={errors}
    />
  );
};

/** Up to three values of each column, from the first rows. */
const samplesOf = async (c: C, run: Run): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await readRows(c.get('scope'), run.id, 0, 40);
  return new Map(
    run.headings.map((heading) => [
      heading,
      [...new Set(rows.map(({ cells }) => (cells[heading] ?? '').trim()).filter(Boolean))].slice(0, 3),
    ]),
  );
};

/** The form of the mapping; without its fields (the button "check again") the run is checked as it is. */
const check = async (c: C, parts: ImportParts): Promise<Response> => {
  const found = await runOf(c, parts);
  if (!found) return gone(c);
  const scope = c.get('scope');
  const { run, kind } = found;
  const typed = await formBody(c);
  const isForm = Object.keys(typed).some((name) => name.startsWith('spalte-'));
  const plan = isForm
    ? await planTyped(c, run, kind, typed)
    : { mapping: run.mapping, settings: run.settings };
  const twice = givenTwice(await kind.fields(scope, run.headings), plan.mapping);
  if (twice) {
    const errors = { [twice.name]: importTexts(scope.locale).mapping.twice(twice.label) };
    return c.html(await mappingPage(c, { run: { ...run, ...plan }, kind }, errors), 422);
  }
  const result = await beginStep(scope, parts, { runId: run.id, step: 'checking', plan });
  if (result.ok) return c.redirect(c.get('frame').href(runPath(run.id)), 303);
  if (result.reason === 'invalid')
    return c.html(await mappingPage(c, { run: { ...run, ...plan }, kind }, result.errors), 422);
  if (result.reason === 'notNow') return notNow(c, run.id, result.state);
  if (result.reason === 'forbidden') throw new HTTPException(403);
  return notFound();
};

const planTyped = async (c: C, run: Run, kind: ImportKind, typed: Readonly<Record<string, string>>) => {
  const settings = await kind.settings(c.get('scope'), run);
  return {
    mapping: Object.fromEntries(
      run.headings.flatMap((heading, index) => {
        const field = typed[columnField(index)] ?? '';
        return field === '' ? [] : [[heading, field]];
      }),
    ),
    settings: Object.fromEntries(settings.map(({ name }) => [name, typed[settingField(name)] ?? ''])),
  };
};

/** Somebody else was faster, or the page was old: says how things stand and shows them. */
export const notNow = (c: C, runId: string, state: Run['state']): Response => {
  const t = importTexts(c.get('scope').locale);
  leaveNotice(c, { kind: 'info', text: t.run.notNow(t.states[state]) });
  return c.redirect(c.get('frame').href(runPath(runId)), 303);
};
