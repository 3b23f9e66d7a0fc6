import { Hono } from 'hono';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { AllianceEnv } from '../../web.ts';
import type { TodaySource } from '../contract.ts';
import { maySeeToday } from '../permissions.ts';
import { readToday } from '../use-cases/read-today.ts';
import { TodayPage } from './today-page.tsx';

export const todayRoutes = (sources: () => readonly TodaySource[]): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>().get('/heute', async (c) => {
    const scope = c.get('scope');
    requireRight(scope.actor, maySeeToday);
    const read = await readToday(scope, sources());
    if (!read.ok) return notFound();
    return c.html(<TodayPage frame={c.get('frame')} day={scope.today} today={read.today} />);
  });
