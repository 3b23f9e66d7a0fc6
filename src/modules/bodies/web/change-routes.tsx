import { type Context, Hono } from 'hono';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readBody } from '../data/body-views.ts';
import { otherBodies, readBodyPair } from '../data/finding-details.ts';
import { readComments, readJudgements } from '../data/finding-store.ts';
import { isUuid } from '../data/ids.ts';
import { readLocalAlliance, readLocalAlliances } from '../data/local-alliance-views.ts';
import { readNowhere } from '../data/seats.ts';
import { namesOf } from '../data/visible-rows.ts';
import { type FindingRule, parseKey, subjectOf } from '../finding.ts';
import { body } from '../kinds.ts';
import { mayJudgeFindings, maySeeOverlaps, mayWriteBodies } from '../permissions.ts';
import { isStage } from '../stage.ts';
import { bodiesTexts } from '../texts/index.ts';
import { changeStage, type StageRefusal } from '../use-cases/change-stage.ts';
import { type EndRefusal, endThing } from '../use-cases/end-thing.ts';
import { commentFinding, judgeFinding, subjectKind } from '../use-cases/judge-finding.ts';
import { type FindingView, readOverlaps } from '../use-cases/read-overlaps.ts';
import { findingPath } from './addresses.ts';
import { EndBodyPage, type EndErrors, type EndTyped } from './end-body-page.tsx';
import { FindingPage, type FindingProps } from './finding-page.tsx';
import { findingSentence } from './overlaps-page.tsx';
import { readerOf, text } from './reader.tsx';
import { type StageErrors, StagePage, type StageTyped } from './stage-page.tsx';

type C = Context<AllianceEnv>;

/** Ending bodies, steps of local alliances, and judging findings. */
export const changeRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/gremien/:id/beenden', async (c) => {
      requireRight(c.get('scope').actor, mayWriteBodies);
      return c.html(await endPage(c, { ending: '', lastDay: '', reason: '', intoId: '' }, {}));
    })
    .post('/gremien/:id/beenden', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteBodies);
      const t = bodiesTexts(scope.locale);
      const form = await formBody(c);
      const typed: EndTyped = {
        ending: form.ending ?? '',
        lastDay: form.lastDay ?? '',
        reason: form.reason ?? '',
        intoId: form.intoId ?? '',
      };
      const { ending } = typed;
      if (ending !== 'merged' && ending !== 'dissolved')
        return c.html(await endPage(c, typed, { ending: t.end.errors.chooseHow }), 422);
      const id = c.req.param('id');
      const result = await endThing(scope, body, { ...typed, id, ending, intoId: typed.intoId || null });
      if (!result.ok) return c.html(await endPage(c, typed, endErrors(result, scope.locale)), 422);
      tell(c, t.end.done, result.eventId);
      return c.redirect(c.get('frame').href(`/gremien/${id}`), 303);
    })
    .get('/verbuende/:id/stufe', async (c) => {
      requireRight(c.get('scope').actor, mayWriteBodies);
      return c.html(await stagePage(c, { stage: '', lastDay: '', reason: '', intoId: '' }, {}));
    })
    .post('/verbuende/:id/stufe', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteBodies);
      const t = bodiesTexts(scope.locale);
      const form = await formBody(c);
      const typed: StageTyped = {
        stage: form.stage ?? '',
        lastDay: form.lastDay ?? '',
        reason: form.reason ?? '',
        intoId: form.intoId ?? '',
      };
      const { stage } = typed;
      const newStageId = form.newId ?? '';
      if (!isStage(stage))
        return c.html(await stagePage(c, typed, { stage: t.stage.errors.choose }, newStageId), 422);
      const id = c.req.param('id');
      const result = await changeStage(scope, {
        id,
        newId: newStageId,
        stage,
        day: typed.lastDay,
        reason: typed.reason,
        intoId: stage === 'merged' ? typed.intoId || null : null,
      });
      if (!result.ok)
        return c.html(await stagePage(c, typed, stageErrors(result, scope.locale), newStageId), 422);
      tell(c, t.stage.done, result.eventId);
      return c.redirect(c.get('frame').href(`/verbuende/${id}`), 303);
    })
    .get('/gremien/befunde/:key', async (c) => {
      requireRight(c.get('scope').actor, maySeeOverlaps);
      return c.html(await findingPage(c, {}));
    })
    .post('/gremien/befunde/:key', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayJudgeFindings);
      const t = bodiesTexts(scope.locale).finding;
      const key = c.req.param('key');
      const form = await formBody(c);
      const typed = { reason: form.reason ?? '', text: form.text ?? '' };
      const isComment = form.act === 'comment';
      const result = isComment
        ? await commentFinding(scope, { key, id: form.id ?? '', text: typed.text })
        : await judgeFinding(scope, {
            key,
            state: form.act === 'open' ? 'open' : 'settled',
            reason: typed.reason,
          });
      if (!result.ok) {
        if (result.reason === 'forbidden' || result.reason === 'unknown') return notFound();
        const message = t.errors[result.reason];
        const errors = isComment ? { text: message } : { reason: message };
        return c.html(await findingPage(c, { typed, errors }), 422);
      }
      tell(c, isComment ? t.commented : form.act === 'open' ? t.reopened : t.settledDone, result.eventId);
      return c.redirect(c.get('frame').href(findingPath(key)), 303);
    });

