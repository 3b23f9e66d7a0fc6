import type { Child } from 'hono/jsx';
import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Form } from '../../../ui/form.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { ShownRow } from '../data/row-store.ts';
import type { Difference } from '../decide.ts';
import type { ImportKind, Value } from '../import-kind.ts';
import type { Run } from '../run.ts';
import { importTexts } from '../texts/index.ts';
import { type Reader, remarkInWords, runPath } from './reader.ts';

type Props = {
  reader: Reader;
  run: Pick<Run, 'id' | 'state'>;
  kind: ImportKind;
  labels: ReadonlyMap<string, string>;
  row: ShownRow;
};

/** One row: what it is about, why it is as it is, and what differs, field by field. */
export const RunRow = (props: Props): Child => {
  const { reader, row, kind } = props;
  const t = importTexts(reader.locale).rows;
  const differences = Object.entries(row.differences);
  // What would follow from a row that cannot be taken does not follow.
  const told = row.problems.length > 0 ? row.problems : row.remarks;
  const remarks = told.map((remark) => remarkInWords(kind, remark, reader.locale));
  return (
    <div class="fact" id={`zeile-${row.position}`}>
      <h3 class="fact__title">{titleOf(props, row.label || t.line(row.number))}</h3>
      <Small>{marksOf(row, t.line(row.number)).join(' · ')}</Small>
      {row.isLeft && <p>{t.left}</p>}
      {remarks.map((remark) => (
        <p>{remark}</p>
      ))}
      {row.state === 'new' && <Small>{incomingInWords(props, differences)}</Small>}
      {differences.length > 0 && row.state !== 'new' && <Differences {...props} differences={differences} />}
      {row.state === 'conflict' && <Choices {...props} differences={differences} />}
    </div>
  );
};

/** What was taken over is a link to where it can be looked at now. */
const titleOf = ({ reader, run, kind, row }: Props, label: string): Child => {
  const path = run.state === 'applied' && row.thing ? kind.pathOf?.(row.thing) : undefined;
  return path ? <a href={reader.frame.href(path)}>{label}</a> : label;
};

/** What a row is told by besides its name: its line and key; without a name its first cells. */
const marksOf = (row: ShownRow, line: string): readonly string[] => {
  if (!row.label) return Object.values(row.cells).filter(Boolean).slice(0, 4);
  return row.key && row.key !== row.label ? [line, row.key] : [line];
};

const inWords = ({ kind, reader }: Props, field: string, value: Value): string =>
  kind.shown?.(field, value, reader.locale) ?? plain(value);

const shown = (props: Props, field: string, value: Value): string =>
  inWords(props, field, value) || importTexts(props.reader.locale).rows.nothing;

const plain = (value: Value): string => {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'object'
    ? Object.values(value).map(plain).filter(Boolean).join(' ')
    : String(value);
};

/** What a new entry would be, at a glance. */
const incomingInWords = (props: Props, differences: readonly (readonly [string, Difference])[]): string =>
  differences
    .filter(([, { incoming }]) => typeof incoming !== 'boolean' && incoming !== props.row.label)
    .flatMap(([field, { incoming }]) => {
      const value = inWords(props, field, incoming);
      return value ? `${props.labels.get(field) ?? field}: ${value}` : [];
    })
    .slice(0, 12)
    .join(' · ');

type WithDifferences = Props & { differences: readonly (readonly [string, Difference])[] };

const Differences = (props: WithDifferences): Child => {
  const t = importTexts(props.reader.locale).rows;
  return (
    <DataTable
      caption={t.line(props.row.number)}
      captionHidden
      columns={[
        { label: t.field, rowHeader: true, cell: ([field]) => props.labels.get(field) ?? field },
        { label: t.current, cell: ([field, { current }]) => shown(props, field, current) },
        { label: t.incoming, cell: ([field, { incoming }]) => shown(props, field, incoming) },
        { label: t.holds, cell: ([, { verdict }]) => t.verdicts[verdict] },
      ]}
      rows={props.differences}
    />
  );
};

/** In a conflict a person says what holds; without a choice, what stands here stays. */
const Choices = (props: WithDifferences): Child => {
  const { reader, row, run } = props;
  const t = importTexts(reader.locale).rows;
  const open = props.differences.filter(([, { verdict }]) => verdict === 'conflict');
  return (
    <Form
      action={reader.frame.href(`${runPath(run.id)}/zeile/${row.position}`)}
      id={`wahl-${row.position}`}
      guard={false}
    >
      {open.map(([field]) => (
        <RadioGroup
          name={`wahl-${field}`}
          label={t.choose(props.labels.get(field) ?? field)}
          value={row.takeFile.includes(field) ? 'file' : row.takeOurs.includes(field) ? 'ours' : ''}
          options={[
            { value: '', label: t.undecided },
            { value: 'ours', label: t.takeOurs },
            { value: 'file', label: t.takeFile },
          ]}
        />
      ))}
      <ButtonRow>
        <SubmitButton label={t.save} kind="secondary" />
      </ButtonRow>
    </Form>
  );
};
