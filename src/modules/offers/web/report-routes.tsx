import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { formBody } from '../../../platform/http/form-body.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { trapField } from '../../../ui/trap.tsx';
import { newId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import type { OfferView } from '../data/offer-views.ts';
import { readReports } from '../data/report-store.ts';
import { offer } from '../kinds.ts';
import { mayWriteOffers } from '../permissions.ts';
import type { ReportTyped } from '../report.ts';
import { reportFormTexts, reportTexts } from '../texts/reports.ts';
import { answerReport, mayAnswerReports, reportOffer } from '../use-cases/report-offer.ts';
import { viewOf } from './change-routes.tsx';
import { type C, readerOf, tell } from './reader.tsx';
import { ReportPage } from './report-page.tsx';
import { type CloseErrors, type CloseTyped, ReportsPage } from './reports-page.tsx';

const of = '/angebote/:id{[0-9a-f-]{36}}';

/** "Something is wrong here" for everyone, and the answers of office and provider. */
export const reportRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(`${of}/stimmt-nicht`, async (c) => {
      const nothing = { matter: '', words: '', replyTo: '' };
      return c.html(reportPage(c, await viewOf(c), newId(c.get('scope').clock.now()), nothing, {}));
    })
    .post(`${of}/stimmt-nicht`, async (c) => {
      const scope = c.get('scope');
      const view = await viewOf(c);
      const form = await formBody(c);
      const typed: ReportTyped = {
        matter: form.matter ?? '',
        words: form.words ?? '',
        replyTo: form.replyTo ?? '',
      };
      const t = reportFormTexts(c.get('frame').language ?? scope.locale);
      const back = () => c.redirect(c.get('frame').href(offer.path(view.row)), 303);
      // Who fills in what nobody sees is a program; it is thanked, and nothing is kept.
      if (form[trapField]) {
        tell(c, t.done, null);
        return back();
      }
      const id = form.id ?? '';
      const result = await reportOffer(scope, { offerId: String(view.row.thing_id), id, typed });
      if (!result.ok) {
        if (result.reason === 'invalid') {
          const errors = Object.fromEntries(
            Object.entries(result.faults).map(([field, fault]) => [field, t.errors[fault]]),
          );
          return c.html(reportPage(c, view, id, typed, errors), 422);
        }
        if (result.reason === 'unknown') return notFound();
        return c.html(
          reportPage(c, view, id, typed, {
            matter: result.reason === 'too-many-today' ? t.errors.tooManyToday : t.errors.tooMany,
          }),
          429,
        );
      }
      tell(c, t.done, null);
      return back();
    })
    .get(`${of}/hinweise`, async (c) => {
      const view = await viewOf(c);
      await requireAnswering(c, view);
      return c.html(await reportsPage(c, view, null, {}));
    })
    .post(`${of}/hinweise`, async (c) => {
      const scope = c.get('scope');
      const view = await viewOf(c);
      await requireAnswering(c, view);
      const form = await formBody(c);
      const typed: CloseTyped = { id: form.id ?? '', outcome: form.outcome ?? '', answer: form.answer ?? '' };
      const texts = reportTexts(scope.locale);
      const t = texts.office;
      const result = await answerReport(scope, { offerId: String(view.row.thing_id), ...typed });
      if (!result.ok) {
        if (result.reason === 'invalid') {
          const missing = result.field === 'outcome' ? t.missingOutcome : t.missingAnswer;
          const message = result.fault === 'tooLong' ? texts.errors.tooLong : missing;
          return c.html(await reportsPage(c, view, typed, { [result.field]: message }), 422);
        }
        if (result.reason === 'unknown') return notFound();
        throw new HTTPException(403);
      }
      tell(c, result.isMailed ? t.sentMail : t.sent, null);
      return c.redirect(c.get('frame').href(`${offer.path(view.row)}/hinweise`), 303);
    });

const requireAnswering = async (c: C, view: OfferView): Promise<void> => {
  const scope = c.get('scope');
  if (!(await mayAnswerReports(scope, String(view.row.organisation_id))))
    requireRight(scope.actor, mayWriteOffers);
};

const reportPage = (
  c: C,
  view: OfferView,
  id: string,
  typed: ReportTyped,
  errors: Partial<Record<keyof ReportTyped, string>>,
) => (
  <ReportPage
    reader={readerOf(c.get('scope'), c.get('frame'))}
    view={view}
    id={id}
    typed={typed}
    errors={errors}
  />
);

const reportsPage = async (c: C, view: OfferView, typed: CloseTyped | null, errors: CloseErrors) => (
  <ReportsPage
    reader={readerOf(c.get('scope'), c.get('frame'))}
    view={view}
    reports={await readReports(c.get('scope'), String(view.row.thing_id))}
    typed={typed}
    errors={errors}
  />
);
