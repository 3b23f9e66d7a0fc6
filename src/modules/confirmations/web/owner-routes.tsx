import { type Context, Hono } from 'hono';
import { formBody } from '../../../platform/http/form-body.ts';
import { newId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { confirmByLink, openLink } from '../use-cases/confirm-entry.ts';
import type { ConfirmationParts } from '../use-cases/parts.ts';
import { disown, proposeChange } from '../use-cases/propose-change.ts';
import {
  AskPage,
  ChangePage,
  DisownedPage,
  DisownPage,
  NoLinkPage,
  SentPage,
  ThanksPage,
} from './owner-pages.tsx';

type C = Context<AllianceEnv>;
const path = '/bestaetigen';

/** What the links in mails lead to: no account, for exactly one entry, never for search engines. */
export const ownerRoutes = (parts: ConfirmationParts): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .use(`${path}/*`, async (c, next) => {
      await next();
      c.header('x-robots-tag', 'noindex, nofollow');
      c.header('referrer-policy', 'no-referrer');
      c.header('cache-control', 'no-store');
    })
    .get(path, async (c) => {
      const opened = await openLink(c.get('scope'), parts, tokenOf(c));
      if (!opened.ok) return noLink(c);
      return c.html(
        <AskPage {...common(c)} entry={opened.known.entry} isOnce={c.req.query('nur') !== 'ansehen'} />,
      );
    })
    .post(path, async (c) => {
      const result = await confirmByLink(c.get('scope'), parts, tokenOf(c));
      return result.ok ? c.html(<ThanksPage {...common(c)} nextOn={result.nextOn} />) : noLink(c);
    })
    .get(`${path}/aendern`, async (c) => {
      const opened = await openLink(c.get('scope'), parts, tokenOf(c));
      if (!opened.ok) return noLink(c);
      const id = newId(c.get('scope').clock.now());
      return c.html(<ChangePage {...common(c)} entry={opened.known.entry} id={id} typed={{}} errors={{}} />);
    })
    .post(`${path}/aendern`, async (c) => {
      const typed = await formBody(c);
      const token = tokenOf(c);
      const result = await proposeChange(c.get('scope'), parts, { token, id: typed.id ?? '', typed });
      if (result.ok) return c.html(<SentPage {...common(c)} isWritten={result.outcome !== 'waiting'} />);
      if (result.reason === 'unknown') return noLink(c);
      const opened = await openLink(c.get('scope'), parts, token);
      if (!opened.ok) return noLink(c);
      const { errors } = result;
      return c.html(
        <ChangePage
          {...common(c)}
          entry={opened.known.entry}
          id={typed.id ?? ''}
          typed={typed}
          errors={errors}
        />,
        422,
      );
    })
    .get(`${path}/nicht-zustaendig`, async (c) => {
      const opened = await openLink(c.get('scope'), parts, tokenOf(c));
      return opened.ok
        ? c.html(<DisownPage {...common(c)} id={newId(c.get('scope').clock.now())} />)
        : noLink(c);
    })
    .post(`${path}/nicht-zustaendig`, async (c) => {
      const typed = await formBody(c);
      const result = await disown(c.get('scope'), parts, {
        token: tokenOf(c),
        id: typed.id ?? '',
        remark: typed.bemerkung ?? '',
      });
      return result.ok ? c.html(<DisownedPage {...common(c)} />) : noLink(c);
    });

const tokenOf = (c: C): string => c.req.query('code') ?? '';

const common = (c: C) => ({
  frame: c.get('frame'),
  locale: c.get('scope').locale,
  token: tokenOf(c),
});

/** A link that has run out is no fault of the person who follows it. */
const noLink = (c: C) => c.html(<NoLinkPage frame={c.get('frame')} locale={c.get('scope').locale} />, 410);
