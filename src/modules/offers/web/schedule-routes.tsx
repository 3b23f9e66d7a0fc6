import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { formLists } from '../../../platform/http/form-body.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { Scope } from '../../../platform/scope.ts';
import { wholeHref } from '../../../ui/frame.ts';
import { type FormErrors, newId, type Typed } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import {
  placeNames,
  readHolidays,
  readOfferName,
  readPlaceChoices,
  readSchoolHolidays,
  type ScheduleRow,
  schedulesOf,
} from '../data/schedule-views.ts';
import { mayWriteOffers } from '../permissions.ts';
import { datesOf } from '../schedule-dates.ts';
import { countSchedules, mostSchedules, schedulePrefix, typedOfSchedule } from '../schedule-form.ts';
import { scheduleOf } from '../schedule-row.ts';
import { scheduleInWords } from '../schedule-words.ts';
import { scheduleTexts } from '../texts/schedule.ts';
import { readOfferCalendar, readOffersCalendar } from '../use-cases/read-offer-calendar.ts';
import { mayKeepSchedules, saveSchedules } from '../use-cases/save-schedules.ts';
import { type C, tell } from './reader.tsx';
import type { TimesOf } from './routes.tsx';
import { addSchedule, withOneMore } from './schedule-fields.tsx';
import { HolidaysPage, holidaysPath, readYear } from './schedule-holidays-page.tsx';
import { SchedulePage } from './schedule-page.tsx';
import { ScheduleTimes } from './schedule-times.tsx';

const of = '/angebote/:id{[0-9a-f-]{36}}';
/** So many of the next dates stand on an offer's page. */
const datesShown = 5;

/** Times of offers, their calendars, and the holidays. */
export const scheduleRoutes = (): Hono<AllianceEnv> => {
  const linkTo = (c: C) => (path: string) => wholeHref(c.get('frame'), path);
  return new Hono<AllianceEnv>()
    .get(holidaysPath, async (c) => {
      const scope = c.get('scope');
      return c.html(
        <HolidaysPage
          frame={c.get('frame')}
          locale={scope.locale}
          school={await readSchoolHolidays(scope)}
          year={readYear(c.req.query('jahr'), Number(scope.asOf.slice(0, 4)))}
          mayEdit={mayWriteOffers(scope.actor)}
        />,
      );
    })
    .get('/angebote/termine.ics', async (c) =>
      calendar(c, 'angebote', (await readOffersCalendar(c.get('scope'), linkTo(c))).text),
    )
    .get(`${of}/termine.ics`, async (c) => {
      const { zeit, tag } = c.req.query();
      const result = await readOfferCalendar(c.get('scope'), linkTo(c), {
        offerId: c.req.param('id'),
        ...(zeit && tag ? { only: { rowId: zeit, day: tag } } : {}),
      });
      return result.ok ? calendar(c, tag ? `termin-${tag}` : 'termine', result.text) : notFound();
    })
    .get(`${of}/zeiten`, async (c) => {
      const found = await keptOffer(c);
      const scope = c.get('scope');
      const rows = await rowsOf(scope, found.id);
      const typed: Record<string, string> = { since: scope.today.split('-').toReversed().join('.') };
      for (const [index, { row }] of rows.slice(0, mostSchedules).entries())
        Object.assign(typed, typedOfSchedule(row, index));
      return c.html(await page(c, found, typed, {}));
    })
    .post(`${of}/zeiten`, async (c) => {
      const found = await keptOffer(c);
      const scope = c.get('scope');
      const typed: Record<string, string> = Object.fromEntries(
        Object.entries(await formLists(c)).map(([name, values]) => [name, values.join(',')]),
      );
      if (typed[addSchedule.name] === addSchedule.value)
        return c.html(await page(c, found, withOneMore(typed), {}));
      const result = await saveSchedules(scope, { offerId: found.id, typed });
      if (result.ok) {
        tell(c, scheduleTexts(scope.locale).form.saved, result.eventId, mayWriteOffers(scope.actor));
        return c.redirect(c.get('frame').href(`/angebote/${found.id}`), 303);
      }
      if (result.reason === 'invalid') return c.html(await page(c, found, typed, result.errors), 422);
      if (result.reason === 'changed-meanwhile')
        return c.html(
          await page(c, found, known(typed, result.current), {}, inWords(scope, result.current)),
          409,
        );
      if (result.reason === 'unknown') return notFound();
      throw new HTTPException(403);
    });
};

/** What was typed, by somebody who now knows what stands there: the next time, what they send counts. */
const known = (typed: Typed, current: readonly JsonRow[]): Typed => {
  const versions = new Map(current.map((row) => [String(row.id), String(row.version)]));
  const next: Record<string, string> = { ...typed };
  for (let index = 0; index < countSchedules(typed); index += 1) {
    const prefix = schedulePrefix(index);
    const version = versions.get(typed[`${prefix}id`] ?? '');
    if (version === undefined) delete next[`${prefix}version`];
    else next[`${prefix}version`] = version;
  }
  return next;
};

const inWords = (scope: Scope, rows: readonly JsonRow[]): readonly string[] =>
  rows.map((row) => scheduleInWords(scheduleOf(row), scope.locale, scope.today));

/** Draws the times of an offer for its page; null where none are recorded and the reader may not add any. */
export const drawTimes: TimesOf = async ({ scope, frame, offerId, language, mayEdit }) => {
  const rows = await rowsOf(scope, offerId);
  if (rows.length === 0 && !mayEdit) return null;
  const names = (await placeNames(scope, [offerId])).get(offerId) ?? [];
  return (
    <ScheduleTimes
      frame={frame}
      language={language}
      offerId={offerId}
      dates={datesOf(rows, await readHolidays(scope), {
        day: scope.asOf,
        most: datesShown,
        language,
      })}
      places={new Map(names.length > 1 ? names.map(({ id, name }) => [id, name]) : [])}
      edit={mayEdit ? scheduleTexts(scope.locale).dates.edit : null}
    />
  );
};

const rowsOf = async (scope: Scope, offerId: string): Promise<readonly ScheduleRow[]> =>
  (await schedulesOf(scope, [offerId])).get(offerId) ?? [];

/** The offer of the address, for those who may change its times. */
const keptOffer = async (c: C): Promise<{ id: string; name: string }> => {
  const scope = c.get('scope');
  const found = (await readOfferName(scope, c.req.param('id') ?? '')) ?? notFound();
  if (!(await mayKeepSchedules(scope, found.id))) {
    requireRight(scope.actor, mayWriteOffers);
    throw new HTTPException(403);
  }
  return found;
};

const page = async (
  c: C,
  found: { id: string; name: string },
  typed: Typed,
  errors: FormErrors,
  meanwhile: readonly string[] | null = null,
) => {
  const scope = c.get('scope');
  return (
    <SchedulePage
      frame={c.get('frame')}
      locale={scope.locale}
      offer={found}
      typed={typed}
      errors={errors}
      places={await readPlaceChoices(scope, found.id)}
      newIds={Array.from({ length: mostSchedules }, () => newId(scope.clock.now()))}
      meanwhile={meanwhile}
    />
  );
};

const calendar = (c: C, name: string, text: string): Response =>
  c.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.ics"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=600',
  });
