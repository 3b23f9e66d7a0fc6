import type { Child } from 'hono/jsx';
import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DescriptionList, PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProvenanceLines } from '../../imports/contract.ts';
import type { AreaName } from '../data/area-lookup.ts';
import type { AreaView } from '../data/area-views.ts';
import { area, areaMapping, indicatorValue } from '../kinds.ts';
import type { LocatedPoint } from '../located.ts';
import { areasTexts } from '../texts/index.ts';
import type { Figure } from '../use-cases/read-figures.ts';
import type { LocatedGroup } from '../use-cases/show-located.ts';
import { Located } from './area-located.tsx';
import { Surroundings } from './area-surroundings.tsx';
import { areasPath, ValueCell } from './area-table.tsx';
import {
  FactLine,
  hectares,
  joined,
  newHref,
  percent,
  type Reader,
  text,
  thingId,
  valueInWords,
  whenInWords,
} from './fact-links.tsx';
import { mapIslands } from './map-zoom.ts';

/** One area: where it lies, what it consists of, what was measured there, and what it was before. */
export const AreaPage = (props: {
  reader: Reader;
  view: AreaView;
  figures: readonly Figure[];
  located: readonly LocatedGroup[];
  points: readonly LocatedPoint[];
  mapStyle: string | null;
}) => {
  const { reader, view } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.area;
  const { row, name } = view;
  const here = `${areasPath}/${name.id}`;
  return (
    <Page
      frame={frame}
      kicker={name.level}
      title={text(row, 'name')}
      islands={mapIslands}
      lead={t.lead(name.level, text(row, 'key'), view.version.name)}
      breadcrumbs={[
        { label: texts.nav.areas, href: frame.href(areasPath, { ebene: name.levelId }) },
        ...view.parents.map((parent) => ({ label: parent.name, href: frame.href(parent.path) })),
      ]}
      provenance={view.said.length > 0 && <Said reader={reader} view={view} />}
    >
      {!view.holdsOnDay && <Alert kind="info" title={t.notOnDay(longDay(reader.asOf, locale))} />}
      <Surroundings reader={reader} view={view} points={props.points} mapStyle={props.mapStyle} />
      <DescriptionList
        items={[
          { term: t.above, value: nameLinks(reader, view.parents) },
          { term: t.below, value: nameLinks(reader, view.children) },
          {
            term: t.size,
            value:
              view.squareMetres === null ? null : texts.map.hectares(hectares(view.squareMetres, locale)),
          },
          {
            term: t.spaces,
            value:
              view.spaces.length === 0
                ? null
                : joined(
                    view.spaces.map((space) => (
                      <>
                        <a href={frame.href(`/sozialraeume/${space.id}`)}>{space.name}</a>
                        {space.share < 1 && ` (${t.share(percent(space.share, locale))})`}
                      </>
                    )),
                  ),
          },
        ]}
      />
      <FactLine reader={reader} kind={area} row={row} back={here} thread />
      <Section
        title={t.indicators}
        lead={props.figures.length > 0 ? t.indicatorsLead(view.plural, view.system) : undefined}
      >
        {props.figures.length === 0 ? (
          <p>{t.noIndicators}</p>
        ) : (
          <Figures reader={reader} view={view} figures={props.figures} />
        )}
        {reader.mayWrite && (
          <ButtonRow>
            <ButtonLink
              label={t.addValue}
              href={newHref(reader, indicatorValue, here, { area_id: name.id })}
            />
          </ButtonRow>
        )}
      </Section>
      <Located reader={reader} groups={props.located} />
      {(view.mappings.length > 0 || reader.mayWrite) && (
        <Section title={t.mapping}>
          <PlainList
            items={view.mappings.map((line) => (
              <div class="fact">
                <p>
                  {(line.direction === 'from' ? t.mappingFrom : t.mappingTo)(percent(line.share, locale))}{' '}
                  <a href={frame.href(line.other.path)}>{line.other.name}</a> ({line.other.key},{' '}
                  {line.other.version}){text(line.row, 'basis') && `, ${text(line.row, 'basis')}`}
                </p>
                <FactLine
                  reader={reader}
                  kind={areaMapping}
                  row={line.row}
                  back={here}
                  name={`${areaMapping.words(locale).one}: ${line.other.name} (${line.other.key})`}
                />
              </div>
            ))}
          />
          {reader.mayWrite && (
            <ButtonRow>
              <ButtonLink
                label={t.addMapping}
                href={newHref(reader, areaMapping, here, { to_area_id: name.id })}
              />
            </ButtonRow>
          )}
        </Section>
      )}
      {view.wordings.length > 1 && (
        <Section title={t.names}>
          <Timeline
            items={view.wordings.map((each) => ({
              when: whenInWords(each, locale),
              title: text(each, 'name'),
              children: <FactLine reader={reader} kind={area} row={each} back={here} when={null} />,
            }))}
          />
        </Section>
      )}
    </Page>
  );
};

