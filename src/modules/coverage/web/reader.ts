import type { Context } from 'hono';
import { leaveNotice } from '../../../platform/http/notice.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Frame } from '../../../ui/frame.ts';
import { maySeeHistory } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { maySetWeights, mayWriteCoverage } from '../permissions.ts';
import { type Question, readQuestion } from '../question.ts';
import { coverageTexts } from '../texts/index.ts';

export type C = Context<AllianceEnv>;

/** What every page of the module needs to know of its reader. */
export type Reader = {
  frame: Frame;
  locale: Locale;
  asOf: string;
  today: string;
  mayWrite: boolean;
  maySetWeights: boolean;
  maySeeHistory: boolean;
};

export const readerOf = (scope: Scope, frame: Frame): Reader => ({
  frame,
  locale: scope.locale,
  asOf: scope.asOf,
  today: scope.today,
  mayWrite: mayWriteCoverage(scope.actor),
  maySetWeights: maySetWeights(scope.actor),
  maySeeHistory: maySeeHistory(scope.actor),
});

export const questionOf = (c: C): Question => readQuestion(c.req.queries());

/** Says after the redirect what was done, with the way back. */
export const tell = (c: C, message: string, eventId: string | null): void =>
  leaveNotice(c, {
    kind: 'success',
    text: message,
    ...(eventId
      ? {
          action: {
            label: coverageTexts(c.get('scope').locale).undo,
            href: c.get('frame').href(`/verlauf/zuruecknehmen/${eventId}`),
          },
        }
      : {}),
  });
