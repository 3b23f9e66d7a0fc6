import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { longDay, shortDay } from '../../../platform/i18n/format.ts';
import { AreaMap, MapLegend, type MapLook } from '../../../ui/area-map.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { classOf } from '../classes.ts';
import { areasTexts } from '../texts/index.ts';
import type { AreaValue } from '../use-cases/read-values.ts';
import type { MapView } from '../use-cases/show-map.ts';
import { AreaTable, areasPath, unitOf } from './area-table.tsx';
import { type Reader, text, thingId, valueInWords } from './fact-links.tsx';
import { type Drawn, drawMap } from './map-shapes.ts';
import { mapIslands, zoomOf } from './map-zoom.ts';

const mapId = 'karte';

/** The map of the district at one level, and the same as a table. */
export const AreasPage = (props: {
  reader: Reader;
  view: MapView;
  spaces: readonly JsonRow[];
  hasSystems: boolean;
  mapStyle: string | null;
}) => {
  const { reader, view } = props;
  const { frame, locale } = reader;
  const t = areasTexts(locale).map;
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      islands={mapIslands}
      provenance={<Provenance reader={reader} view={view} />}
    >
      {view.level ? (
        <>
          <Choice reader={reader} view={view} />
          <Picture reader={reader} view={view} mapStyle={props.mapStyle} />
          <Section title={t.table(view.level.plural)}>
            <AreaTable reader={reader} view={view} />
            {view.district?.value != null && (
              <Small>
                {t.district}: {valueInWords(view.district.value, unitOf(view), locale)}
                {view.district.used < view.district.of &&
                  ` (${areasTexts(locale).indicators.seriesCount(view.district.used, view.district.of)})`}
              </Small>
            )}
          </Section>
        </>
      ) : (
        <EmptyState
          title={props.hasSystems ? t.emptyOnDay(longDay(reader.asOf, locale)) : t.empty}
          text={props.hasSystems ? t.emptyOnDayText : t.emptyText}
          action={
            reader.mayWrite ? (
              <ButtonLink kind="primary" label={t.first} href={frame.href('/einlesen')} />
            ) : undefined
          }
        />
      )}
      {props.spaces.length > 0 && (
        <Section title={t.spaces} lead={t.spacesLead}>
          <PlainList
            items={props.spaces.map((space) => (
              <a href={frame.href(`/sozialraeume/${thingId(space)}`)}>{text(space, 'name')}</a>
            ))}
          />
        </Section>
      )}
      <Section title={t.more}>
        <PlainList
          items={[
            <a href={frame.href('/indikatoren')}>{t.indicators}</a>,
            <a href={frame.href('/gebiete/systeme')}>{t.systems}</a>,
            ...(view.level
              ? [
                  <>
                    <a href={frame.href('/gebiete.geojson', question(view))}>{t.openData}</a>
                    <Small>{t.openDataLead}</Small>
                  </>,
                ]
              : []),
          ]}
        />
        {reader.mayWrite && view.level && (
          <ButtonRow>
            <ButtonLink label={t.first} href={frame.href('/einlesen')} />
          </ButtonRow>
        )}
      </Section>
    </Page>
  );
};

/** What the address says of the view; also the parameters of the open data. */
export const question = (view: MapView): Record<string, string | undefined> => ({
  ebene: view.level?.id,
  indikator: view.indicator ? thingId(view.indicator) : undefined,
  stichtag: view.indicator && view.day ? view.day : undefined,
});

