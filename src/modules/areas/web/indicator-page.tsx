import type { JsonRow } from '../../../platform/events/tables.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DescriptionList, PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small, TextBlock } from '../../../ui/prose.tsx';
import type { AreaName } from '../data/area-lookup.ts';
import type { LevelOfDay } from '../data/system-views.ts';
import { indicator, indicatorReference, indicatorValue, indicatorWord } from '../kinds.ts';
import { areasTexts } from '../texts/index.ts';
import type { SeriesPoint } from '../use-cases/read-figures.ts';
import { areasPath, ValueCell } from './area-table.tsx';
import { FactLine, newHref, type Reader, text, thingId, valueInWords } from './fact-links.tsx';

export const indicatorsPath = '/indikatoren';

/** All indicators with their source and the day of their newest figures. */
export const IndicatorsPage = (props: {
  reader: Reader;
  indicators: readonly JsonRow[];
  newest: ReadonlyMap<string, string>;
}) => {
  const { reader } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.indicators;
  const add = reader.mayWrite && (
    <ButtonLink label={t.add} href={newHref(reader, indicator, indicatorsPath)} />
  );
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: texts.nav.areas, href: frame.href(areasPath) }]}
    >
      {props.indicators.length === 0 && (
        <EmptyState title={t.empty} text={t.emptyText} action={add || undefined} />
      )}
      <PlainList
        items={props.indicators.map((row) => {
          const day = props.newest.get(thingId(row));
          return (
            <div class="fact">
              <p>
                <a href={frame.href(`${indicatorsPath}/${thingId(row)}`)}>{text(row, 'name')}</a>
                {text(row, 'unit') && ` (${text(row, 'unit')})`}
              </p>
              <Small>
                {[
                  day ? t.newest(longDay(day, locale)) : t.noValues,
                  indicatorWord('direction', row, locale),
                  text(row, 'publisher') || null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Small>
            </div>
          );
        })}
      />
      {props.indicators.length > 0 && add && <ButtonRow>{add}</ButtonRow>}
    </Page>
  );
};

/** One indicator: what it means, where it comes from, and its course for the district or one area. */
export const IndicatorPage = (props: {
  reader: Reader;
  row: JsonRow;
  weight: JsonRow | null;
  level: LevelOfDay | null;
  area: AreaName | null;
  series: readonly SeriesPoint[];
  references: readonly JsonRow[];
}) => {
  const { reader, row, level, area } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.indicators;
  const here = `${indicatorsPath}/${thingId(row)}`;
  const unit = text(row, 'unit') || null;
  return (
    <Page
      frame={frame}
      kicker={indicator.words(locale).one}
      title={text(row, 'name')}
      breadcrumbs={[
        { label: texts.nav.areas, href: frame.href(areasPath) },
        { label: t.title, href: frame.href(indicatorsPath) },
      ]}
    >
      {text(row, 'detail') && <TextBlock text={text(row, 'detail')} />}
      <DescriptionList
        items={[
          { term: t.unit, value: unit ?? t.none },
          { term: t.direction, value: indicatorWord('direction', row, locale) },
          { term: t.aggregation, value: indicatorWord('aggregation', row, locale) },
          {
            term: t.weight,
            value: props.weight && (
              <a href={frame.href(`${indicatorsPath}/${thingId(props.weight)}`)}>
                {text(props.weight, 'name')}
              </a>
            ),
          },
          { term: t.publisher, value: text(row, 'publisher') || t.notGiven },
          { term: t.licence, value: text(row, 'licence') || t.notGiven },
          { term: t.smallNumbers, value: text(row, 'small_number_note') || null },
        ]}
      />
      <FactLine reader={reader} kind={indicator} row={row} back={here} thread />
      <Section title={area ? t.seriesOf(area.name) : t.series(level?.plural ?? texts.nav.areas)}>
        {props.series.length === 0 && <p>{t.noSeries}</p>}
        {props.series.length > 0 && (
          <DataTable
            caption={t.title}
            captionHidden
            columns={[
              { label: t.seriesColumns.day, rowHeader: true, cell: (point) => longDay(point.day, locale) },
              {
                label: t.seriesColumns.value,
                numeric: true,
                cell: (point) =>
                  // Over the district the next column says how many areas it rests on.
                  area ? (
                    <ValueCell reader={reader} value={point.value} unit={unit} />
                  ) : point.value?.value == null ? (
                    '–'
                  ) : (
                    valueInWords(point.value.value, unit, locale)
                  ),
              },
              {
                label: t.seriesColumns.median,
                numeric: true,
                cell: (point) => (point.median === null ? '–' : valueInWords(point.median, unit, locale)),
              },
              {
                label: t.seriesColumns.count,
                numeric: true,
                cell: (point) => t.seriesCount(point.used, point.of),
              },
              {
                label: t.seriesColumns.map,
                cell: (point) => (
                  <a
                    href={frame.href(areasPath, {
                      ebene: level?.id,
                      indikator: thingId(row),
                      stichtag: point.day,
                    })}
                    aria-label={t.onMapOf(longDay(point.day, locale))}
                  >
                    {t.onMap}
                  </a>
                ),
              },
            ]}
            rows={props.series}
          />
        )}
        {area && (
          <p>
            <a href={frame.href(here, { ebene: level?.id })}>{t.wholeDistrict}</a>
          </p>
        )}
      </Section>
      {props.references.length > 0 && (
        <Section title={t.references}>
          <PlainList
            items={props.references.map((each) => (
              <div class="fact">
                <p>
                  {text(each, 'place')}, {longDay(text(each, 'day'), locale)}:{' '}
                  {valueInWords(Number(each.value), unit, locale)}
                  {text(each, 'note') && ` (${text(each, 'note')})`}
                </p>
                <FactLine
                  reader={reader}
                  kind={indicatorReference}
                  row={each}
                  back={here}
                  name={`${text(each, 'place')}, ${longDay(text(each, 'day'), locale)}`}
                />
              </div>
            ))}
          />
        </Section>
      )}
      {reader.mayWrite && (
        <ButtonRow>
          <ButtonLink
            label={t.addValue}
            href={newHref(reader, indicatorValue, here, { indicator_id: thingId(row) })}
          />
          <ButtonLink
            label={t.addReference}
            href={newHref(reader, indicatorReference, here, { indicator_id: thingId(row) })}
          />
        </ButtonRow>
      )}
    </Page>
  );
};
