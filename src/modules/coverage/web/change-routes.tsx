import { Hono } from 'hono';
import { formBody, formLists } from '../../../platform/http/form-body.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { newId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { isAxis } from '../axis.ts';
import { isCaseState } from '../case-state.ts';
import { readBodyChoices } from '../data/body-choices.ts';
import { readCase, readCaseOffers } from '../data/cases.ts';
import { readCellOffers } from '../data/cell-offers.ts';
import { readColumns } from '../data/columns.ts';
import { readGap } from '../data/gaps.ts';
import { readWeights } from '../data/weights.ts';
import { sharedName } from '../offer-name.ts';
import { casePath, casesPath, cellPath, gapPath, gapsPath, rankPath, weightsPath } from '../paths.ts';
import { maySeeCoverage, maySetWeights, mayWriteCoverage } from '../permissions.ts';
import { readQuestion } from '../question.ts';
import { coverageTexts } from '../texts/index.ts';
import { type CaseStepErrors, changeCase } from '../use-cases/change-case.ts';
import { offersLike } from '../use-cases/find-overlaps.ts';
import { type CaseErrors, type CaseField, mostOffers, openCase } from '../use-cases/open-case.ts';
import { answerGap, recordGap } from '../use-cases/record-gap.ts';
import { saveWeights } from '../use-cases/save-weights.ts';
import { CasePage, type CaseProps, type CaseTyped } from './case-pages.tsx';
import { GapPage } from './gap-pages.tsx';
import { NewCasePage, type NewCaseProps, type NewCaseTyped } from './new-case-page.tsx';
import { type C, questionOf, readerOf, tell } from './reader.ts';
import { cellPage, rankPage } from './routes.tsx';

/** Offers of a cell that can be chosen as an answer. */
const offersToChoose = 40;
/** Further offers that can be taken into a new case. */
const alikeToChoose = 8;
const id = ':id{[0-9a-f-]{36}}';

/** What the office puts on record: weights, white spots, coordination cases. */
export const changeRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .post(weightsPath, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, maySetWeights);
      const form = await formBody(c);
      const asked = readQuestion({
        ...c.req.queries(),
        ...Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value]])),
      });
      const { weights } = await readWeights(scope);
      const result = await saveWeights(scope, {
        weights: { ...weights, ...asked.weights },
        reason: form.grund ?? '',
      });
      const t = coverageTexts(scope.locale).rank;
      if (!result.ok) {
        if (result.reason === 'forbidden') return notFound();
        const error =
          result.reason === 'invalid'
            ? { field: 'reason' as const, message: t.errors[result.fault] }
            : { field: 'weights' as const, message: t.errors['nothing-counts'] };
        return c.html(await rankPage(c, { question: asked, typedReason: form.grund ?? '', error }), 422);
      }
      tell(c, t.saved, result.eventId);
      return c.redirect(c.get('frame').href(rankPath), 303);
    })
    .post(cellPath, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteCoverage);
      const form = await formBody(c);
      const question = questionOf(c);
      const [gapId, missing] = [form.id ?? '', form.fehlt ?? ''];
      const result = await recordGap(scope, {
        id: gapId,
        question,
        areaId: question.areaId ?? '',
        columnKey: c.req.query('spalte') ?? '',
        missing,
      });
      const t = coverageTexts(scope.locale).cell;
      if (!result.ok) {
        if (result.reason !== 'invalid') return notFound();
        return c.html(await cellPage(c, { gapId, typed: missing, error: t.errors[result.fault] }), 422);
      }
      tell(c, t.saved, result.eventId);
      return c.redirect(c.get('frame').href(gapPath(result.id)), 303);
    })
    .get(`${gapsPath}/${id}`, async (c) => c.html(await gapPage(c, { answer: '', offers: [] })))
    .post(`${gapsPath}/${id}/antwort`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteCoverage);
      const form = await formLists(c);
      const typed = { answer: form.antwort?.at(-1) ?? '', offers: form.angebot ?? [] };
      const gapId = c.req.param('id');
      const result = await answerGap(scope, { id: gapId, answer: typed.answer, offerIds: typed.offers });
      const t = coverageTexts(scope.locale).gaps;
      if (!result.ok) {
        if (result.reason !== 'invalid' && result.reason !== 'answered') return notFound();
        const error = result.reason === 'invalid' ? t.errors[result.fault] : t.errors.answered;
        return c.html(await gapPage(c, typed, error), 422);
      }
      tell(c, t.answerSaved, result.eventId);
      return c.redirect(c.get('frame').href(gapPath(gapId)), 303);
    })
    .get(`${casesPath}/neu`, async (c) => {
      requireRight(c.get('scope').actor, mayWriteCoverage);
      const ids = c.req.queries('angebot') ?? [];
      const typed = { question: '', proposal: '', reason: '', bodyId: '' };
      const alike = await offersLike(c.get('scope'), questionOf(c), ids, alikeToChoose);
      const likeness = c.req.query('aehnlichkeit') ?? '';
      return c.html(await newCasePage(c, { ids: [...ids, ...alike], chosen: ids, typed, likeness }));
    })
    .post(`${casesPath}/neu`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteCoverage);
      const form = await formLists(c);
      const one = (name: string) => form[name]?.at(-1) ?? '';
      const typed: NewCaseTyped = {
        question: one('question'),
        proposal: one('proposal'),
        reason: one('reason'),
        bodyId: one('bodyId'),
      };
      const chosen = form.offers ?? [];
      const caseId = one('id');
      const result = await openCase(scope, {
        id: caseId,
        offerIds: chosen,
        ...typed,
        likeness: likenessOf(one('aehnlichkeit')),
      });
      const t = coverageTexts(scope.locale).cases;
      if (!result.ok) {
        if (result.reason !== 'invalid') return notFound();
        const page = { ids: one('zurWahl').split(','), chosen, typed, likeness: one('aehnlichkeit') };
        return c.html(
          await newCasePage(c, { ...page, id: caseId, errors: caseErrors(c, result.errors) }),
          422,
        );
      }
      tell(c, t.new.saved, result.eventId);
      return c.redirect(c.get('frame').href(casePath(result.id)), 303);
    })
    .get(`${casesPath}/${id}`, async (c) =>
      c.html(await casePage(c, { state: '', reason: '', outcome: '' }, {})),
    )
    .post(`${casesPath}/${id}/stand`, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteCoverage);
      const form = await formBody(c);
      const typed: CaseTyped = {
        state: form.state ?? '',
        reason: form.reason ?? '',
        outcome: form.outcome ?? '',
      };
      const caseId = c.req.param('id');
      const result = await changeCase(scope, { id: caseId, ...typed });
      const texts = coverageTexts(scope.locale);
      if (!result.ok) {
        if (result.reason !== 'invalid') return notFound();
        return c.html(await casePage(c, typed, stepErrors(c, result.errors)), 422);
      }
      const states = texts.kinds.coordinationCaseState.options.state;
      tell(
        c,
        texts.cases.stepSaved(isCaseState(typed.state) ? states[typed.state] : typed.state),
        result.eventId,
      );
      return c.redirect(c.get('frame').href(casePath(caseId)), 303);
    });

