import { longDay, number } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Day } from '../../../platform/time/day.ts';
import { crossFieldPath } from '../paths.ts';
import { cell, type Sheet } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import type { CrossField, FieldCount } from '../use-cases/read-cross-field.ts';
import { percent } from './figures.ts';

/** What touches one field alone: in all, by field, by area, and over time. */
export const crossFieldSheet = (view: CrossField, asOf: Day, locale: Locale): Sheet => {
  const t = coverageTexts(locale).sheets;
  const { sections } = t.crossField;
  const line = (section: string, name: string, count: FieldCount, path?: string) => [
    cell(section),
    cell(name, path ? { path } : {}),
    cell(number(count.all, locale)),
    cell(number(count.one, locale)),
    cell(percent(count.one, count.all, locale)),
    cell(number(count.none, locale)),
  ];
  const none = { all: 0, one: 0, none: 0 };
  return {
    name: crossFieldPath.slice(1),
    title: t.crossField.title,
    lead: t.crossField.lead(percent(view.whole.one, view.whole.all, locale), longDay(asOf, locale)),
    columns: [
      { label: t.columns.section },
      { label: t.columns.what, rowHeader: true },
      { label: t.columns.offers, numeric: true },
      { label: t.columns.one, numeric: true },
      { label: t.columns.share, numeric: true },
      { label: t.columns.none, numeric: true },
    ],
    rows: [
      line(sections.whole, t.crossField.offers, view.whole),
      line(sections.whole, t.crossField.needs, view.needs),
      line(sections.whole, t.crossField.cases, view.cases),
      ...view.fields.map(({ id, name }) =>
        line(sections.field, name, view.byField.get(id) ?? none, `/leistungsfelder#${id}`),
      ),
      ...view.areas.map(({ id, name }) =>
        line(sections.area, name, view.byArea.get(id) ?? none, `/gebiete/${id}`),
      ),
      ...view.overTime.map(({ day, count }) => line(sections.time, longDay(day, locale), count)),
    ],
    notes: [t.crossField.note],
    chart: {
      kind: 'bars',
      title: t.crossField.chart,
      bars: view.fields.map(({ id, name }) => {
        const { all, one } = view.byField.get(id) ?? none;
        return { label: name, value: all === 0 ? 0 : one / all, text: percent(one, all, locale) };
      }),
    },
  };
};
