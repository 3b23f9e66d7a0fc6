import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { formBody, formLists } from '../../../platform/http/form-body.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { facility, organisation } from '../../actors/contract.ts';
import { areaOptions } from '../../areas/contract.ts';
import { linkForKeeper } from '../../confirmations/contract.ts';
import { type FormErrors, newId, type Typed } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readAssigned, readDescribing } from '../data/assignment-options.ts';
import { keepsOffer } from '../data/keepers.ts';
import { type OfferView, readOffer } from '../data/offer-views.ts';
import { offer } from '../kinds.ts';
import { vocabularies } from '../options.ts';
import { mayChangeState, mayDraftOffers, mayWriteOffers } from '../permissions.ts';
import { isState } from '../state.ts';
import { offersTexts } from '../texts/index.ts';
import { carryForward } from '../use-cases/carry-forward.ts';
import { changeState, type StateRefusal } from '../use-cases/change-state.ts';
import { classifyOffer } from '../use-cases/classify-offer.ts';
import { confirmText } from '../use-cases/confirm-text.ts';
import { createOffer } from '../use-cases/create-offer.ts';
import { draftsFor, mayDraftFor, mayProposeFor } from '../use-cases/may-draft.ts';
import { CarryPage, type CarryTyped } from './carry-page.tsx';
import { ClassifyPage } from './classify-page.tsx';
import { NewOfferPage } from './new-offer-page.tsx';
import { type C, readerOf, tell, text } from './reader.tsx';
import { addSchedule, withOneMore } from './schedule-fields.tsx';
import { type StateErrors, StatePage, type StateTyped } from './state-page.tsx';

const of = '/angebote/:id{[0-9a-f-]{36}}';

