import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isUuid } from '../../../platform/db/uuid.ts';
import { formLists } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { requireRight } from '../../../platform/http/require.ts';
import { agencyAlliances, type Site } from '../../access/contract.ts';
import { newId } from '../../records/contract.ts';
import type { PlatformEnv } from '../../web.ts';
import { isSlugTaken, listAlliances } from '../data/alliance-list.ts';
import { readRollUps } from '../data/roll-up-views.ts';
import { mayCreateAlliance, mayReadRollUps } from '../permissions.ts';
import {
  emptySetUp,
  type SetUpErrors,
  type SetUpField,
  type SetUpStep,
  type SetUpTyped,
  setUpSteps,
  stepErrors,
  stepFields,
  suggestSlug,
} from '../set-up.ts';
import { allianceTexts } from '../texts/index.ts';
import { createAlliance } from '../use-cases/create-alliance.ts';
import { AlliancesPage } from './alliances-page.tsx';
import { RollUpPage } from './roll-up-page.tsx';
import { SetUpPage } from './set-up-page.tsx';

type C = Context<PlatformEnv>;
const form = '/plattform/neu';

/** The list of alliances, and for administrators of the platform the making of a new one, step by step. */
export const platformRoutes = (site: Site): Hono<PlatformEnv> =>
  new Hono<PlatformEnv>()
    .get('/', async (c) => {
      const scope = c.get('scope');
      const listed = await listAlliances(scope);
      return c.html(
        <AlliancesPage
          frame={c.get('frame')}
          {...listed}
          mayCreate={mayCreateAlliance(scope.actor)}
          mayCompare={mayReadRollUps(scope.actor)}
        />,
      );
    })
    .get('/plattform/vergleich', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayReadRollUps);
      const rollUps = await readRollUps(scope, await agencyAlliances(scope));
      return c.html(<RollUpPage frame={c.get('frame')} rollUps={rollUps} />);
    })
    .get(form, (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayCreateAlliance);
      return c.html(
        <SetUpPage
          frame={c.get('frame')}
          id={newId(scope.clock.now())}
          step="name"
          typed={emptySetUp}
          errors={{}}
        />,
      );
    })
    .post(form, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayCreateAlliance);
      const sent = await readSetUp(c);
      const show = (step: SetUpStep, errors: SetUpErrors = {}) =>
        c.html(
          <SetUpPage frame={c.get('frame')} id={sent.id} step={step} typed={sent.typed} errors={errors} />,
          Object.keys(errors).length > 0 ? 422 : 200,
        );
      const at = setUpSteps.indexOf(sent.step);
      if (sent.act === 'back') return show(setUpSteps[at - 1] ?? 'name');
      if (sent.act !== 'create') {
        const errors = await errorsOf(c, sent.id, sent.step, sent.typed);
        return show(Object.keys(errors).length > 0 ? sent.step : (setUpSteps[at + 1] ?? 'summary'), errors);
      }
      const result = await createAlliance(scope, site, sent);
      if (result.ok) {
        const t = allianceTexts(scope.locale).platform.setUp;
        leaveNotice(c, {
          kind: result.already ? 'info' : 'success',
          text: result.already ? t.already : t.done(sent.typed.name),
        });
        return c.redirect(c.get('frame').href(`/${result.slug}`), 303);
      }
      const t = allianceTexts(scope.locale).platform.setUp.errors;
      switch (result.reason) {
        case 'invalid':
          return show(stepOf(result.errors), result.errors);
        case 'slug-taken':
          return show('name', { slug: t.slugTaken });
        case 'invitation':
          return show('people', { coordinatorMail: t.invitation });
        default:
          throw new HTTPException(result.reason === 'forbidden' ? 403 : 400);
      }
    });

/** Reads the whole form: the fields of its step and what travels along. An empty address is made from the name. */
const readSetUp = async (c: C) => {
  const lists = await formLists(c);
  const text = (name: string): string => (lists[name] ?? []).join(',').trim();
  const typed = Object.fromEntries(
    Object.keys(emptySetUp).map((field) => [field, text(field)]),
  ) as SetUpTyped;
  const id = text('id');
  const step = setUpSteps.find((each) => each === text('step')) ?? 'name';
  if (!isUuid(id)) throw new HTTPException(400);
  return {
    id,
    step,
    act: text('act'),
    typed: { ...typed, slug: typed.slug || suggestSlug(typed.name) },
  };
};

const errorsOf = async (c: C, id: string, step: SetUpStep, typed: SetUpTyped): Promise<SetUpErrors> => {
  const scope = c.get('scope');
  const errors = stepErrors(step, typed, scope.locale);
  if (step !== 'name' || errors.slug || !(await isSlugTaken(scope, typed.slug, id))) return errors;
  return { ...errors, slug: allianceTexts(scope.locale).platform.setUp.errors.slugTaken };
};

/** The first step in which something is wrong. */
const stepOf = (errors: SetUpErrors): SetUpStep =>
  setUpSteps.find((step) =>
    (stepFields[step] as readonly SetUpField[]).some((field) => errors[field] !== undefined),
  ) ?? 'name';
