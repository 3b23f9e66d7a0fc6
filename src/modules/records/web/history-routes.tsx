import { type Context, Hono } from 'hono';
import { undoEvent } from '../../../platform/events/undo.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { userNames } from '../../access/contract.ts';
import type { ThingRegistry } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { type HistoryEvent, historyEvent, historyOf } from '../data/history-views.ts';
import { namesIn } from '../data/record-names.ts';
import { sourcesOf } from '../data/source-views.ts';
import { maySeeHistory, mayWriteSources } from '../permissions.ts';
import type { RecordRegistry } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';
import { HistoryPage, UndoPage } from './history-page.tsx';
import { SourcesPage } from './sources-page.tsx';

type C = Context<AllianceEnv>;

/** History of all and of one thing, taking back, and the sources. */
export const historyRoutes = (records: RecordRegistry, things: ThingRegistry): Hono<AllianceEnv> => {
  /** Of events that touched several things, the reader sees what concerns kinds that are open to them. */
  const open = (c: C, events: readonly HistoryEvent[]): readonly HistoryEvent[] =>
    events.map((event) => ({
      ...event,
      changes: event.changes.filter(
        (change) => records.kind(change.kind)?.seeInternal(c.get('scope').actor) ?? true,
      ),
    }));

  /** What histories need besides events: names of things and people. */
  const around = async (c: C, events: readonly HistoryEvent[]) => {
    const scope = c.get('scope');
    const rows = events
      .flatMap((event) => event.changes)
      .flatMap(({ kind: name, table, before, after }) => {
        const kind = records.kind(name);
        return kind && kind.table === table
          ? [
              { kind, row: before },
              { kind, row: after },
            ]
          : [];
      });
    const ids = events.flatMap((event) => (event.userId ? [event.userId] : []));
    return {
      frame: c.get('frame'),
      registry: records,
      names: await namesIn(scope, records, rows),
      people: await userNames(scope, [...new Set(ids)]),
      timeZone: scope.alliance.timeZone,
      now: scope.clock.now(),
      mayWrite: (kind: string) => records.kind(kind)?.write(scope.actor) ?? false,
    };
  };

  const undoPage = async (c: C, event: HistoryEvent, refused: string | null) => {
    const [first] = event.changes;
    const backHref = c.get('frame').href(first ? `/verlauf/${first.kind}/${first.id}` : '/verlauf');
    return <UndoPage {...(await around(c, [event]))} event={event} refused={refused} backHref={backHref} />;
  };

  return new Hono<AllianceEnv>()
    .get('/quellen', async (c) => {
      const scope = c.get('scope');
      const sources = await sourcesOf(scope, records);
      return c.html(
        <SourcesPage frame={c.get('frame')} sources={sources} mayWrite={mayWriteSources(scope.actor)} />,
      );
    })
    .get('/verlauf', async (c) => {
      requireRight(c.get('scope').actor, maySeeHistory);
      const before = c.req.query('vor') ?? null;
      const events = open(c, await historyOf(c.get('scope'), null, before));
      const title = recordTexts(c.get('scope').locale).history.titleAll;
      return c.html(
        <HistoryPage
          {...(await around(c, events))}
          title={title}
          path="/verlauf"
          thing={null}
          events={events}
          isFirstPage={before === null}
        />,
      );
    })
    .get('/verlauf/zuruecknehmen/:event', async (c) => {
      requireRight(c.get('scope').actor, maySeeHistory);
      const [event = notFound()] = open(c, [
        (await historyEvent(c.get('scope'), c.req.param('event'))) ?? notFound(),
      ]);
      return c.html(await undoPage(c, event, null));
    })
    .post('/verlauf/zuruecknehmen/:event', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, maySeeHistory);
      const t = recordTexts(scope.locale);
      const [event = notFound()] = open(c, [(await historyEvent(scope, c.req.param('event'))) ?? notFound()]);
      const result = await undoEvent(
        scope,
        event.id,
        (kind) => records.kind(kind)?.write(scope.actor) ?? false,
      );
      if (!result.ok) return c.html(await undoPage(c, event, t.history.undoRefused[result.reason]), 409);
      leaveNotice(c, { kind: 'success', text: t.saved.undone });
      return c.redirect(c.get('frame').href(`/verlauf/${result.thing.kind}/${result.thing.id}`), 303);
    })
    .get('/verlauf/:kind/:id', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, maySeeHistory);
      const { kind, id } = c.req.param();
      const thingKind = things.kind(kind) ?? notFound();
      // A kind that the reader may not look into (people) has no history for them either.
      if (records.kind(kind)?.seeInternal(scope.actor) === false) return notFound();
      const before = c.req.query('vor') ?? null;
      const events = await historyOf(scope, { kind, id }, before);
      const [card] = await thingKind.cards(scope, [id]);
      if (!card && events.length === 0) return notFound();
      const t = recordTexts(scope.locale).history;
      const thing = card ? { label: card.title, href: c.get('frame').href(card.path) } : null;
      return c.html(
        <HistoryPage
          {...(await around(c, events))}
          title={t.title(card?.title ?? t.removedThing)}
          path={`/verlauf/${kind}/${id}`}
          thing={thing}
          events={events}
          isFirstPage={before === null}
        />,
      );
    });
};