/** New offers, steps from state to state, carrying forward, classifying, translations that still fit. */
export const changeRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/angebote/neu', async (c) => {
      requireRight(c.get('scope').actor, mayDraftOffers);
      const typed = { delivery: 'onSite', 'place.disclosure': 'open', ...c.req.query() };
      return c.html(await newPage(c, newId(c.get('scope').clock.now()), typed, {}));
    })
    .post('/angebote/neu', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayDraftOffers);
      const typed = await typedIn(c);
      const id = typed.id ?? '';
      const t = offersTexts(scope.locale).create;
      if (typed[addSchedule.name] === addSchedule.value)
        return c.html(await newPage(c, id, withOneMore(typed), {}));
      const result = await createOffer(scope, { id, typed });
      if (!result.ok) {
        if (result.reason === 'unknown') return notFound();
        const errors: FormErrors =
          result.reason === 'invalid' ? result.errors : { organisation_id: t.errors.provider };
        return c.html(await newPage(c, id, typed, errors), 422);
      }
      tell(c, t.saved, result.eventId, mayWriteOffers(scope.actor));
      return c.redirect(c.get('frame').href(`/angebote/${result.id}`), 303);
    })
    .get(`${of}/stand`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayChangeState);
      const typed = { state: '', day: scope.today.split('-').toReversed().join('.'), reason: '' };
      return c.html(statePage(c, await viewOf(c), typed, {}));
    })
    .post(`${of}/stand`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayChangeState);
      const view = await viewOf(c);
      const form = await formBody(c);
      const typed: StateTyped = { state: form.state ?? '', day: form.day ?? '', reason: form.reason ?? '' };
      const t = offersTexts(scope.locale);
      const newStateId = form.newId ?? '';
      if (!isState(typed.state))
        return c.html(statePage(c, view, typed, { state: t.step.errors.choose }, newStateId), 422);
      const result = await changeState(scope, {
        id: String(view.row.thing_id),
        newId: newStateId,
        state: typed.state,
        day: typed.day,
        reason: typed.reason,
      });
      if (!result.ok)
        return c.html(statePage(c, view, typed, stateErrors(result, scope.locale), newStateId), 422);
      tell(c, t.step.done(t.states[typed.state]), result.eventId);
      return c.redirect(c.get('frame').href(`/angebote/${String(view.row.thing_id)}`), 303);
    })
    .post(`${of}/aenderung`, async (c) => {
      const scope = c.get('scope');
      const view = await viewOf(c);
      if (!(await mayProposeFor(scope, view))) throw new HTTPException(403);
      const link = await linkForKeeper(scope, { kind: offer.kind, id: String(view.row.thing_id) });
      return link ? c.redirect(c.get('frame').href(link.path, link.query), 303) : notFound();
    })
    .get(`${of}/fortschreiben`, async (c) => {
      const scope = c.get('scope');
      const view = await viewOf(c);
      if (!(await mayDraftFor(scope, String(view.row.organisation_id))))
        requireRight(scope.actor, mayWriteOffers);
      const typed = { name: text(view.row, 'name'), day: '' };
      return c.html(carryPage(c, view, typed, {}, newId(scope.clock.now())));
    })
    .post(`${of}/fortschreiben`, async (c) => {
      const scope = c.get('scope');
      const view = await viewOf(c);
      const form = await formBody(c);
      const typed: CarryTyped = { name: form.name ?? '', day: form.day ?? '' };
      const carriedId = form.newId ?? '';
      const t = offersTexts(scope.locale).carry;
      const result = await carryForward(scope, {
        id: String(view.row.thing_id),
        newId: carriedId,
        ...typed,
      });
      if (!result.ok) {
        if (result.reason !== 'invalid') return refused(c, result.reason);
        const errors = { [result.field]: t.errors[result.fault] };
        return c.html(carryPage(c, view, typed, errors, carriedId), 422);
      }
      const said = [t.done, result.leftOut > 0 ? t.leftOut(result.leftOut) : ''].filter(Boolean).join(' ');
      tell(c, said, result.eventId, mayWriteOffers(scope.actor));
      return c.redirect(c.get('frame').href(`/angebote/${result.id}`), 303);
    })
    .get(`${of}/einordnen`, async (c) => {
      const view = await viewOf(c);
      await requireKeeping(c, view);
      return c.html(await classifyPage(c, view, null, {}));
    })
    .post(`${of}/einordnen`, async (c) => {
      const scope = c.get('scope');
      const view = await viewOf(c);
      const typed = await typedIn(c);
      const describing = await describingFor(c, view);
      const result = await classifyOffer(scope, {
        id: String(view.row.thing_id),
        typed,
        offered: {
          terms: describing.terms.map(({ value }) => value),
          fields: describing.fields.map(({ value }) => value),
          goals: describing.goals.map(({ value }) => value),
          languages: view.languages.map((row) => String(row.language)),
        },
      });
      if (!result.ok) {
        if (result.reason !== 'invalid') return refused(c, result.reason);
        return c.html(await classifyPage(c, view, typed, result.errors), 422);
      }
      const t = offersTexts(scope.locale).classify;
      tell(c, result.eventId ? t.done : t.unchanged, result.eventId, mayWriteOffers(scope.actor));
      return c.redirect(c.get('frame').href(`/angebote/${String(view.row.thing_id)}`), 303);
    })
    .post(`${of}/uebersetzungen/:text{[0-9a-f-]{36}}/passt`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteOffers);
      const result = await confirmText(scope, { offerId: c.req.param('id'), id: c.req.param('text') });
      if (!result.ok) return notFound();
      tell(c, offersTexts(scope.locale).offer.stillRightDone, result.eventId);
      return c.redirect(c.get('frame').href(`/angebote/${c.req.param('id')}`), 303);
    });

/** What was typed; several boxes of one name become one text. */
const typedIn = async (c: C): Promise<Typed> =>
  Object.fromEntries(Object.entries(await formLists(c)).map(([name, values]) => [name, values.join(',')]));

