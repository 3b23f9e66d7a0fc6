import { number } from '../../../platform/i18n/format.ts';
import { EmptyState } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import type { RollUp } from '../data/roll-up-views.ts';
import { allianceTexts } from '../texts/index.ts';

/** The alliances of a programme agency side by side, in figures that mean the same everywhere. */
export const RollUpPage = ({ frame, rollUps }: { frame: Frame; rollUps: readonly RollUp[] }) => {
  const t = allianceTexts(frame.locale).rollUp;
  const figure = (label: string, value: (rollUp: RollUp) => number) => ({
    label,
    numeric: true,
    cell: (rollUp: RollUp) => number(value(rollUp), frame.locale),
  });
  return (
    <Page frame={frame} title={t.title} lead={t.lead} provenance={t.note}>
      {rollUps.length === 0 ? (
        <EmptyState title={t.empty} text={t.emptyText} />
      ) : (
        <DataTable
          caption={t.title}
          captionHidden
          rows={rollUps}
          columns={[
            {
              label: t.alliance,
              rowHeader: true,
              cell: ({ alliance, title }) => (
                <>
                  <a href={frame.href(`/${alliance.slug}`)}>{alliance.name}</a>
                  <br />
                  <span class="small">{title ?? t.noTitle}</span>
                </>
              ),
            },
            figure(t.fields, (rollUp) => rollUp.fields),
            figure(t.guidingGoals, (rollUp) => rollUp.guidingGoals),
            figure(t.actionGoals, (rollUp) => rollUp.actionGoals),
            figure(t.late, (rollUp) => rollUp.late),
            figure(t.unshared, (rollUp) => rollUp.unshared),
            figure(t.milestones, (rollUp) => rollUp.milestonesThisYear),
          ]}
        />
      )}
    </Page>
  );
};
