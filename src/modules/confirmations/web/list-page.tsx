import type { Child } from 'hono/jsx';
import { longDay, shortDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Pagination, Tabs } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { Stage } from '../cycle.ts';
import { type Confirmation, type View, views } from '../data/confirmation-store.ts';
import { confirmationTexts } from '../texts/index.ts';
import type { Known } from '../use-cases/parts.ts';

export const listPath = '/bestaetigungen';
export const entryPath = (id: string): string => `${listPath}/${id}`;
export const reviewPath = (id: string): string => `${listPath}/pruefen/${id}`;
export const rulesPath = `${listPath}/regeln`;

export type ListPageProps = {
  frame: Frame;
  locale: Locale;
  view: View;
  counts: Readonly<Record<View, number>>;
  rows: readonly (Known & { mail: string | null; proposalId: string | null })[];
  next: string | null;
  isFirstPage: boolean;
  isOff: boolean;
  mayChangeRules: boolean;
};

/** One list for the office: what is due, who does not answer, what came back, what waits for review. */
export const ListPage = (props: ListPageProps) => {
  const { frame, locale, view } = props;
  const t = confirmationTexts(locale).list;
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      state={
        props.mayChangeRules &&
        !props.isOff && (
          <ButtonRow>
            <ButtonLink label={t.rules} href={frame.href(rulesPath)} />
          </ButtonRow>
        )
      }
    >
      {props.isOff && (
        <EmptyState
          title={t.off}
          text={t.offText}
          action={props.mayChangeRules && <ButtonLink label={t.rules} href={frame.href(rulesPath)} />}
        />
      )}
      <Tabs
        label={t.title}
        links={views.map((each) => ({
          label: t.viewCount(t.views[each], props.counts[each]),
          href: frame.href(listPath, { ansicht: each }),
          current: each === view,
        }))}
      />
      {props.rows.length === 0 ? (
        <EmptyState title={t.none} text={t.noneText} />
      ) : (
        <DataTable
          caption={t.views[view]}
          captionHidden
          columns={[
            {
              label: t.entry,
              rowHeader: true,
              cell: ({ confirmation, entry, kind }) => (
                <>
                  <a href={frame.href(entryPath(confirmation.id))}>{entry.title}</a>
                  <Small>{kind.words(locale).one}</Small>
                </>
              ),
            },
            {
              label: t.state,
              cell: ({ confirmation, proposalId }) => (
                <>
                  <StageLabel confirmation={confirmation} locale={locale} />
                  {proposalId && (
                    <p>
                      <a href={frame.href(reviewPath(proposalId))}>{t.review}</a>
                    </p>
                  )}
                </>
              ),
            },
            { label: t.due, tight: true, cell: ({ confirmation }) => shortDay(confirmation.dueOn, locale) },
            {
              label: t.confirmed,
              tight: true,
              cell: ({ entry }) => (entry.confirmedOn ? shortDay(entry.confirmedOn, locale) : t.never),
            },
            { label: t.mail, cell: ({ mail }) => mail ?? <StateLabel kind="warn" label={t.noMail} /> },
          ]}
          rows={props.rows}
        />
      )}
      <Pagination
        previous={
          props.isFirstPage ? null : { href: frame.href(listPath, { ansicht: view }), label: t.first }
        }
        next={
          props.next ? { href: frame.href(listPath, { ansicht: view, ab: props.next }), label: t.more } : null
        }
      />
    </Page>
  );
};

const marks: Record<Stage, 'ok' | 'warn' | 'open' | 'neutral'> = {
  confirmed: 'ok',
  asked: 'open',
  stale: 'warn',
  withdrawn: 'warn',
};

/** Where an entry stands, and what keeps it there. */
export const StageLabel = ({
  confirmation,
  locale,
}: {
  confirmation: Confirmation;
  locale: Locale;
}): Child => {
  const t = confirmationTexts(locale);
  const more = [
    confirmation.stage === 'asked' && confirmation.reminders > 0
      ? t.list.reminders(confirmation.reminders)
      : null,
    confirmation.disownedOn ? t.list.disowned : null,
    confirmation.pausedUntil ? t.list.paused(longDay(confirmation.pausedUntil, locale)) : null,
  ].filter(Boolean);
  return (
    <>
      <StateLabel kind={marks[confirmation.stage]} label={t.stages[confirmation.stage]} />
      {more.length > 0 && <Small>{more.join(', ')}</Small>}
    </>
  );
};
