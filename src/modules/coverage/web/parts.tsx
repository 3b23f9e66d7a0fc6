import type { Child } from 'hono/jsx';
import { number } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Accordion, Tabs } from '../../../ui/navigation.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { LevelOfDay } from '../../areas/contract.ts';
import {
  casesPath,
  crossFieldPath,
  gapsPath,
  growthPath,
  matrixPath,
  overlapsPath,
  rankPath,
} from '../paths.ts';
import { addressOf, type NumberField, numberFields, type Question } from '../question.ts';
import { type Sheet, type SheetCell, shownColumns } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import { ChartDrawing } from './chart.tsx';
import type { Reader } from './reader.ts';

/** The sides of need and offer, each with its own address. */
export const CoverageTabs = ({ reader, current }: { reader: Reader; current: string }) => {
  const t = coverageTexts(reader.locale).tabs;
  const link = (label: string, path: string) => ({
    label,
    href: reader.frame.href(path),
    current: path === current,
  });
  return (
    <Tabs
      label={t.label}
      links={[
        link(t.matrix, matrixPath),
        link(t.rank, rankPath),
        link(t.gaps, gapsPath),
        link(t.crossField, crossFieldPath),
        link(t.growth, growthPath),
        link(t.overlaps, overlapsPath),
        link(t.cases, casesPath),
      ]}
    />
  );
};

/** The same figures as files. */
export const TakeAlong = ({
  reader,
  sheet,
  question,
}: {
  reader: Reader;
  sheet: Sheet;
  question: Question;
}) => {
  const t = coverageTexts(reader.locale).take;
  const href = (format: string) => reader.frame.href(`/${sheet.name}.${format}`, addressOf(question));
  return (
    <div class="no-print">
      <Section title={t.title}>
        <ButtonRow>
          {(['csv', 'xlsx', 'ods', 'pdf'] as const).map((format) => (
            <ButtonLink label={t[format]} href={href(format)} download />
          ))}
          {sheet.chart && <ButtonLink label={t.svg} href={href('svg')} download />}
        </ButtonRow>
      </Section>
    </div>
  );
};

/** What the figures rest on; folded, since most readers look at it once. */
export const Basis = ({
  reader,
  notes,
  open = false,
}: {
  reader: Reader;
  notes: readonly string[];
  open?: boolean;
}) =>
  notes.length === 0 ? null : (
    <Accordion title={coverageTexts(reader.locale).basis} open={open}>
      <PlainList items={notes} />
    </Accordion>
  );

export const CellText = ({ reader, cell }: { reader: Reader; cell: SheetCell | undefined }): Child =>
  cell?.path ? <a href={reader.frame.href(cell.path)}>{cell.text}</a> : (cell?.text ?? '');

/** The rows of a sheet as the page shows them; at most so many, the files have all. */
export const SheetTable = (props: {
  reader: Reader;
  sheet: Sheet;
  caption: string;
  captionHidden?: boolean;
  rows?: readonly (readonly SheetCell[])[];
  /** Where all rows are of one thing, its column can be left out and the next one names them. */
  withoutFirst?: boolean;
}) => {
  const { reader, sheet, withoutFirst = false } = props;
  const shown = shownColumns(sheet).slice(withoutFirst ? 1 : 0);
  const columns = shown.map(
    ({ column, at }, index): Column<readonly SheetCell[]> => ({
      label: column.label,
      ...(column.numeric ? { numeric: true } : {}),
      ...((withoutFirst ? index === 0 : column.rowHeader) ? { rowHeader: true } : {}),
      cell: (row) => <CellText reader={reader} cell={row[at]} />,
    }),
  );
  return (
    <DataTable
      caption={props.caption}
      captionHidden={props.captionHidden ?? false}
      columns={columns}
      rows={props.rows ?? sheet.rows}
    />
  );
};

/** A drawing that scrolls sideways where there is no room; the same figures stand in a table beside it. */
export const Drawing = ({ sheet }: { sheet: Sheet }) =>
  sheet.chart && (
    <figure class="coverage-figure">
      <figcaption>{sheet.chart.title}</figcaption>
      <section class="coverage-figure__frame" tabindex={0} aria-label={sheet.chart.title}>
        <ChartDrawing chart={sheet.chart} />
      </section>
    </figure>
  );

/** A field of a number in the address: what cannot be taken stays as typed, with what would be right beside it. */
export const NumberInAddress = (props: {
  reader: Reader;
  question: Question;
  name: NumberField;
  label: string;
  hint?: string;
  /** As it is computed with. */
  value: number | null;
  error?: string | undefined;
}) => {
  const { reader, question, name, value } = props;
  const refused = question.refused[name];
  const [least, most] = numberFields[name].map((bound) => number(bound, reader.locale));
  const used = value === null ? null : number(value, reader.locale);
  return (
    <TextField
      name={name}
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      value={refused ?? (value === null ? '' : typedNumber(value, reader.locale))}
      inputmode="decimal"
      width="short"
      required={false}
      error={
        refused === undefined
          ? props.error
          : coverageTexts(reader.locale).form.notANumber(least ?? '', most ?? '', used)
      }
    />
  );
};
/** Without marks between thousands, as people type it. */
const typedNumber = (value: number, locale: Locale): string =>
  locale === 'de' ? String(value).replace('.', ',') : String(value);

/** Chooses the level of areas. */
export const LevelField = ({
  reader,
  levels,
  level,
}: {
  reader: Reader;
  levels: readonly LevelOfDay[];
  level: LevelOfDay | null;
}) => (
  <SelectField
    name="ebene"
    label={coverageTexts(reader.locale).form.level}
    options={levels.map((each) => ({
      value: each.id,
      label: `${each.plural} (${each.areas})`,
      group: each.system,
    }))}
    placeholder={null}
    value={level?.id}
    required={false}
  />
);

/** Without areas nothing can be laid side by side. */
export const NoAreas = ({ reader }: { reader: Reader }) => {
  const t = coverageTexts(reader.locale).matrix;
  return (
    <EmptyState
      title={t.noAreas}
      text={t.noAreasText}
      action={<ButtonLink label={t.noAreasAction} href={reader.frame.href('/gebiete/systeme')} />}
    />
  );
};

/** What a form of the address keeps besides its own fields. */
export const keptIn = (
  reader: Reader,
  question: Question,
  ...own: readonly string[]
): Record<string, string | null> => ({
  ...Object.fromEntries(Object.entries(addressOf(question)).filter(([name]) => !own.includes(name))),
  stand: reader.asOf === reader.today ? null : reader.asOf,
});
