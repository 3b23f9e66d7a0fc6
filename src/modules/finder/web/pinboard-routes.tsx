import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { isUuid } from '../../../platform/db/uuid.ts';
import { safeReturn } from '../../../platform/http/addresses.ts';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { wholeHref } from '../../../ui/frame.ts';
import { readCards } from '../../offers/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { pinboardPath } from '../paths.ts';
import { mostPins, pinCookie, pinsKept, readPins, writePins } from '../pins.ts';
import { readPinboard } from '../use-cases/read-pinboard.ts';
import { PinboardPage } from './pinboard-page.tsx';
import { type C, readerOf } from './reader.ts';

/** The pinboard: without an account, without script; only ids, only in the reader's own browser. */
export const pinboardRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(pinboardPath, async (c) => {
      const reader = readerOf(c);
      const given = c.req.query('a');
      const isShared = given !== undefined;
      const ids = isShared ? readPins(given) : reader.pins;
      const { pins, gone } = await readPinboard(c.get('scope'), ids, reader.language);
      // Somebody's collection is nobody's search result.
      c.header('x-robots-tag', 'noindex');
      return c.html(
        <PinboardPage
          reader={reader}
          pins={pins}
          gone={gone}
          isShared={isShared}
          shareHref={wholeHref(reader.frame, pinboardPath, { a: writePins(pins.map(({ card }) => card.id)) })}
        />,
      );
    })
    .post(pinboardPath, async (c) => {
      const form = await formBody(c);
      const scope = c.get('scope');
      const { pins, texts, frame, language } = readerOf(c);
      const t = texts.pins;
      const here = frame.href(pinboardPath);
      const say = (text: string, isDone = true) =>
        leaveNotice(c, {
          kind: isDone ? 'success' : 'warning',
          text,
          ...(form.zurueck ? { action: { label: t.show, href: here } } : {}),
        });
      if (form.was === 'leeren') {
        keep(c, []);
        say(t.cleared);
      } else if (form.was === 'aufraeumen') {
        const cards = await readCards(scope, pins);
        keep(
          c,
          pins.filter((id) => cards.has(id)),
        );
        say(t.forgotten);
      } else if (form.was === 'uebernehmen') {
        const all = [...new Set([...pins, ...readPins(form.a)])];
        keep(c, all.slice(0, mostPins));
        say(all.length > mostPins ? t.full(mostPins) : t.taken, all.length <= mostPins);
      } else {
        const id = form.angebot ?? '';
        const card = isUuid(id) ? (await readCards(scope, [id], language)).get(id) : undefined;
        if (form.was === 'weg') {
          keep(
            c,
            pins.filter((each) => each !== id),
          );
          say(card ? t.removed(card.name) : t.forgotten);
        } else if (!card) say(t.unknown, false);
        else if (!pins.includes(id) && pins.length >= mostPins) say(t.full(mostPins), false);
        else {
          keep(c, [...pins.filter((each) => each !== id), id]);
          say(t.added(card.name));
        }
      }
      return c.redirect(safeReturn(form.zurueck) ?? here, 303);
    });

const keep = (c: C, ids: readonly string[]): void =>
  setCookie(c, pinCookie(c.get('scope').alliance.slug), writePins(ids), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: ids.length === 0 ? 0 : pinsKept,
    secure: new URL(c.req.url).protocol === 'https:',
  });