const tell = (c: C, message: string, eventId: string | null): void =>
  leaveNotice(c, {
    kind: 'success',
    text: message,
    ...(eventId
      ? {
          action: {
            label: bodiesTexts(c.get('scope').locale).undo,
            href: c.get('frame').href(`/verlauf/zuruecknehmen/${eventId}`),
          },
        }
      : {}),
  });

const idOf = (c: C): string => {
  const id = c.req.param('id') ?? '';
  return isUuid(id) ? id : notFound();
};

const endPage = async (c: C, typed: EndTyped, errors: EndErrors) => {
  const scope = c.get('scope');
  const view = (await readBody(scope, idOf(c))) ?? notFound();
  return (
    <EndBodyPage
      reader={readerOf(scope, c.get('frame'))}
      id={idOf(c)}
      name={text(view.row, 'name')}
      typed={typed}
      errors={errors}
      others={await otherBodies(scope, idOf(c))}
    />
  );
};

const endErrors = (refusal: EndRefusal, locale: 'de' | 'en'): EndErrors => {
  const t = bodiesTexts(locale).end.errors;
  if (refusal.reason !== 'invalid') return { ending: t[refusal.reason] };
  return { [refusal.field]: t.faults[refusal.fault] };
};

const stagePage = async (c: C, typed: StageTyped, errors: StageErrors, made?: string) => {
  const scope = c.get('scope');
  const id = idOf(c);
  const view = (await readLocalAlliance(scope, id)) ?? notFound();
  return (
    <StagePage
      reader={readerOf(scope, c.get('frame'))}
      id={id}
      newId={made || newId(scope.clock.now())}
      name={text(view.row, 'name')}
      present={view.stage}
      typed={typed}
      errors={errors}
      others={(await readLocalAlliances(scope))
        .filter((each) => each.id !== id)
        .map((each) => ({ value: each.id, label: text(each.row, 'name') }))}
    />
  );
};

const stageErrors = (refusal: StageRefusal, locale: 'de' | 'en'): StageErrors => {
  const { stage, end } = bodiesTexts(locale);
  if (refusal.reason === 'not-permitted') return { stage: stage.errors.notPermitted };
  if (refusal.reason !== 'invalid') return { stage: end.errors[refusal.reason] };
  if (refusal.fault === 'later-stage') return { lastDay: stage.errors.laterStage };
  if (refusal.fault === 'same-day') return { lastDay: stage.errors.sameDay };
  return { [refusal.field]: end.errors.faults[refusal.fault] };
};

/** Of the organisations that sit nowhere only the first are listed; this may be another one. */
const lostOne = async (
  scope: Scope,
  { rule, ids }: { rule: FindingRule; ids: readonly string[] },
  key: string,
): Promise<FindingView | null> => {
  if (rule !== 'nowhere') return null;
  const [one] = await readNowhere(scope, 1, ids[0]);
  if (!one) return null;
  return { rule, ids, key, names: [one.name], likeness: null, shared: null, judgement: null };
};

const findingPage = async (c: C, more: Partial<Pick<FindingProps, 'typed' | 'errors'>>) => {
  const scope = c.get('scope');
  const reader = readerOf(scope, c.get('frame'));
  const key = c.req.param('key') ?? '';
  const parsed = parseKey(key) ?? notFound();
  const names = await namesOf(scope, subjectKind[subjectOf[parsed.rule]], parsed.ids);
  if (!parsed.ids.every((id) => names.has(id))) return notFound();
  const overlaps = await readOverlaps(scope);
  const found =
    [...overlaps.open, ...overlaps.settled].find((each) => each.key === key) ??
    (await lostOne(scope, parsed, key));
  const judgement = (await readJudgements(scope, key)).get(key) ?? null;
  const [first = '', second] = parsed.ids;
  return (
    <FindingPage
      reader={reader}
      finding={{ ...parsed, key, names: parsed.ids.map((id) => names.get(id) ?? '') }}
      sentence={found ? findingSentence(found, reader) : null}
      pair={second ? await readBodyPair(scope, first, second) : null}
      judgement={judgement}
      comments={judgement ? await readComments(scope, judgement.id) : []}
      commentId={newId(scope.clock.now())}
      typed={{ reason: '', text: '' }}
      errors={{}}
      timeZone={scope.alliance.timeZone}
      {...more}
    />
  );
};