/** Which files said what of the area. */
const Said = ({ reader, view }: { reader: Reader; view: AreaView }): Child => {
  const { fields, areas } = areasTexts(reader.locale).importing;
  const labels: Readonly<Record<string, string | undefined>> = {
    name: fields.name.label,
    parent: areasTexts(reader.locale).area.above,
    size: fields.size.label,
    geometry: areas.fields.geometry,
  };
  return <ProvenanceLines locale={reader.locale} said={view.said} labelOf={(field) => labels[field]} />;
};

const Figures = (props: { reader: Reader; view: AreaView; figures: readonly Figure[] }): Child => {
  const { reader, view } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.area;
  const unit = (figure: Figure) => text(figure.indicator, 'unit') || null;
  const shown = (value: number | null | undefined, figure: Figure) =>
    value == null ? '–' : valueInWords(value, unit(figure), locale);
  return (
    <DataTable
      caption={t.indicators}
      captionHidden
      columns={[
        {
          label: t.columns.indicator,
          rowHeader: true,
          cell: (figure) => (
            <>
              <a
                href={frame.href(`/indikatoren/${thingId(figure.indicator)}`, {
                  ebene: view.name.levelId,
                  gebiet: view.name.id,
                })}
              >
                {text(figure.indicator, 'name')}
              </a>
              <span class="small"> {t.onDay(longDay(figure.day, locale))}</span>
            </>
          ),
        },
        {
          label: t.columns.value,
          numeric: true,
          cell: (figure) => <ValueCell reader={reader} value={figure.own} unit={unit(figure)} />,
        },
        { label: t.columns.district, numeric: true, cell: (figure) => shown(figure.district?.value, figure) },
        {
          label: t.columns.wider,
          numeric: true,
          cell: (figure) =>
            figure.references.length === 0
              ? '–'
              : figure.references.map((each) => `${each.place}: ${shown(each.value, figure)}`).join('; '),
        },
        {
          label: t.columns.verdict,
          cell: (figure) => <span class="verdict">{verdict(reader, figure)}</span>,
        },
      ]}
      rows={props.figures}
    />
  );
};

/** How a value stands to the middle one, and whether more of it is better, in words and never by colour. */
const verdict = (reader: Reader, figure: Figure): string => {
  const t = areasTexts(reader.locale).area;
  const { value } = figure.own;
  const words = [];
  if (value !== null && figure.median !== null && figure.of > 1) {
    const median = valueInWords(figure.median, text(figure.indicator, 'unit') || null, reader.locale);
    words.push(
      (value > figure.median ? t.aboveMedian : value < figure.median ? t.belowMedian : t.likeMedian)(median),
    );
    if (figure.rank !== null) words.push(t.rank(figure.rank, figure.of));
  }
  words.push(t.directionWords[figure.indicator.direction as 'more']);
  return words.join('; ');
};

const nameLinks = (reader: Reader, names: readonly AreaName[]): Child | null =>
  names.length === 0
    ? null
    : joined(names.map((each) => <a href={reader.frame.href(each.path)}>{each.name}</a>));
