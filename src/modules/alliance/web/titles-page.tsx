import type { JsonRow } from '../../../platform/events/tables.ts';
import { longDay, periodInWords } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Precision } from '../../../platform/time/period.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { Timeline, type TimelineItem } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { factHoldsOn, text, thingId, whenInWords } from '../fact.ts';
import { title } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { titleLine } from '../title.ts';
import { FactLine, newHref, type Reader } from './fact-links.tsx';

const here = '/titel';

/** What the alliance was called, when, and where that is not recorded. */
export const TitlesPage = (props: {
  reader: Reader;
  asOf: string;
  today: string;
  titles: readonly JsonRow[];
}) => {
  const { reader, asOf, titles } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).titles;
  const ofDay = titles.find((row) => factHoldsOn(row, asOf));
  const undated = titles.filter((row) => typeof row.valid !== 'string');
  const line = titleLine(titles);
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: allianceTexts(locale).nav.home, href: frame.href('/') }]}
    >
      {titles.length === 0 ? (
        <EmptyState title={t.empty} text={t.emptyText} />
      ) : (
        <p>
          {ofDay && asOf === props.today ? (
            t.today(text(ofDay, 'title'))
          ) : (
            <>
              {t.now(longDay(asOf, locale))}{' '}
              <strong>{ofDay ? t.on(text(ofDay, 'title')) : t.unknownOn}</strong>
            </>
          )}
        </p>
      )}
      {line.length > 0 && (
        <Section title={t.line}>
          <Timeline
            items={line.map((stretch, index): TimelineItem => {
              if (stretch.title)
                return {
                  when: whenInWords(stretch.title, locale),
                  title: text(stretch.title, 'title'),
                  children: <TitleFact reader={reader} row={stretch.title} />,
                };
              const { from, until } = stretch.gap;
              return {
                when: gapInWords(line[index - 1]?.title, line[index + 1]?.title, stretch.gap, locale),
                kind: t.kindGap,
                title: from === null ? t.gapBefore : until === null ? t.gapAfter : t.gapBetween,
              };
            })}
          />
        </Section>
      )}
      {undated.length > 0 && (
        <Section title={t.undated} lead={t.undatedText} id="ohne-zeit">
          <Timeline
            items={undated.map((row) => ({
              when: whenInWords(row, locale),
              title: text(row, 'title'),
              children: <TitleFact reader={reader} row={row} />,
            }))}
          />
        </Section>
      )}
      {reader.mayWrite && (
        <ButtonRow>
          <ButtonLink label={t.add} href={newHref(reader, title, here)} />
        </ButtonRow>
      )}
    </Page>
  );
};

const TitleFact = ({ reader, row }: { reader: Reader; row: JsonRow }) => (
  <div id={thingId(row)}>
    <FactLine reader={reader} kind={title} row={row} back={here} when={null} thread />
  </div>
);

/** A gap's time, as exactly as the titles around it know it: "bis 2013". */
const gapInWords = (
  later: JsonRow | null | undefined,
  earlier: JsonRow | null | undefined,
  gap: { from: string | null; until: string | null },
  locale: Locale,
): string =>
  periodInWords(gap, locale, {
    from: (earlier?.until_precision ?? 'day') as Precision,
    until: (later?.from_precision ?? 'day') as Precision,
  });
