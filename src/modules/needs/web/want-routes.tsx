import { Hono } from 'hono';
import { isUuid } from '../../../platform/db/uuid.ts';
import { formLists } from '../../../platform/http/form-body.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { areaOptions } from '../../areas/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import type { NeedView } from '../data/need-views.ts';
import { needChoices, readWants, type WantsQuery } from '../data/want-views.ts';
import { maySeeWants, mayWriteNeeds } from '../permissions.ts';
import { searchWords, wantsPath } from '../register.ts';
import { needsTexts } from '../texts/index.ts';
import { gatherWants, releaseWant } from '../use-cases/gather-wants.ts';
import { backTo, viewOf } from './change-routes.tsx';
import { type C, readerOf, tell } from './reader.tsx';
import { type WantsErrors, WantsPage, type WantsTyped } from './wants-page.tsx';

const of = '/bedarfe/:id{[0-9a-f-]{36}}/anliegen';
const nothing: WantsTyped = { wants: [], into: '', needId: '' };

/** Wants: the page of all, and gathering them into needs. */
export const wantRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(wantsPath, async (c) => {
      requireRight(c.get('scope').actor, maySeeWants);
      return c.html(await wantsPage(c, null, nothing, {}));
    })
    .post(wantsPath, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteNeeds);
      const typed = await typedIn(c);
      const t = needsTexts(scope.locale).wants;
      if (typed.wants.length === 0)
        return c.html(await wantsPage(c, null, typed, { wants: t.chooseWants }), 422);
      if (typed.into !== 'need')
        return c.redirect(c.get('frame').href('/bedarfe/neu', { wants: typed.wants.join(',') }), 303);
      const result = await gatherWants(scope, { needId: typed.needId, wants: typed.wants });
      if (!result.ok) return c.html(await wantsPage(c, null, typed, { needId: t.chooseNeedFirst }), 422);
      tell(c, t.done(result.count), result.eventId);
      return c.redirect(c.get('frame').href(`/bedarfe/${typed.needId}`), 303);
    })
    .get(of, async (c) => {
      requireRight(c.get('scope').actor, mayWriteNeeds);
      return c.html(await wantsPage(c, await viewOf(c), nothing, {}));
    })
    .post(of, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteNeeds);
      const view = await viewOf(c);
      const typed = await typedIn(c);
      const t = needsTexts(scope.locale).wants;
      const result = await gatherWants(scope, { needId: String(view.row.thing_id), wants: typed.wants });
      if (!result.ok) return c.html(await wantsPage(c, view, typed, { wants: t.chooseWants }), 422);
      tell(c, t.done(result.count), result.eventId);
      return backTo(c, view);
    })
    .post(`${of}/:tie{[0-9a-f-]{36}}/loesen`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteNeeds);
      const view = await viewOf(c);
      const result = await releaseWant(scope, {
        needId: String(view.row.thing_id),
        tieId: c.req.param('tie'),
      });
      if (!result.ok) return notFound();
      tell(c, needsTexts(scope.locale).wants.released, result.eventId);
      return backTo(c, view);
    });

const typedIn = async (c: C): Promise<WantsTyped> => {
  const form = await formLists(c);
  return {
    wants: (form.wants ?? []).filter(isUuid),
    into: form.into?.[0] ?? '',
    needId: form.needId?.[0] ?? '',
  };
};

const wantsPage = async (c: C, into: NeedView | null, typed: WantsTyped, errors: WantsErrors) => {
  const scope = c.get('scope');
  const asked = c.req.query();
  const search = (asked.suche ?? '').trim().slice(0, 200);
  const query: WantsQuery = {
    search,
    words: searchWords(search),
    areaId: isUuid(asked.gebiet ?? '') ? (asked.gebiet ?? null) : null,
    isAll: asked.welche === 'alle',
  };
  const from = asked.ab ?? null;
  return (
    <WantsPage
      reader={readerOf(scope, c.get('frame'))}
      query={query}
      view={await readWants(scope, query, from)}
      areas={await areaOptions(scope, scope.asOf)}
      needs={into ? [] : await needChoices(scope)}
      typed={typed}
      errors={errors}
      isFirstPage={from === null}
      into={into}
    />
  );
};
