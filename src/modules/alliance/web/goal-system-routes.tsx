import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { requireRight } from '../../../platform/http/require.ts';
import { newId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { mayWriteAlliance } from '../permissions.ts';
import { allianceTexts } from '../texts/index.ts';
import { type BeginInput, type BeginRefusal, beginGoalSystem } from '../use-cases/begin-goal-system.ts';
import { readerOf } from './fact-links.tsx';
import { GoalSystemPage, type SystemErrors } from './goal-system-page.tsx';

const form = '/ziele/neues-zielsystem';

/** The form that begins a new goal system. */
export const goalSystemRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(form, (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteAlliance);
      const id = newId(scope.clock.now());
      return c.html(page(c, { id, name: '', from: '', decisionNote: '', isPublic: true }, {}));
    })
    .post(form, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteAlliance);
      const body = await formBody(c);
      const input: BeginInput = {
        id: body.id ?? '',
        name: body.name ?? '',
        from: body.from ?? '',
        decisionNote: body.decisionNote ?? '',
        isPublic: body.isPublic === 'yes',
      };
      const result = await beginGoalSystem(scope, input);
      if (!result.ok) {
        if (result.reason === 'forbidden' || result.reason === 'unknown') throw new HTTPException(400);
        return c.html(page(c, input, errorsOf(result, scope.locale)), 422);
      }
      const t = allianceTexts(scope.locale).goalSystemForm;
      leaveNotice(c, {
        kind: 'success',
        text: t.saved,
        ...(result.eventId
          ? {
              action: {
                label: t.undo,
                href: c.get('frame').href(`/verlauf/zuruecknehmen/${result.eventId}`),
              },
            }
          : {}),
      });
      // A system that begins later is shown on its first day, since today the old one still holds.
      const shown = result.from > scope.asOf ? { stand: result.from } : {};
      return c.redirect(c.get('frame').href('/ziele', shown), 303);
    });

const page = (c: Context<AllianceEnv>, { id, ...typed }: BeginInput, errors: SystemErrors) => (
  <GoalSystemPage reader={readerOf(c.get('scope'), c.get('frame'))} id={id} typed={typed} errors={errors} />
);

const errorsOf = (refusal: BeginRefusal, locale: 'de' | 'en'): SystemErrors => {
  const t = allianceTexts(locale).goalSystemForm.errors;
  if (refusal.reason === 'no-system') return { from: t.noSystem };
  if (refusal.reason === 'too-many') return { from: t.tooMany };
  if (refusal.reason !== 'invalid') return {};
  return {
    ...(refusal.name ? { name: t[refusal.name] } : {}),
    ...(refusal.from ? { from: t[refusal.from] } : {}),
    ...(refusal.decisionNote ? { decisionNote: t[refusal.decisionNote] } : {}),
  };
};
