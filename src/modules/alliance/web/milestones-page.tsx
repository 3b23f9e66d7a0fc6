import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { Timeline } from '../../../ui/lists.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { MilestonePage as View } from '../data/milestone-views.ts';
import { machineDay, milestoneDay, text, textOrNull } from '../fact.ts';
import { milestone } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { FactLine, newHref, type Reader } from './fact-links.tsx';

const here = '/meilensteine';

/** What happened, year by year, the newest first. */
export const MilestonesPage = (props: {
  reader: Reader;
  asOf: string;
  view: View;
  /** Milestones after the day of the view are shown too. */
  all: boolean;
  isFirstPage: boolean;
}) => {
  const { reader, asOf, view, all } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).milestones;
  const years = [...Map.groupBy(view.rows, (row) => text(row, 'day').slice(0, 4))];
  const more = all ? { spaetere: 'ja' } : {};
  return (
    <Page frame={frame} title={t.title} lead={t.lead}>
      {reader.mayWrite && (
        <ButtonRow>
          <ButtonLink label={t.add} href={newHref(reader, milestone, here)} />
        </ButtonRow>
      )}
      {view.laterCount > 0 && (
        <Small>
          {!all && `${t.later(view.laterCount)} `}
          <a href={frame.href(here, all ? {} : { spaetere: 'ja' })}>{all ? t.hideLater : t.showLater}</a>
        </Small>
      )}
      {view.rows.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {years.map(([year, rows]) => (
        <Section title={year}>
          <Timeline
            items={rows.map((row) => ({
              when: milestoneDay(row, locale),
              datetime: machineDay(row),
              title: text(row, 'title'),
              href: frame.href(milestone.path(row)),
              children: (
                <>
                  {textOrNull(row, 'detail') && <p>{text(row, 'detail')}</p>}
                  {text(row, 'day') > asOf && <StateLabel kind="open" label={t.isLater} />}
                  <FactLine reader={reader} kind={milestone} row={row} back={here} when={null} />
                </>
              ),
            }))}
          />
        </Section>
      ))}
      <Pagination
        previous={props.isFirstPage ? null : { href: frame.href(here, more), label: t.newest }}
        next={view.next ? { href: frame.href(here, { ab: view.next, ...more }), label: t.older } : null}
      />
    </Page>
  );
};