const Choice = ({ reader, view }: { reader: Reader; view: MapView }): Child => {
  const { frame, locale } = reader;
  const t = areasTexts(locale).map;
  const systems = new Set(view.levels.map((level) => level.systemId));
  const stand = reader.asOf === reader.today ? null : reader.asOf;
  return (
    <div class="map-choice">
      <Form
        method="get"
        action={frame.href(areasPath).split('?')[0] ?? ''}
        label={t.choose}
        hidden={{ stand }}
      >
        <SelectField
          name="ebene"
          label={t.level}
          placeholder={null}
          value={view.level?.id}
          options={view.levels.map((level) => ({
            value: level.id,
            label: systems.size > 1 ? t.levelOf(level.plural, level.system) : level.plural,
          }))}
        />
        <SelectField
          name="indikator"
          label={t.indicator}
          placeholder={t.noIndicator}
          required={false}
          value={view.indicator ? thingId(view.indicator) : null}
          options={view.indicators.map((each) => ({ value: thingId(each), label: text(each, 'name') }))}
        />
        {view.indicator && view.days.length > 0 && (
          <SelectField
            name="stichtag"
            label={t.day}
            placeholder={null}
            value={view.day}
            options={view.days.map((day) => ({ value: day, label: shortDay(day, locale) }))}
          />
        )}
        <SubmitButton label={t.apply} kind="secondary" />
      </Form>
    </div>
  );
};

const Picture = (props: { reader: Reader; view: MapView; mapStyle: string | null }): Child => {
  const { reader, view } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.map;
  const { level, indicator, day } = view;
  if (!level) return null;
  const map = drawMap(
    view.areas.map((each, index): Drawn => {
      const value = view.values.get(each.id);
      const number = index + 1;
      return {
        area: each,
        look: lookOf(view, value),
        title: indicator
          ? t.areaTitle(number, each.name, shownValue(reader, view, value))
          : t.areaTitlePlain(number, each.name),
        href: frame.href(`${areasPath}/${each.id}`),
        label: String(number),
      };
    }),
  );
  if (!map) return <p>{t.noShapes}</p>;
  const bare = view.areas.filter((each) => each.outline === null).length;
  const missing = view.areas.filter((each) => (view.values.get(each.id)?.value ?? null) === null).length;
  const unit = unitOf(view);
  const legend = view.classes.map((each, index) => ({
    look: (index + 1) as MapLook,
    text: t.classRange(
      valueInWords(each.from, null, locale),
      valueInWords(each.to, unit, locale),
      each.count,
    ),
  }));
  return (
    <>
      <AreaMap
        id={mapId}
        width={map.sheet.width}
        height={map.sheet.height}
        shapes={map.shapes}
        zoom={zoomOf(reader, {
          areas: frame.href('/gebiete.geojson', question(view)),
          style: props.mapStyle,
          system: level.system,
          publisher: level.publisher,
          name: level.plural,
        })}
        caption={
          <>
            {t.caption(level.plural, level.version)}
            {bare > 0 && ` ${t.shapesMissing(bare)}`}
          </>
        }
      />
      {indicator && day && view.classes.length === 0 && <p>{t.noValues}</p>}
      {indicator && day && view.classes.length > 0 && (
        <>
          <MapLegend
            map={mapId}
            title={t.classes(text(indicator, 'name'), longDay(day, locale))}
            items={missing > 0 ? [...legend, { look: 'missing', text: t.classMissing(missing) }] : legend}
          />
          <Small>
            {t.classesNote} {t.directionNote(texts.area.directionWords[indicator.direction as 'more'])}
          </Small>
        </>
      )}
    </>
  );
};

const lookOf = (view: MapView, value: AreaValue | undefined): MapLook => {
  if (!view.indicator || view.classes.length === 0) return 'plain';
  return (classOf(view.classes, value?.value ?? null) as MapLook | null) ?? 'missing';
};

const shownValue = (reader: Reader, view: MapView, value: AreaValue | undefined): string =>
  value?.value == null
    ? areasTexts(reader.locale).map.missing
    : valueInWords(value.value, unitOf(view), reader.locale);

const Provenance = ({ reader, view }: { reader: Reader; view: MapView }): Child => {
  const t = areasTexts(reader.locale).indicators;
  if (!view.indicator) return null;
  const publisher = text(view.indicator, 'publisher') || t.notGiven;
  const licence = text(view.indicator, 'licence') || t.notGiven;
  const note = text(view.indicator, 'small_number_note');
  return (
    <>
      <p>
        {t.publisher}: {publisher}. {t.licence}: {licence}.
      </p>
      {note && <p>{note}</p>}
    </>
  );
};
