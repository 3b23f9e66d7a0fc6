import { Hono } from 'hono';
import { notFound } from '../../../platform/http/require.ts';
import { type WrittenFormat, writtenFormats } from '../../../platform/tables/write-table.ts';
import { nearThread, type ThingRegistry } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readDescribing } from '../data/describing.ts';
import { readNeed } from '../data/need-views.ts';
import { readRegister } from '../data/register-views.ts';
import { readUnanswered, unansweredAtOnce } from '../data/unanswered-views.ts';
import { need } from '../kinds.ts';
import { readRegisterQuery, registerPath, unansweredPath } from '../register.ts';
import { needsTexts } from '../texts/index.ts';
import { exportRegister } from '../use-cases/export-register.ts';
import { NeedPage } from './need-page.tsx';
import { type C, readerOf } from './reader.tsx';
import { RegisterPage } from './register-page.tsx';
import { UnansweredPage } from './unanswered-page.tsx';

/** The pages that show needs, each as of the day that the reader asks about. */
export const needRoutes = (things: ThingRegistry): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(registerPath, async (c) => c.html(await registerPage(c)))
    .get('/:file{bedarfe\\.(?:csv|xlsx|ods)}', async (c) => {
      const scope = c.get('scope');
      const format = c.req.param('file').split('.')[1] ?? '';
      if (!writtenFormats.some((each) => each === format)) return notFound();
      const query = readRegisterQuery(c.req.query());
      const result = await exportRegister(scope, { query, format: format as WrittenFormat });
      if (!result.ok) {
        const message = needsTexts(scope.locale).register.exportTooMany(result.most);
        return c.html(await registerPage(c, message), 422);
      }
      return c.body(result.bytes, 200, {
        'content-type': result.contentType,
        'content-disposition': `attachment; filename="${result.fileName}"`,
      });
    })
    .get(unansweredPath, async (c) => {
      const scope = c.get('scope');
      const typed = Number(c.req.query('ab') ?? '0');
      const from = Number.isInteger(typed) && typed > 0 && typed < 100_000 ? typed : 0;
      const { rows, count } = await readUnanswered(scope, { from, most: unansweredAtOnce });
      // Behind the last page nothing says how many wait.
      if (rows.length === 0 && from > 0) return c.redirect(c.get('frame').href(unansweredPath), 303);
      return c.html(
        <UnansweredPage reader={readerOf(scope, c.get('frame'))} rows={rows} count={count} from={from} />,
      );
    })
    .get('/bedarfe/:id{[0-9a-f-]{36}}', async (c) => {
      const scope = c.get('scope');
      const view = (await readNeed(scope, c.req.param('id'))) ?? notFound();
      const thing = { kind: need.kind, id: String(view.row.thing_id) };
      return c.html(
        <NeedPage
          reader={readerOf(scope, c.get('frame'))}
          view={view}
          near={await nearThread(scope, things, thing)}
        />,
      );
    });

const registerPage = async (c: C, refused: string | null = null) => {
  const scope = c.get('scope');
  const query = readRegisterQuery(c.req.query());
  const from = c.req.query('ab') ?? null;
  return (
    <RegisterPage
      reader={readerOf(scope, c.get('frame'))}
      query={query}
      view={await readRegister(scope, query, { from })}
      describing={await readDescribing(scope)}
      isFirstPage={from === null}
      refused={refused}
    />
  );
};
