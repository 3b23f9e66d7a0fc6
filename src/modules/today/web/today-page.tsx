import { number, weekday } from '../../../platform/i18n/format.ts';
import { addDays, type Day } from '../../../platform/time/day.ts';
import { ButtonLink } from '../../../ui/buttons.tsx';
import { BigNumber, CardGrid, Columns, EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { ThreadList } from '../../../ui/thread-list.tsx';
import type { TodayItem } from '../contract.ts';
import { todayTexts } from '../texts/index.ts';
import { daysBetween, isOverdue, type Today } from '../today.ts';

type Parts = { frame: Frame; day: Day; today: Today };

/** The office's start page: what waits, what comes this week, where ends are open. */
export const TodayPage = ({ frame, day, today }: Parts) => {
  const t = todayTexts(frame.locale);
  return (
    <Page
      frame={{ ...frame, asOf: null }}
      title={weekday(day, frame.locale)}
      lead={t.lead(today.nowCount, today.overdueCount, today.weekCount)}
    >
      <Columns>
        <Now frame={frame} day={day} today={today} />
        <div class="section">
          <Week frame={frame} day={day} today={today} />
          <OpenEnds frame={frame} day={day} today={today} />
        </div>
      </Columns>
    </Page>
  );
};

/** Links of this page lead to today, whatever day the reader came from. */
const hrefOf = (frame: Frame, path: string): string => frame.href(path, { stand: undefined });

const Now = ({ frame, day, today }: Parts) => {
  const t = todayTexts(frame.locale);
  if (today.now.length === 0)
    return (
      <Section title={t.now.title}>
        <EmptyState
          title={t.now.empty}
          text={t.now.emptyText}
          action={<ButtonLink label={t.now.toAlliance} href={hrefOf(frame, '/')} />}
        />
      </Section>
    );
  return (
    <Section title={t.now.title}>
      <ThreadList
        label={t.now.title}
        hereLabel={t.now.first}
        items={today.now.map((item, index) => ({
          title: item.title,
          href: hrefOf(frame, item.path),
          variant: index === 0 ? ('here' as const) : undefined,
          children: <When item={item} day={day} frame={frame} />,
        }))}
      />
      {today.nowCount > today.now.length && <Small>{t.more(today.now.length)}</Small>}
    </Section>
  );
};

/** The small line of an entry: why, and by when. */
const When = ({ item, day, frame }: { item: TodayItem; day: Day; frame: Frame }) => {
  const { detail, due } = item;
  if (!detail && !due) return null;
  return (
    <Small>
      {detail}
      {detail && due && ' · '}
      {due &&
        (isOverdue(item, day) ? (
          <StateLabel kind="open" label={todayTexts(frame.locale).overdueSince(daysBetween(due, day))} />
        ) : (
          dueInWords(due, day, frame)
        ))}
    </Small>
  );
};

const dueInWords = (due: Day, day: Day, frame: Frame): string => {
  const t = todayTexts(frame.locale);
  if (due === day) return t.dueToday;
  if (due === addDays(day, 1)) return t.dueTomorrow;
  return t.due(weekday(due, frame.locale));
};

const Week = ({ frame, day, today }: Parts) => {
  const t = todayTexts(frame.locale);
  const dayName = (due: Day): string =>
    due === day ? t.today : due === addDays(day, 1) ? t.tomorrow : weekday(due, frame.locale);
  return (
    <Section title={t.week.title}>
      {today.week.length === 0 ? (
        <EmptyState title={t.week.empty} text={t.week.emptyText} />
      ) : (
        <DataTable
          caption={t.week.caption}
          captionHidden
          rows={today.week}
          columns={[
            {
              label: t.week.what,
              rowHeader: true,
              cell: (item) => (
                <>
                  <a href={hrefOf(frame, item.path)}>{item.title}</a>
                  {item.detail && <Small>{item.detail}</Small>}
                </>
              ),
            },
            { label: t.week.until, cell: (item) => item.due && dayName(item.due) },
          ]}
        />
      )}
      {today.weekCount > today.week.length && <Small>{t.more(today.week.length)}</Small>}
    </Section>
  );
};

const OpenEnds = ({ frame, today }: Parts) => {
  const t = todayTexts(frame.locale).openEnds;
  return (
    <Section title={t.title}>
      {today.openEnds.length === 0 ? (
        <EmptyState title={t.empty} text={t.emptyText} />
      ) : (
        <CardGrid dense>
          {today.openEnds.map((end) => (
            <BigNumber
              count={number(end.count, frame.locale)}
              label={end.label}
              href={hrefOf(frame, end.path)}
            />
          ))}
        </CardGrid>
      )}
    </Section>
  );
};
