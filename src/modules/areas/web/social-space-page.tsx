import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { AreaMap } from '../../../ui/area-map.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextBlock } from '../../../ui/prose.tsx';
import type { MapArea } from '../data/area-views.ts';
import type { SocialSpaceView } from '../data/social-space-views.ts';
import { socialSpace, socialSpaceArea } from '../kinds.ts';
import { areasTexts } from '../texts/index.ts';
import type { readSpaceFigures } from '../use-cases/read-figures.ts';
import { areasPath } from './area-table.tsx';
import { FactLine, newHref, percent, type Reader, text, thingId, valueInWords } from './fact-links.tsx';
import { type Drawn, drawMap } from './map-shapes.ts';

/** A social space: the areas that it cuts across, and the figures that follow from them. */
export const SocialSpacePage = (props: {
  reader: Reader;
  view: SocialSpaceView;
  areas: readonly MapArea[];
  figures: Awaited<ReturnType<typeof readSpaceFigures>>;
}) => {
  const { reader, view } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.space;
  const { row } = view;
  const name = text(row, 'name');
  const here = `/sozialraeume/${thingId(row)}`;
  const shares = new Map(view.parts.map((part) => [part.area.id, part.share]));
  const map = drawMap(
    props.areas.map(
      (each): Drawn => ({
        area: each,
        look: shares.get(each.id) === 1 ? 'chosen' : 'plain',
        title: each.name,
        href: frame.href(`${areasPath}/${each.id}`),
      }),
    ),
  );
  return (
    <Page
      frame={frame}
      kicker={t.kicker}
      title={name}
      breadcrumbs={[{ label: texts.nav.areas, href: frame.href(areasPath) }]}
    >
      {!view.holdsOnDay && <Alert kind="info" title={t.notOnDay(longDay(reader.asOf, locale))} />}
      {text(row, 'detail') && <TextBlock text={text(row, 'detail')} />}
      <FactLine reader={reader} kind={socialSpace} row={row} back={here} thread />
      {map && (
        <AreaMap
          id="lage"
          small
          width={map.sheet.width}
          height={map.sheet.height}
          shapes={map.shapes}
          caption={t.mapCaption(name)}
        />
      )}
      <Section title={t.parts}>
        {view.parts.length === 0 && <p>{t.noParts}</p>}
        <PlainList
          items={view.parts.map((part) => (
            <div class="fact">
              <p>
                <a href={frame.href(part.area.path)}>{part.area.name}</a> ({part.area.level},{' '}
                {part.share === 1 ? t.whole : texts.area.share(percent(part.share, locale))})
              </p>
              <FactLine
                reader={reader}
                kind={socialSpaceArea}
                row={part.row}
                back={here}
                name={`${part.area.name} (${name})`}
              />
            </div>
          ))}
        />
        {reader.mayWrite && (
          <ButtonRow>
            <ButtonLink
              label={t.addPart}
              href={newHref(reader, socialSpaceArea, here, { space_id: thingId(row), share: '1' })}
            />
          </ButtonRow>
        )}
      </Section>
      {view.parts.length > 0 && (
        <Section title={t.indicators} lead={t.indicatorsLead}>
          {props.figures.length === 0 ? (
            <p>{t.noIndicators}</p>
          ) : (
            <DataTable
              caption={t.indicators}
              captionHidden
              columns={[
                {
                  label: t.columns.indicator,
                  rowHeader: true,
                  cell: (each) => (
                    <a href={frame.href(`/indikatoren/${thingId(each.indicator)}`)}>
                      {text(each.indicator, 'name')}
                    </a>
                  ),
                },
                {
                  label: t.columns.value,
                  numeric: true,
                  cell: (each) => spaceValue(reader, each),
                },
                { label: t.columns.day, cell: (each) => longDay(each.day, locale) },
              ]}
              rows={props.figures}
            />
          )}
        </Section>
      )}
    </Page>
  );
};

/** A value, and how many of the areas it rests on where some have none. */
const spaceValue = (
  reader: Reader,
  { indicator, value }: Awaited<ReturnType<typeof readSpaceFigures>>[number],
): string => {
  if (value.value === null) return '–';
  const shown = valueInWords(value.value, text(indicator, 'unit') || null, reader.locale);
  const t = areasTexts(reader.locale).space;
  return value.used < value.of ? `${shown} ${t.usedOf(value.used, value.of)}` : shown;
};
