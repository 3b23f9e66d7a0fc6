import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { AllianceEnv } from '../../web.ts';
import { type Draft, type DraftLine, draftRows, readDraft } from '../data/draft-store.ts';
import { importTargets } from '../data/import-targets.ts';
import { readIndicators } from '../data/indicator-views.ts';
import { type Errors, guessChoice, readAreaChoice, readValueChoice, type Typed } from '../import-form.ts';
import { mayImportAreas } from '../permissions.ts';
import { areasTexts } from '../texts/index.ts';
import { dryRunAreas, importAreas } from '../use-cases/import-areas.ts';
import { dryRunValues, importValues } from '../use-cases/import-values.ts';
import { keepUpload } from '../use-cases/keep-upload.ts';
import { readerOf } from './fact-links.tsx';
import { DryRunPage } from './import-check-page.tsx';
import { MappingPage } from './import-mapping-page.tsx';
import { importPath, UploadPage } from './import-upload-page.tsx';

type C = Context<AllianceEnv>;

/** The largest file that can be read in, in bytes; only on the address of the upload. */
export const largestUpload = 50_000_000;

/** Reading files in: upload, saying what is what, dry run, taking over. For the office. */
export const importRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(importPath, async (c) => {
      requireRight(c.get('scope').actor, mayImportAreas);
      return c.html(await uploadPage(c, {}, ''));
    })
    .post(importPath, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayImportAreas);
      const body = await c.req.parseBody().catch(() => {
        throw new HTTPException(400);
      });
      const t = areasTexts(scope.locale).importing.faults;
      const content = body.inhalt === 'areas' || body.inhalt === 'values' ? body.inhalt : null;
      const file = body.datei instanceof File && body.datei.name !== '' ? body.datei : null;
      if (!content || !file) {
        const errors = { ...(content ? {} : { inhalt: t.noContent }), ...(file ? {} : { datei: t.noFile }) };
        return c.html(await uploadPage(c, errors, content ?? ''), 422);
      }
      const result = await keepUpload(scope, { content, file, fileName: file.name });
      if (result.ok) return c.redirect(c.get('frame').href(`${importPath}/${result.draftId}`), 303);
      if (result.reason === 'forbidden') throw new HTTPException(403);
      const words = t[result.fault];
      const datei = typeof words === 'string' ? words : words(result.detail ?? '?');
      return c.html(await uploadPage(c, { datei }, content), 422);
    })
    .get(`${importPath}/:draft`, async (c) => {
      requireRight(c.get('scope').actor, mayImportAreas);
      const draft = await readDraft(c.get('scope'), c.req.param('draft'));
      if (!draft) return gone(c);
      const typed = c.req.query();
      if (typed.pruefen !== '1') return c.html(await mappingPage(c, draft, typed, {}));
      return showDryRun(c, draft, typed);
    })
    .post(`${importPath}/:draft`, async (c) => {
      requireRight(c.get('scope').actor, mayImportAreas);
      const draft = await readDraft(c.get('scope'), c.req.param('draft'));
      return draft ? takeOver(c, draft, await formBody(c)) : gone(c);
    });

const uploadPage = async (c: C, errors: Errors, content: string) => (
  <UploadPage
    reader={readerOf(c.get('scope'), c.get('frame'))}
    hasTargets={(await importTargets(c.get('scope'))).length > 0}
    errors={errors}
    content={content}
  />
);

/** The draft was taken over, or a day has passed. */
const gone = (c: C): Response => {
  leaveNotice(c, { kind: 'info', text: areasTexts(c.get('scope').locale).importing.check.gone });
  return c.redirect(c.get('frame').href(importPath), 303);
};

const mappingPage = async (c: C, draft: Draft, typed: Typed, errors: Errors) => {
  const scope = c.get('scope');
  const targets = await importTargets(scope);
  const indicators = await readIndicators(scope);
  const hasAnswers = typed.ziel !== undefined;
  return (
    <MappingPage
      reader={readerOf(scope, c.get('frame'))}
      draft={draft}
      targets={targets}
      indicators={indicators}
      typed={hasAnswers ? typed : guessChoice(draft, targets, await samplesOf(c, draft), indicators)}
      errors={errors}
    />
  );
};

/** A few lines of a table, to see how its numbers are written. */
const samplesOf = async (c: C, draft: Draft): Promise<readonly (readonly string[])[]> => {
  if (draft.content !== 'values') return [];
  for await (const rows of draftRows<DraftLine>(c.get('scope'), draft.id, 20))
    return rows.map(({ content }) => content.cells);
  return [];
};

const showDryRun = async (c: C, draft: Draft, typed: Typed): Promise<Response> => {
  const scope = c.get('scope');
  const targets = await importTargets(scope);
  const read = (draft.content === 'areas' ? readAreaChoice : readValueChoice)(
    typed,
    draft,
    targets,
    scope.locale,
  );
  if (!read.ok) return c.html(await mappingPage(c, draft, typed, read.errors), 422);
  const result =
    'keyColumn' in read.choice
      ? await dryRunValues(scope, draft.id, read.choice)
      : await dryRunAreas(scope, draft.id, read.choice);
  if (!result.ok) return result.reason === 'gone' ? gone(c) : notFound();
  return c.html(
    <DryRunPage
      reader={readerOf(scope, c.get('frame'))}
      draft={draft}
      summary={result.summary}
      typed={typed}
    />,
  );
};

const takeOver = async (c: C, draft: Draft, typed: Typed): Promise<Response> => {
  const scope = c.get('scope');
  const targets = await importTargets(scope);
  const read = (draft.content === 'areas' ? readAreaChoice : readValueChoice)(
    typed,
    draft,
    targets,
    scope.locale,
  );
  if (!read.ok) return c.html(await mappingPage(c, draft, typed, read.errors), 422);
  const result =
    'keyColumn' in read.choice
      ? await importValues(scope, draft.id, read.choice)
      : await importAreas(scope, draft.id, read.choice);
  if (!result.ok) return result.reason === 'gone' ? gone(c) : notFound();
  const t = areasTexts(scope.locale).importing.check;
  const { counts } = result.summary;
  const { href } = c.get('frame');
  leaveNotice(c, {
    kind: 'success',
    text: t.done(counts.new, counts.changed),
    ...(result.eventIds.length > 0 ? { action: { label: t.history, href: href('/verlauf') } } : {}),
  });
  return c.redirect(href('/gebiete', { ebene: read.choice.levelId }), 303);
};
