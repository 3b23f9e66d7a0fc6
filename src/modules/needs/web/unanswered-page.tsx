import { shortDay } from '../../../platform/i18n/format.ts';
import { daysBetween } from '../../../platform/time/day.ts';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { type Unanswered, unansweredAtOnce } from '../data/unanswered-views.ts';
import { need } from '../kinds.ts';
import { unansweredPath } from '../register.ts';
import { needsTexts } from '../texts/index.ts';
import { optionOf, type Reader } from './reader.tsx';

/** Needs without an answer. Nobody can take one off this page but by answering it. */
export const UnansweredPage = (props: {
  reader: Reader;
  rows: readonly Unanswered[];
  count: number;
  /** How many come before this page. */
  from: number;
}) => {
  const { reader, rows, count, from } = props;
  const { frame, locale } = reader;
  const texts = needsTexts(locale);
  const t = texts.unanswered;
  const c = t.columns;
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[{ label: texts.register.title, href: frame.href('/bedarfe') }]}
    >
      {rows.length === 0 ? (
        <EmptyState title={t.none} text={t.noneText} />
      ) : (
        <Section title={t.count(count)}>
          <DataTable
            caption={t.title}
            captionHidden
            columns={[
              {
                label: c.title,
                rowHeader: true,
                cell: (row: Unanswered) => (
                  <>
                    <a href={frame.href(`/bedarfe/${row.id}`)}>{row.title}</a>
                    {row.hasEnded && <Small>{t.ended}</Small>}
                  </>
                ),
              },
              {
                label: c.urgency,
                tight: true,
                cell: (row) => optionOf(need, 'urgency', row.urgency, locale),
              },
              { label: c.state, tight: true, cell: (row) => texts.states[row.state] },
              {
                label: c.waiting,
                tight: true,
                cell: (row) =>
                  row.since && (
                    <>
                      {t.waited(daysBetween(row.since, reader.asOf))}
                      <br />
                      <span class="small">{shortDay(row.since, locale)}</span>
                    </>
                  ),
              },
              { label: c.areas, cell: (row) => row.areas.join(', ') || texts.need.whereUnknown },
              ...(reader.mayWrite
                ? [
                    {
                      label: t.answer,
                      cell: (row: Unanswered) => (
                        <a
                          href={frame.href(`/bedarfe/${row.id}/angebote`)}
                          aria-label={`${t.answer}: ${row.title}`}
                        >
                          {t.answer}
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
            rows={rows}
          />
          <Pagination
            previous={
              from > 0
                ? { href: frame.href(unansweredPath, { ab: String(Math.max(0, from - unansweredAtOnce)) }) }
                : null
            }
            next={
              from + rows.length < count
                ? { href: frame.href(unansweredPath, { ab: String(from + unansweredAtOnce) }), label: t.next }
                : null
            }
          />
        </Section>
      )}
    </Page>
  );
};
