import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { safeReturn } from '../../platform/http/addresses.ts';
import { formBody } from '../../platform/http/form-body.ts';
import { leaveNotice } from '../../platform/http/notice.ts';
import { rateOf } from '../../platform/http/rate.ts';
import { wordsOf } from '../../ui/words.ts';
import type { RequestEnv } from './env.ts';

/** Below an alliance: the button that shows telephone numbers and mail addresses. */
export const contactsPath = '/kontaktdaten';
const cookie = 'kontaktdaten';
const hour = 3600;
/** So often a minute the button works in an alliance: far more than families press it, far less than programs could. */
export const mostPresses = 120;

/** Whether this browser pressed the button within the last hour. */
export const contactsAreShown = (c: Context): boolean => getCookie(c, cookie) === 'zeigen';

/** Shows contact data to this browser for an hour, and leads back to where the button was. Only a form of ours gets here. */
export const contactRoutes = (): Hono<RequestEnv> => {
  const isWithinRate = rateOf(mostPresses, 60_000);
  return new Hono<RequestEnv>().post(contactsPath, async (c) => {
    const { zurueck } = await formBody(c);
    const frame = c.get('frame');
    const back = safeReturn(zurueck) ?? frame.href('/');
    const scope = c.get('scope');
    if (!isWithinRate('alliance' in scope ? scope.alliance.id : '', scope.clock)) {
      leaveNotice(c, { kind: 'warning', text: wordsOf(frame.language ?? frame.locale).contactsBusy });
      return c.redirect(back, 303);
    }
    setCookie(c, cookie, 'zeigen', {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: hour,
      secure: new URL(c.req.url).protocol === 'https:',
    });
    return c.redirect(back, 303);
  });
};
