import { Hono } from 'hono';
import { isUuid } from '../../../platform/db/uuid.ts';
import { formBody, formLists } from '../../../platform/http/form-body.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { vocabularyNames } from '../../offers/contract.ts';
import { type FormErrors, newId, type Typed } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readDescribing } from '../data/describing.ts';
import { readFittingOffers } from '../data/fitting-offers.ts';
import { type NeedView, readNeed } from '../data/need-views.ts';
import { need } from '../kinds.ts';
import { mayChangeState, mayWriteNeeds } from '../permissions.ts';
import { isState } from '../state.ts';
import { needsTexts } from '../texts/index.ts';
import { answerNeed, withdrawAnswer } from '../use-cases/answer-need.ts';
import { changeState, type StateRefusal } from '../use-cases/change-state.ts';
import { classifyNeed } from '../use-cases/classify-need.ts';
import { createNeed } from '../use-cases/create-need.ts';
import { type AnswerErrors, AnswerPage, type AnswerTyped } from './answer-page.tsx';
import { ClassifyPage } from './classify-page.tsx';
import { NewNeedPage } from './new-need-page.tsx';
import { type C, readerOf, tell } from './reader.tsx';
import { type StateErrors, StatePage, type StateTyped } from './state-page.tsx';

const of = '/bedarfe/:id{[0-9a-f-]{36}}';

/** New needs, steps from state to state, classifying, answering. */
export const changeRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/bedarfe/neu', async (c) => {
      requireRight(c.get('scope').actor, mayWriteNeeds);
      const typed = { urgency: 'medium', ...c.req.query() };
      return c.html(await newPage(c, newId(c.get('scope').clock.now()), typed, {}));
    })
    .post('/bedarfe/neu', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteNeeds);
      const typed = await typedIn(c);
      const id = typed.id ?? '';
      const result = await createNeed(scope, { id, typed });
      if (!result.ok) {
        if (result.reason !== 'invalid') return notFound();
        return c.html(await newPage(c, id, typed, result.errors), 422);
      }
      tell(c, needsTexts(scope.locale).create.saved, result.eventId);
      return c.redirect(c.get('frame').href(`/bedarfe/${result.id}`), 303);
    })
    .get(`${of}/stand`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayChangeState);
      const day = scope.today.split('-').toReversed().join('.');
      const typed = { state: '', day, reason: '', bodyId: '' };
      return c.html(await statePage(c, await viewOf(c), typed, {}));
    })
    .post(`${of}/stand`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayChangeState);
      const view = await viewOf(c);
      const form = await formBody(c);
      const typed: StateTyped = {
        state: form.state ?? '',
        day: form.day ?? '',
        reason: form.reason ?? '',
        bodyId: form.bodyId ?? '',
      };
      const t = needsTexts(scope.locale);
      if (!isState(typed.state))
        return c.html(await statePage(c, view, typed, { state: t.step.errors.choose }, form.newId), 422);
      const result = await changeState(scope, {
        ...typed,
        state: typed.state,
        id: String(view.row.thing_id),
        newId: form.newId ?? '',
      });
      if (!result.ok)
        return c.html(await statePage(c, view, typed, stateErrors(c, result, typed.state), form.newId), 422);
      // What was agreed or decided is taken back by another step with its reason, not by undoing.
      const canBeUndone = typed.state === 'voiced' || typed.state === 'examined';
      tell(c, t.step.done(t.states[typed.state]), canBeUndone ? result.eventId : null);
      return backTo(c, view);
    })
    .get(`${of}/einordnen`, async (c) => {
      requireRight(c.get('scope').actor, mayWriteNeeds);
      return c.html(await classifyPage(c, await viewOf(c), null, {}));
    })
    .post(`${of}/einordnen`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteNeeds);
      const view = await viewOf(c);
      const typed = await typedIn(c);
      const describing = await readDescribing(scope);
      const values = (options: readonly { value: string }[]) => options.map(({ value }) => value);
      const result = await classifyNeed(scope, {
        id: String(view.row.thing_id),
        typed,
        offered: {
          areas: values(describing.areas),
          terms: values(describing.terms),
          fields: values(describing.fields),
          goals: values(describing.goals),
        },
      });
      if (!result.ok) {
        if (result.reason !== 'invalid') return notFound();
        return c.html(await classifyPage(c, view, typed, result.errors), 422);
      }
      const t = needsTexts(scope.locale).classify;
      tell(c, result.eventId ? t.done : t.unchanged, result.eventId);
      return backTo(c, view);
    })
    .get(`${of}/angebote`, async (c) => {
      requireRight(c.get('scope').actor, mayWriteNeeds);
      const typed = { offers: [], extent: '', reason: '' };
      return c.html(await answerPage(c, await viewOf(c), c.req.query('suche') ?? '', typed, {}));
    })
    .post(`${of}/angebote`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteNeeds);
      const view = await viewOf(c);
      const form = await formLists(c);
      const typed: AnswerTyped = {
        offers: (form.offers ?? []).filter(isUuid),
        extent: form.extent?.[0] ?? '',
        reason: form.reason?.[0] ?? '',
      };
      const result = await answerNeed(scope, { needId: String(view.row.thing_id), ...typed });
      const t = needsTexts(scope.locale);
      if (!result.ok) {
        if (result.reason !== 'invalid') return notFound();
        const said = {
          choose: t.answer.choose,
          extent: t.answer.chooseExtent,
          tooLong: t.rules.tooLong(500),
        };
        const errors = { [result.field]: said[result.fault] };
        return c.html(await answerPage(c, view, form.suche?.[0] ?? '', typed, errors), 422);
      }
      tell(c, t.answer.done(result.count), result.eventId);
      return backTo(c, view);
    })
    .post(`${of}/angebote/:row{[0-9a-f-]{36}}/loesen`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteNeeds);
      const view = await viewOf(c);
      const result = await withdrawAnswer(scope, {
        needId: String(view.row.thing_id),
        rowId: c.req.param('row'),
      });
      if (!result.ok) return notFound();
      tell(c, needsTexts(scope.locale).answer.removed, result.eventId);
      return backTo(c, view);
    });

