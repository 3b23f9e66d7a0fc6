import type { MiddlewareHandler } from 'hono';
import type { Actor } from '../../platform/auth/actor.ts';
import { identify } from '../../platform/auth/identify.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { PlatformScope, Scope } from '../../platform/scope.ts';
import { dayIn, isDay } from '../../platform/time/day.ts';
import type { AppParts } from '../parts.ts';
import { findAlliance, readEntrance } from './alliance-entrance.ts';
import type { RequestEnv } from './env.ts';
import { UnknownAlliance, UnknownDay } from './error-kinds.ts';
import { allianceFrame, dayParameter, platformFrame } from './frame.ts';

const userId = (actor: Actor) => (actor.kind === 'user' ? actor.userId : null);

/** Commits what ended well. A refused form (4xx) or a fault leaves nothing behind. */
const endedWell = (response: Response): boolean => response.status < 400;

/** Opens the transaction of a page of the platform itself. */
export const platformScope =
  (parts: AppParts): MiddlewareHandler<RequestEnv> =>
  async (c, next) => {
    const address = c.get('address');
    const { actor } = await identify(parts.auth, c.req.raw.headers, null);
    await inTransaction(
      parts.database,
      { allianceId: null, userId: userId(actor) },
      async (db) => {
        const scope: PlatformScope = {
          db,
          actor,
          clock: parts.clock,
          locale: address.locale,
          requestId: c.get('requestId'),
        };
        c.set('scope', scope);
        c.set('frame', platformFrame({ c, address, ...parts }, scope));
        await next();
        return c.res;
      },
      endedWell,
    );
  };

/** Finds the alliance of the address, opens a transaction sealed to it, and reads the day that the reader asks about. */
export const allianceScope =
  (parts: AppParts): MiddlewareHandler<RequestEnv> =>
  async (c, next) => {
    const address = c.get('address');
    const alliance = address.slug === null ? null : await findAlliance(parts.database, address.slug);
    if (!alliance) throw new UnknownAlliance();
    const { actor } = await identify(parts.auth, c.req.raw.headers, alliance.id);
    await inTransaction(
      parts.database,
      { allianceId: alliance.id, userId: userId(actor) },
      async (db) => {
        const today = dayIn(parts.clock.now(), alliance.timeZone);
        const asked = c.req.query(dayParameter) || today;
        const scope: Scope = {
          db,
          actor,
          alliance,
          today,
          asOf: isDay(asked) ? asked : today,
          clock: parts.clock,
          locale: address.locale,
          requestId: c.get('requestId'),
        };
        c.set('scope', scope);
        c.set('frame', allianceFrame({ c, address, ...parts }, scope, await readEntrance(db)));
        if (!isDay(asked)) throw new UnknownDay();
        await next();
        return c.res;
      },
      endedWell,
    );
  };
