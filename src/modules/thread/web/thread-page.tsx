import { longDay } from '../../../platform/i18n/format.ts';
import { Section } from '../../../ui/cards.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { type ThreadItem as ListItem, ThreadList } from '../../../ui/thread-list.tsx';
import { threadTexts } from '../texts/index.ts';
import type { ThingRegistry } from '../thing.ts';
import { bounds } from '../thread.ts';
import type { FollowedThread } from '../use-cases/follow-thread.ts';
import { labelOf, listItems } from './thread-items.tsx';
import { TieErrorSummary, TieForm, type TieFormProps } from './tie-form.tsx';

export type ThreadPageProps = {
  frame: Frame;
  registry: ThingRegistry;
  thread: FollowedThread;
  /** The past day up to which the thread is shown, or null. */
  until: string | null;
  /** The office sees notes and can tie and untie. */
  mayTie: boolean;
  maySeeHistory: boolean;
  /** The form that ties; null where there is none. */
  form: Omit<TieFormProps, 'frame' | 'thing'> | null;
};

/** The thread of one thing: a list in order of days, drawn as a line. */
export const ThreadPage = (props: ThreadPageProps) => {
  const { frame, registry, thread, until, mayTie, maySeeHistory, form } = props;
  const t = threadTexts(frame.locale);
  const { start } = thread;
  const items = listItems(thread.items, { frame, registry, start, mayTie, maySeeHistory });
  return (
    <Page
      frame={frame}
      title={t.page.title(start.title)}
      lead={t.page.lead}
      width="text"
      breadcrumbs={[
        {
          label: `${labelOf(registry, start, frame.locale)}: ${start.title}`,
          href: frame.href(start.path),
        },
      ]}
      provenance={until && t.page.hidden(longDay(until, frame.locale))}
    >
      {form && <TieErrorSummary frame={frame} thing={start} errors={form.errors} />}
      <section class="section">
        <ThreadList
          level={2}
          label={t.page.list}
          hereLabel={t.page.here}
          items={[...items, ...lastItems(thread, form !== null, t)]}
        />
      </section>
      {form && (
        <Section title={t.tie.title} lead={t.tie.lead(start.title)} id="verknuepfen">
          <TieForm frame={frame} thing={start} {...form} />
        </Section>
      )}
    </Page>
  );
};

/** What the end of the line says: that nothing hangs here yet, or that there is more than is shown. */
const lastItems = (
  { items, isCut }: FollowedThread,
  canTieHere: boolean,
  t: ReturnType<typeof threadTexts>,
): ListItem[] => {
  if (isCut)
    return [
      { title: t.page.cut, variant: 'missing', children: <Small>{t.page.cutText(bounds.things)}</Small> },
    ];
  if (items.length > 1) return [];
  const text = canTieHere ? `${t.page.emptyText} ${t.page.emptyTextOffice}` : t.page.emptyText;
  return [{ title: t.page.empty, variant: 'missing', children: <Small>{text}</Small> }];
};