/** What was typed; several boxes of one name become one text. */
const typedIn = async (c: C): Promise<Typed> =>
  Object.fromEntries(Object.entries(await formLists(c)).map(([name, values]) => [name, values.join(',')]));

export const viewOf = async (c: C): Promise<NeedView> =>
  (await readNeed(c.get('scope'), c.req.param('id') ?? '')) ?? notFound();

export const backTo = (c: C, view: NeedView) => c.redirect(c.get('frame').href(need.path(view.row)), 303);

const newPage = async (c: C, id: string, typed: Typed, errors: FormErrors) => {
  const scope = c.get('scope');
  return (
    <NewNeedPage
      reader={readerOf(scope, c.get('frame'))}
      id={id}
      typed={typed}
      errors={errors}
      describing={await readDescribing(scope)}
      vocabularyNames={vocabularyNames(scope.locale)}
    />
  );
};

const classifyPage = async (c: C, view: NeedView, typed: Typed | null, errors: FormErrors) => {
  const scope = c.get('scope');
  const now: Record<string, string> = {
    areas: view.areas.map(({ id }) => id).join(','),
    fields: view.fields.map(({ id }) => id).join(','),
    goals: view.goals.map(({ id }) => id).join(','),
  };
  for (const [vocabulary, terms] of Map.groupBy(view.terms, (term) => term.vocabulary))
    now[`terms.${vocabulary}`] = terms.map(({ id }) => id).join(',');
  return (
    <ClassifyPage
      reader={readerOf(scope, c.get('frame'))}
      view={view}
      describing={await readDescribing(scope)}
      vocabularyNames={vocabularyNames(scope.locale)}
      typed={typed ?? now}
      errors={errors}
    />
  );
};

const statePage = async (c: C, view: NeedView, typed: StateTyped, errors: StateErrors, id?: string) => {
  const scope = c.get('scope');
  return (
    <StatePage
      reader={readerOf(scope, c.get('frame'))}
      view={view}
      newId={id ?? newId(scope.clock.now())}
      bodies={(await readDescribing(scope)).bodies}
      typed={typed}
      errors={errors}
    />
  );
};

const answerPage = async (c: C, view: NeedView, search: string, typed: AnswerTyped, errors: AnswerErrors) => {
  const scope = c.get('scope');
  return (
    <AnswerPage
      reader={readerOf(scope, c.get('frame'))}
      view={view}
      offers={await readFittingOffers(scope, view, search)}
      search={search}
      typed={typed}
      errors={errors}
    />
  );
};

/** A refusal in words, beside what can mend it. */
const stateErrors = (c: C, refusal: StateRefusal, state: string): StateErrors => {
  const e = needsTexts(c.get('scope').locale).step.errors;
  if (refusal.reason === 'not-proven') return { state: e.notProven };
  if (refusal.reason === 'not-answered') return { state: e.notAnswered };
  if (refusal.reason !== 'invalid') return { state: e.notPermitted };
  if (refusal.field === 'bodyId') return { bodyId: e.unknownBody };
  if (refusal.field === 'reason') {
    if (refusal.fault === 'too-long') return { reason: e.reasonLong };
    return { reason: state === 'notPursued' ? e.reasonNotPursued : e.reasonMissing };
  }
  const days: Readonly<Record<string, string>> = {
    missing: e.dayMissing,
    'not-a-day': e.notADay,
    'later-state': e.laterState,
    outside: e.outside,
  };
  return { day: days[refusal.fault] ?? e.notADay };
};
