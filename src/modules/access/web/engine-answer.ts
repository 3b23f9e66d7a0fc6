import type { Context } from 'hono';
import { endSessionOfToken } from '../../../platform/auth/account.ts';
import type { AuthEngine } from '../../../platform/auth/engine.ts';
import { sessionToken } from '../../../platform/auth/identify.ts';

/** Passes the cookies of the engine's answer on to the browser. */
export const forwardCookies = (c: Context, answer: Response | Headers): void => {
  const headers = answer instanceof Response ? answer.headers : answer;
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
};

/**
 * Finishes a sign-in: the session that was open on this device ends, so that a device never carries a session which
 * somebody else began; then the new cookies go out.
 */
export const finishSignIn = async (
  c: Context,
  auth: AuthEngine,
  answer: Response | Headers,
): Promise<void> => {
  const before = await sessionToken(auth, c.req.raw.headers);
  if (before) await endSessionOfToken(auth, before);
  forwardCookies(c, answer);
};
