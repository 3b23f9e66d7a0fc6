import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { safeReturn } from '../../platform/http/addresses.ts';
import { formBody } from '../../platform/http/form-body.ts';
import type { RequestEnv } from './env.ts';

/** Below an alliance: the button that shows telephone numbers and mail addresses. */
export const contactsPath = '/kontaktdaten';
const cookie = 'kontaktdaten';
const hour = 3600;

/** Whether this browser pressed the button within the last hour. */
export const contactsAreShown = (c: Context): boolean => getCookie(c, cookie) === 'zeigen';

/** Shows contact data to this browser for an hour, and leads back to where the button was. Only a form of ours gets here. */
export const contactRoutes = (): Hono<RequestEnv> =>
  new Hono<RequestEnv>().post(contactsPath, async (c) => {
    const { zurueck } = await formBody(c);
    setCookie(c, cookie, 'zeigen', {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: hour,
      secure: new URL(c.req.url).protocol === 'https:',
    });
    return c.redirect(safeReturn(zurueck) ?? c.get('frame').href('/'), 303);
  });
