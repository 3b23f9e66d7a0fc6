import { undoDays } from '../../../platform/events/undo.ts';
import { instant } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState } from '../../../ui/cards.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { DiffList, Timeline } from '../../../ui/lists.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { type HistoryEvent, historyPageSize } from '../data/history-views.ts';
import type { RecordRegistry } from '../record-kind.ts';
import { type RecordTexts, recordTexts } from '../texts/index.ts';
import { differences, type Names } from './shown.ts';

type HistoryProps = {
  frame: Frame;
  registry: RecordRegistry;
  title: string;
  /** Path below the alliance of this history. */
  path: string;
  /** Where the thing itself is shown, when this is the history of one. */
  thing: { label: string; href: string } | null;
  events: readonly HistoryEvent[];
  names: Names;
  /** Names of the people who acted, by account. */
  people: ReadonlyMap<string, string>;
  timeZone: string;
  now: Date;
  /** Whether the reader may write things of a kind, and so take their changes back. */
  mayWrite: (kind: string) => boolean;
  isFirstPage: boolean;
};

/** Who changed what and when, newest first, with before and after. */
export const HistoryPage = (props: HistoryProps) => {
  const { frame, events } = props;
  const t = recordTexts(frame.locale);
  const shown = events.slice(0, historyPageSize);
  const last = shown.at(-1);
  return (
    <Page
      frame={frame}
      title={props.title}
      lead={t.history.lead}
      width="text"
      breadcrumbs={props.thing ? [props.thing] : []}
    >
      {shown.length === 0 ? (
        <EmptyState title={t.history.empty} text={t.history.emptyText} />
      ) : (
        <Timeline
          level={2}
          items={shown.map((event) => ({
            when: instant(event.at, frame.locale, props.timeZone),
            datetime: event.at.toISOString(),
            title: typeWord(event.type, t),
            kind: t.history.by(whoActed(event, props.people, t)),
            children: <EventDetails event={event} {...props} t={t} />,
          }))}
        />
      )}
      <Pagination
        previous={props.isFirstPage ? null : { href: frame.href(props.path), label: t.history.newer }}
        next={
          events.length > historyPageSize && last
            ? { href: frame.href(props.path, { vor: last.id }), label: t.history.older }
            : null
        }
      />
    </Page>
  );
};

const EventDetails = ({
  event,
  frame,
  registry,
  names,
  now,
  mayWrite,
  t,
}: HistoryProps & { event: HistoryEvent; t: RecordTexts }) => (
  <>
    {event.note && <p>„{event.note}“</p>}
    {event.changes.map((change) => {
      const kind = registry.kind(change.kind);
      const row = change.after ?? change.before;
      if (change.table === 'thread_link')
        return (
          <p>
            {change.after ? t.history.threadTied : t.history.threadUntied}:{' '}
            <a href={frame.href(`/faden/${change.kind}/${change.id}`)}>{t.history.seeThread}</a>
          </p>
        );
      if (!kind || !row || kind.table !== change.table) return null;
      const items = isLoading(event)
        ? []
        : differences(kind, change.before, change.after, frame.locale, names);
      return (
        <section>
          <h3>
            {kind.words(frame.locale).one}:{' '}
            <a href={frame.href(`/verlauf/${change.kind}/${change.id}`)}>{kind.title(row, frame.locale)}</a>
          </h3>
          {items.length > 0 && <DiffList items={items} />}
        </section>
      );
    })}
    {event.touched > event.changes.length && (
      <p class="small">{t.history.more(event.touched - event.changes.length)}</p>
    )}
    {event.undoneBy && <p class="small">{t.history.undone}</p>}
    {event.undoes && <p class="small">{t.history.undoing}</p>}
    {mayBeUndone(event, now) && event.changes.every((change) => mayWrite(change.kind)) && (
      <p>
        <a href={frame.href(`/verlauf/zuruecknehmen/${event.id}`)}>{t.history.undo}</a>
      </p>
    )}
  </>
);

/** A data set was loaded: the entries are named, not spelled out. */
const isLoading = (event: HistoryEvent): boolean => event.type.endsWith('.loaded');

const mayBeUndone = (event: HistoryEvent, now: Date): boolean =>
  !event.undoneBy && !isLoading(event) && now.getTime() - event.at.getTime() < undoDays * 86_400_000;

const typeWord = (type: string, t: RecordTexts): string => {
  const verb = type.split('.').at(-1) ?? '';
  return (t.history.types as Record<string, string>)[verb] ?? t.history.types.other;
};

const whoActed = (event: HistoryEvent, people: ReadonlyMap<string, string>, t: RecordTexts): string => {
  if (event.userId) return people.get(event.userId) ?? t.history.someone;
  return t.history.command;
};

/** Asks before a change is taken back; says in words why it cannot be. */
export const UndoPage = (props: {
  frame: Frame;
  event: HistoryEvent;
  registry: RecordRegistry;
  names: Names;
  people: ReadonlyMap<string, string>;
  timeZone: string;
  now: Date;
  refused: string | null;
  backHref: string;
}) => {
  const { frame, event } = props;
  const t = recordTexts(frame.locale);
  const when = instant(event.at, frame.locale as Locale, props.timeZone);
  return (
    <Page
      frame={frame}
      title={t.history.undoTitle}
      lead={`${typeWord(event.type, t)}, ${when}, ${t.history.by(whoActed(event, props.people, t))}`}
      width="text"
    >
      {props.refused && (
        <Alert kind="danger" title={t.history.undoFailed}>
          <p>{props.refused}</p>
        </Alert>
      )}
      {event.changes.map((change) => {
        const kind = props.registry.kind(change.kind);
        if (!kind || kind.table !== change.table) return null;
        const row = change.after ?? change.before;
        return (
          <section>
            <h2>{row ? kind.title(row, frame.locale) : kind.words(frame.locale).one}</h2>
            <DiffList items={differences(kind, change.after, change.before, frame.locale, props.names)} />
          </section>
        );
      })}
      <Form action={frame.href(`/verlauf/zuruecknehmen/${event.id}`)} guard={false}>
        <ButtonRow>
          <SubmitButton label={t.history.undoYes} />
          <ButtonLink label={t.form.cancel} href={props.backHref} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};