export const viewOf = async (c: C): Promise<OfferView> =>
  (await readOffer(c.get('scope'), c.req.param('id') ?? '')) ?? notFound();

const refused = (c: C, reason: 'forbidden' | 'unknown'): never => {
  if (reason === 'unknown') return notFound();
  requireRight(c.get('scope').actor, mayWriteOffers);
  throw new HTTPException(403);
};

/** Only whoever may write offers, or keeps this draft, goes on. */
export const requireKeeping = async (c: C, view: OfferView): Promise<void> => {
  const scope = c.get('scope');
  if (!(await keepsOffer(scope, view.row))) requireRight(scope.actor, mayWriteOffers);
};

const newPage = async (c: C, id: string, typed: Typed, errors: FormErrors) => {
  const scope = c.get('scope');
  const own = await draftsFor(scope);
  const organisations = ((await organisation.choices?.(scope)) ?? []).filter(
    ({ value }) => own === null || own.includes(value),
  );
  const [only, ...others] = organisations;
  return (
    <NewOfferPage
      reader={readerOf(scope, c.get('frame'))}
      id={id}
      typed={only && others.length === 0 ? { organisation_id: only.value, ...typed } : typed}
      errors={errors}
      organisations={organisations}
      facilities={(await facility.choices?.(scope)) ?? []}
      areas={await areaOptions(scope, scope.asOf)}
      describing={{ ...(await readDescribing(scope)), languages: [] }}
    />
  );
};

const statePage = (
  c: C,
  view: OfferView,
  typed: StateTyped,
  errors: StateErrors,
  newStateId = newId(c.get('scope').clock.now()),
) => (
  <StatePage
    reader={readerOf(c.get('scope'), c.get('frame'))}
    view={view}
    newId={newStateId}
    typed={typed}
    errors={errors}
  />
);

const stateErrors = (refusal: StateRefusal, locale: Locale): StateErrors => {
  const t = offersTexts(locale).step.errors;
  switch (refusal.reason) {
    case 'not-permitted':
      return { state: t.notPermitted };
    case 'not-ready':
      return { state: t.notReady };
    case 'invalid': {
      if (refusal.field === 'reason') return { reason: refusal.fault === 'too-long' ? t.tooLong : t.reason };
      const words = { 'later-state': t.laterState, outside: t.outside } as const;
      return { day: words[refusal.fault as keyof typeof words] ?? t.day };
    }
    default:
      return notFound();
  }
};

const carryPage = (
  c: C,
  view: OfferView,
  typed: CarryTyped,
  errors: Partial<Record<keyof CarryTyped, string>>,
  carriedId: string,
) => (
  <CarryPage
    reader={readerOf(c.get('scope'), c.get('frame'))}
    view={view}
    newId={carriedId}
    typed={typed}
    errors={errors}
  />
);

const describingFor = async (c: C, view: OfferView) => ({
  ...(await readDescribing(c.get('scope'))),
  languages: view.languages.map((row) => String(row.language)),
});

/** `typed`: what a failed form sent; null: what holds today. */
const classifyPage = async (c: C, view: OfferView, typed: Typed | null, errors: FormErrors) => {
  const scope = c.get('scope');
  const describing = await describingFor(c, view);
  const assigned = await readAssigned(scope, String(view.row.thing_id));
  const present: Typed = {
    ...Object.fromEntries(
      vocabularies.map((vocabulary) => [
        `terms.${vocabulary}`,
        describing.terms
          .filter((each) => each.vocabulary === vocabulary && assigned.terms.includes(each.value))
          .map(({ value }) => value)
          .join(','),
      ]),
    ),
    fields: assigned.fields.join(','),
    goals: assigned.goals.join(','),
    languages: assigned.languages.join(','),
  };
  return (
    <ClassifyPage
      reader={readerOf(scope, c.get('frame'))}
      view={view}
      describing={describing}
      typed={typed ?? present}
      errors={errors}
    />
  );
};