/** "82" of an address as 0.82; null where it says nothing sensible. */
const likenessOf = (typed: string): number | null => {
  const value = Number(typed);
  return /^\d{1,3}$/.test(typed) && value <= 100 ? value / 100 : null;
};

const gapPage = async (c: C, typed: { answer: string; offers: readonly string[] }, error?: string) => {
  const scope = c.get('scope');
  requireRight(scope.actor, maySeeCoverage);
  const line = (await readGap(scope, c.req.param('id') ?? '')) ?? notFound();
  const { axis } = line.row;
  const column = isAxis(axis)
    ? (await readColumns(scope, axis)).find(({ key }) => key === line.row.column_key)
    : undefined;
  const { offers } =
    isAxis(axis) && column && line.answeredOn === null
      ? await readCellOffers(scope, line.areaId, axis, column, offersToChoose)
      : { offers: [] };
  return (
    <GapPage
      reader={readerOf(scope, c.get('frame'))}
      line={line}
      offers={offers}
      typed={typed}
      error={error}
    />
  );
};

const newCasePage = async (
  c: C,
  page: {
    ids: readonly string[];
    chosen: readonly string[];
    typed: NewCaseTyped;
    likeness: string;
    id?: string;
    errors?: NewCaseProps['errors'];
  },
) => {
  const scope = c.get('scope');
  const t = coverageTexts(scope.locale).cases.new;
  const offers = await readCaseOffers(scope, page.ids);
  const chosen = offers.filter((each) => page.chosen.includes(each.id));
  const shared = sharedName(chosen);
  const names = [...new Set(chosen.map(({ name }) => name.slice(0, 120)))].slice(0, 2).join(t.and);
  const isFresh = page.errors === undefined && page.typed.question === '' && names !== '';
  return (
    <NewCasePage
      reader={readerOf(scope, c.get('frame'))}
      id={page.id ?? newId(scope.clock.now())}
      offers={offers}
      chosen={page.chosen}
      bodies={await readBodyChoices(scope)}
      likeness={page.likeness}
      typed={
        isFresh
          ? {
              ...page.typed,
              question: shared ? t.sharedQuestion(shared.slice(0, 200)) : t.defaultQuestion(names),
            }
          : page.typed
      }
      errors={page.errors ?? {}}
    />
  );
};

const casePage = async (c: C, typed: CaseTyped, errors: CaseProps['errors']) => {
  const scope = c.get('scope');
  requireRight(scope.actor, maySeeCoverage);
  const view = (await readCase(scope, c.req.param('id') ?? '')) ?? notFound();
  return <CasePage reader={readerOf(scope, c.get('frame'))} view={view} typed={typed} errors={errors} />;
};

const caseErrors = (c: C, errors: CaseErrors): NewCaseProps['errors'] => {
  const t = coverageTexts(c.get('scope').locale).cases.errors;
  return Object.fromEntries(
    (Object.keys(errors) as CaseField[]).map((field) => [
      field,
      errors[field] === 'too-long'
        ? t.tooLong
        : errors[field] === 'too-many'
          ? t.tooManyOffers(mostOffers)
          : t[field],
    ]),
  );
};

const stepErrors = (c: C, errors: CaseStepErrors): CaseProps['errors'] => {
  const t = coverageTexts(c.get('scope').locale).cases.errors;
  return {
    ...(errors.state && { state: errors.state === 'not-permitted' ? t.notPermitted : t.state }),
    ...(errors.reason && { reason: errors.reason === 'too-long' ? t.tooLong : t.stepReason }),
    ...(errors.outcome && { outcome: errors.outcome === 'too-long' ? t.tooLong : t.outcome }),
  };
};
