import { type Context, Hono } from 'hono';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { type WrittenFormat, writtenFormats } from '../../../platform/tables/write-table.ts';
import { fieldsOn } from '../../alliance/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { withAreas, withKnownArea } from '../data/facility-areas.ts';
import { countKinds, countsUpTo } from '../data/register-counts.ts';
import { readRegister } from '../data/register-views.ts';
import { readSavedViews } from '../data/saved-views.ts';
import { readVacancies } from '../data/vacancy-views.ts';
import { maySeeAllPeople, maySeeRegisters } from '../permissions.ts';
import {
  type RegisterName,
  readRegisterQuery,
  registerParameters,
  registerPath,
  registers,
} from '../register.ts';
import { actorsTexts } from '../texts/index.ts';
import { exportRegister } from '../use-cases/export-register.ts';
import { forgetView, saveView } from '../use-cases/save-view.ts';
import { readerOf } from './fact-links.tsx';
import { RegisterPage } from './register-page.tsx';
import { VacanciesPage } from './vacancies-page.tsx';

type C = Context<AllianceEnv>;

/** The register that an address names; people are for the office alone. */
const registerOf = (c: C, name: string): RegisterName => {
  const register =
    (Object.keys(registers) as RegisterName[]).find((each) => registers[each] === name) ?? notFound();
  requireRight(c.get('scope').actor, register === 'people' ? maySeeAllPeople : maySeeRegisters);
  return register;
};

const registerPage = async (c: C, register: RegisterName, refused: string | null = null) => {
  const scope = c.get('scope');
  const { query, areas } = await withAreas(scope, readRegisterQuery(register, c.req.query()));
  const from = c.req.query('ab') ?? null;
  const view = await readRegister(scope, register, query, from);
  return (
    <RegisterPage
      reader={readerOf(scope, c.get('frame'))}
      register={register}
      query={query}
      view={view}
      fields={await fieldsOn(scope)}
      areas={areas}
      counts={
        view.count <= countsUpTo ? await countKinds(scope, register, query, view.isForgiving) : new Map()
      }
      views={await readSavedViews(scope, register)}
      isFirstPage={from === null}
      refused={refused}
    />
  );
};

/** Registers with search and filters, their files, and saved views. */
export const registerRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/register', (c) => c.redirect(c.get('frame').href(registerPath('organisations')), 302))
    .get('/register/vakanzen', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, maySeeRegisters);
      return c.html(
        <VacanciesPage reader={readerOf(scope, c.get('frame'))} list={await readVacancies(scope)} />,
      );
    })
    .get('/register/:file{[a-z]+\\.(?:csv|xlsx|ods)}', async (c) => {
      const [name = '', format = ''] = c.req.param('file').split('.');
      const register = registerOf(c, name);
      if (!(writtenFormats as readonly string[]).includes(format)) return notFound();
      const scope = c.get('scope');
      const result = await exportRegister(scope, {
        register,
        query: (await withKnownArea(scope, readRegisterQuery(register, c.req.query()))).query,
        format: format as WrittenFormat,
      });
      if (!result.ok) {
        if (result.reason === 'forbidden') return notFound();
        const message = actorsTexts(scope.locale).register.exportTooMany(result.most);
        return c.html(await registerPage(c, register, message), 422);
      }
      return c.body(result.bytes, 200, {
        'content-type': result.contentType,
        'content-disposition': `attachment; filename="${result.fileName}"`,
      });
    })
    .get('/register/:register{[a-z]+}', async (c) =>
      c.html(await registerPage(c, registerOf(c, c.req.param('register')))),
    )
    .post('/register/:register{[a-z]+}/ansichten', async (c) => {
      const register = registerOf(c, c.req.param('register'));
      const scope = c.get('scope');
      const t = actorsTexts(scope.locale).register;
      const { name = '' } = await formBody(c);
      const parameters = c.req.query();
      const result = await saveView(scope, { register, name, parameters });
      if (!result.ok) {
        const words = { forbidden: t.viewNameless, nameless: t.viewNameless, 'too-many': t.viewTooMany };
        return c.html(await registerPage(c, register, words[result.reason]), 422);
      }
      leaveNotice(c, { kind: 'success', text: t.viewSaved });
      const asked = registerParameters(readRegisterQuery(register, parameters));
      return c.redirect(c.get('frame').href(registerPath(register), asked), 303);
    })
    .post('/register/:register{[a-z]+}/ansichten/:id/entfernen', async (c) => {
      const register = registerOf(c, c.req.param('register'));
      const result = await forgetView(c.get('scope'), c.req.param('id'));
      if (!result.ok) return notFound();
      leaveNotice(c, {
        kind: 'success',
        text: actorsTexts(c.get('scope').locale).register.viewForgotten,
      });
      return c.redirect(c.get('frame').href(registerPath(register)), 303);
    });
