import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { anonymous } from '../../platform/auth/actor.ts';
import { safeReturn } from '../../platform/http/addresses.ts';
import type { Frame } from '../../ui/frame.ts';
import { type ErrorKind, ErrorPage } from '../pages/error-page.tsx';
import { ExpiredPage } from '../pages/expired-page.tsx';
import type { AppParts } from '../parts.ts';
import { publicPath, readAddress, withQuery } from './address.ts';
import { problemFor } from './api-errors.ts';
import type { RequestEnv } from './env.ts';
import { UnknownAlliance, UnknownDay } from './error-kinds.ts';
import { platformFrame } from './frame.ts';

/** Turns what stopped a request into a page in the reader's language, with the status that the web expects. */
export const errorResponse = async (
  parts: AppParts,
  fault: Error,
  c: Context<RequestEnv>,
): Promise<Response> => {
  if (!(fault instanceof HTTPException)) parts.log.error({ requestId: c.get('requestId'), fault }, 'fault');
  const problem = problemFor(readAddress(new URL(c.req.url), parts.settings.allianceHosts).path, fault);
  if (problem) return problem;
  const frame = frameOf(parts, c);
  if (!(fault instanceof HTTPException)) {
    return c.html(<ErrorPage frame={frame} kind="fault" requestId={c.get('requestId')} />, 500);
  }
  if (fault instanceof UnknownAlliance) {
    const alliances = await parts.database.kysely
      .selectFrom('alliance')
      .select(['name', 'slug'])
      .orderBy('name')
      .limit(50)
      .execute();
    const links = alliances.map(({ name, slug }) => ({
      name,
      href: publicPath(frame.locale, `/${slug}`, '/'),
    }));
    return c.html(<ErrorPage frame={frame} kind="noAlliance" alliances={links} />, 404);
  }
  if (fault.status === 401) return signInFirst(frame, c);
  return c.html(<ErrorPage frame={frame} kind={kindOf(fault, c)} />, fault.status);
};

const kindOf = (fault: HTTPException, c: Context): ErrorKind => {
  if (fault instanceof UnknownDay) return 'badDay';
  switch (fault.status) {
    case 400:
      return 'badRequest';
    case 403:
      // The check of where a form comes from stops before anyone is known.
      return c.get('scope') ? 'forbidden' : 'foreignForm';
    case 413:
      return 'tooLarge';
    case 429:
    case 503:
      return 'busy';
    default:
      return 'notFound';
  }
};

/** A page asks to sign in and comes back; a form keeps what was written. */
const signInFirst = async (frame: Frame, c: Context): Promise<Response> => {
  if (c.req.method === 'GET') {
    const url = new URL(c.req.url);
    const back = safeReturn(`${url.pathname}${url.search}`) ?? undefined;
    return c.redirect(withQuery(publicPath(frame.locale, '', '/anmelden'), { weiter: back }), 302);
  }
  const body = await c.req.parseBody({ all: true }).catch(() => ({}));
  const typed = Object.entries(body).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((item) => typeof item === 'string')
      .map((item) => [name, item as string] as const),
  );
  const url = new URL(c.req.url);
  return c.html(<ExpiredPage frame={frame} action={`${url.pathname}${url.search}`} typed={typed} />, 401);
};

/** The frame of the request, or a bare one where it was stopped before it had one. */
export const frameOf = (parts: AppParts, c: Context<RequestEnv>): Frame => {
  const made = c.get('frame') as Frame | undefined;
  if (made) return made;
  const address = readAddress(new URL(c.req.url), parts.settings.allianceHosts);
  return platformFrame(
    { c, address: { ...address, base: '', slug: null }, ...parts },
    {
      db: parts.database.kysely,
      actor: anonymous,
      clock: parts.clock,
      locale: address.locale,
      requestId: c.get('requestId'),
    },
  );
};
