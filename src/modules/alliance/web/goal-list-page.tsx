import { EmptyState } from '../../../ui/cards.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { type GoalList, type GoalListView, goalListPath } from '../data/goal-lists.ts';
import { text, thingId } from '../fact.ts';
import { goal } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { FactLine, type Reader } from './fact-links.tsx';
import { LeadLine, Measure } from './goal-parts.tsx';

/** The goals behind a number: exactly those that it counts. */
export const GoalListPage = (props: {
  reader: Reader;
  today: string;
  list: GoalList;
  view: GoalListView;
  isFirstPage: boolean;
}) => {
  const { reader, list, view } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).goals;
  const levels = allianceTexts(locale).kinds.goal.options.level;
  const path = goalListPath(list);
  return (
    <Page
      frame={frame}
      title={t.lists[list].title}
      lead={t.lists[list].lead}
      width="text"
      breadcrumbs={[{ label: t.backToAll, href: frame.href('/ziele') }]}
    >
      {view.goals.length === 0 && <EmptyState title={t.listEmpty} text={t.listEmptyText} />}
      <PlainList
        items={view.goals.map((row) => (
          <div class="fact">
            <p class="kicker">{levels[row.level as keyof typeof levels]}</p>
            <h2 class="fact__title">
              <a href={frame.href(goal.path(row))}>{text(row, 'title')}</a>
            </h2>
            <Measure row={row} locale={locale} today={props.today} />
            <LeadLine leads={view.leads.get(thingId(row))} locale={locale} />
            <FactLine reader={reader} kind={goal} row={row} back={path} when={null} />
          </div>
        ))}
      />
      <Pagination
        previous={
          props.isFirstPage ? null : { href: frame.href(path), label: allianceTexts(locale).fact.first }
        }
        next={
          view.next
            ? { href: frame.href(path, { ab: view.next }), label: allianceTexts(locale).fact.more }
            : null
        }
      />
    </Page>
  );
};
