import type { Child } from 'hono/jsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { classOf } from '../classes.ts';
import type { MapArea } from '../data/area-views.ts';
import { areasTexts } from '../texts/index.ts';
import type { AreaValue } from '../use-cases/read-values.ts';
import type { MapView } from '../use-cases/show-map.ts';
import { hectares, type Reader, text, valueInWords } from './fact-links.tsx';

export const areasPath = '/gebiete';

/** The unit of the indicator that a map shows. */
export const unitOf = (view: MapView): string | null =>
  view.indicator ? text(view.indicator, 'unit') || null : null;

/** The map as a table, under the same numbers. */
export const AreaTable = ({ reader, view }: { reader: Reader; view: MapView }): Child => {
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.map;
  const numbers = new Map(view.areas.map((each, index) => [each.id, index + 1]));
  const columns: Column<MapArea>[] = [
    { label: t.columns.number, cell: (each) => numbers.get(each.id), numeric: true },
    {
      label: t.columns.name,
      rowHeader: true,
      cell: (each) => <a href={frame.href(`${areasPath}/${each.id}`)}>{each.name}</a>,
    },
    { label: t.columns.key, cell: (each) => each.key },
  ];
  if (view.indicator) {
    columns.push(
      {
        label: t.columns.value,
        numeric: true,
        cell: (each) => <ValueCell reader={reader} value={view.values.get(each.id)} unit={unitOf(view)} />,
      },
      {
        label: t.columns.step,
        numeric: true,
        cell: (each) => {
          const step = classOf(view.classes, view.values.get(each.id)?.value ?? null);
          return step === null ? '–' : t.step(step, view.classes.length);
        },
      },
    );
  } else
    columns.push({
      label: t.columns.size,
      numeric: true,
      cell: (each) => (each.squareMetres === null ? '–' : t.hectares(hectares(each.squareMetres, locale))),
    });
  return (
    <DataTable
      caption={t.table(view.level?.plural ?? t.title)}
      captionHidden
      columns={columns}
      rows={view.areas}
    />
  );
};

/** A value in a cell, with a word where it was not measured there itself. */
export const ValueCell = (props: {
  reader: Reader;
  value: AreaValue | null | undefined;
  unit: string | null;
}): Child => {
  const { value, reader } = props;
  const texts = areasTexts(reader.locale);
  if (value?.value == null) return texts.map.missing;
  return (
    <>
      {valueInWords(value.value, props.unit, reader.locale)}
      {value.how !== 'measured' && (
        <span class="small value-note"> ({texts.value[value.how](value.used, value.of)})</span>
      )}
    </>
  );
};
