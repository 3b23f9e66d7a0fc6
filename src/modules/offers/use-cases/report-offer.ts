import { isUuid } from '../../../platform/db/uuid.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { ownOrganisations } from '../../actors/contract.ts';
import { readOffer } from '../data/offer-views.ts';
import { closeReport, countReportsSince, forgetReports, keepReport } from '../data/report-store.ts';
import { mayWriteOffers } from '../permissions.ts';
import {
  isMatter,
  isOutcome,
  longestWords,
  type ReportFault,
  type ReportTyped,
  reportFaults,
} from '../report.ts';
import { reportTexts } from '../texts/reports.ts';

/** So many reports an hour are taken in an alliance: more is no human. */
const mostAnHour = 60;
/** And so many within a day: what the office can still read. */
export const mostADay = 200;
const hour = 3_600_000;
/** Closed reports are kept so long, in milliseconds: two years. */
const keptFor = 2 * 365 * 24 * hour;

export type ReportRefusal =
  | { reason: 'unknown' | 'too-many' | 'too-many-today' }
  | { reason: 'invalid'; faults: Partial<Record<keyof ReportTyped, ReportFault>> };

/**
 * Takes what anybody noticed about an offer that they may see, without an account. `id` was made with the form, so that a
 * form sent twice is one report.
 */
export const reportOffer = async (
  scope: Scope,
  input: { offerId: string; id: string; typed: ReportTyped },
): Promise<Result<object, ReportRefusal>> => {
  const { typed } = input;
  if (!isUuid(input.id) || !(await readOffer(scope, input.offerId))) return refuse('unknown');
  const faults = reportFaults(typed);
  if (Object.keys(faults).length > 0 || !isMatter(typed.matter)) return refuse('invalid', { faults });
  const now = scope.clock.now();
  const since = (span: number) => countReportsSince(scope, new Date(now.getTime() - span));
  if ((await since(24 * hour)) >= mostADay) return refuse('too-many-today');
  if ((await since(hour)) >= mostAnHour) return refuse('too-many');
  await keepReport(scope, {
    id: input.id,
    offerId: input.offerId,
    matter: typed.matter,
    words: typed.words.trim() || null,
    replyTo: typed.replyTo.trim() || null,
    locale: scope.locale,
  });
  return done({});
};

export type CloseRefusal =
  | { reason: 'forbidden' | 'unknown' }
  | { reason: 'invalid'; field: 'outcome' | 'answer'; fault: 'missing' | 'tooLong' };

/** Whether somebody may answer reports on offers of a provider: the office, and whoever acts for it. */
export const mayAnswerReports = async (scope: Scope, organisationId: string): Promise<boolean> =>
  mayWriteOffers(scope.actor) || (await ownOrganisations(scope)).includes(organisationId);

/**
 * Closes a report with what became of it, in words. Whoever left an address reads them in a mail, and the address is
 * forgotten.
 */
export const answerReport = async (
  scope: Scope,
  input: { offerId: string; id: string; outcome: string; answer: string },
): Promise<Result<{ isMailed: boolean }, CloseRefusal>> => {
  const view = await readOffer(scope, input.offerId);
  if (!view) return refuse('unknown');
  if (!(await mayAnswerReports(scope, String(view.row.organisation_id)))) return refuse('forbidden');
  const answer = input.answer.trim();
  if (!isOutcome(input.outcome)) return refuse('invalid', { field: 'outcome', fault: 'missing' });
  if (answer === '') return refuse('invalid', { field: 'answer', fault: 'missing' });
  if (answer.length > longestWords) return refuse('invalid', { field: 'answer', fault: 'tooLong' });
  const { actor } = scope;
  const by = actor.kind === 'user' ? actor.name : actor.kind;
  const closed = await closeReport(scope, { ...input, outcome: input.outcome, answer, by });
  if (!closed) return refuse('unknown');
  await forgetReports(scope, new Date(scope.clock.now().getTime() - keptFor));
  if (closed.replyTo) {
    const t = reportTexts(closed.locale).mail;
    const name = String(view.row.name);
    await sendMail(scope.db, {
      to: closed.replyTo,
      subject: t.subject(name),
      text: t.text(name, reportTexts(closed.locale).outcomes[input.outcome], answer, scope.alliance.name),
      purpose: 'offer-report',
      allianceId: scope.alliance.id,
    });
  }
  return done({ isMailed: closed.replyTo !== null });
};
