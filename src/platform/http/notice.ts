import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** What the last act left to say on the next page, after the redirect. */
export type NoticeText = {
  kind: 'success' | 'info' | 'warning';
  text: string;
  action?: { label: string; href: string };
};

const cookie = 'notice';

/** Keeps a message for the page after the redirect; only this browser sees it, once. */
export const leaveNotice = (c: Context, notice: NoticeText): void =>
  setCookie(c, cookie, Buffer.from(JSON.stringify(notice)).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 120,
    secure: new URL(c.req.url).protocol === 'https:',
  });

/** Takes the message out, if there is one. Its link must stay on this site. */
export const takeNotice = (c: Context): NoticeText | null => {
  const value = getCookie(c, cookie);
  if (!value) return null;
  deleteCookie(c, cookie, { path: '/' });
  try {
    const notice = JSON.parse(Buffer.from(value, 'base64url').toString()) as NoticeText;
    if (typeof notice.text !== 'string' || !['success', 'info', 'warning'].includes(notice.kind)) return null;
    const { action } = notice;
    const isSafe = action && typeof action.label === 'string' && /^\/(?![/\\])/.test(String(action.href));
    return { kind: notice.kind, text: notice.text, ...(isSafe ? { action } : {}) };
  } catch {
    return null;
  }
};
