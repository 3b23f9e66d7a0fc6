import type { Child } from 'hono/jsx';

export type Column<Row> = {
  label: string;
  cell: (row: Row) => Child;
  /** Numbers stand to the end of the cell. */
  numeric?: boolean;
  /** Short things that are read as one (a day, a telephone number) are not broken where there is room. */
  tight?: boolean;
  /** The column that names its row; one at most. */
  rowHeader?: boolean;
};

/**
 * A table that becomes a list of labelled entries on small screens, without sideways scrolling. Turning rows into
 * blocks takes their table roles away, so the roles are written out.
 */
export const DataTable = <Row,>(props: {
  caption: string;
  /** Still read out, when the heading above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) => (
  <table class="kern-table table" {...role('table')}>
    <caption class={props.captionHidden ? 'kern-sr-only' : 'table__caption'}>{props.caption}</caption>
    <thead {...role('rowgroup')}>
      <tr {...role('row')}>
        {props.columns.map((column) => (
          <th
            {...role('columnheader')}
            class={`kern-table__header${column.numeric ? ' kern-table__header--numeric' : ''}`}
            scope="col"
          >
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...role('rowgroup')}>
      {props.rows.map((row) => (
        <tr {...role('row')}>
          {props.columns.map((column) =>
            column.rowHeader ? (
              <th {...role('rowheader')} class="kern-table__cell table__name" scope="row">
                {column.cell(row)}
              </th>
            ) : (
              <td
                {...role('cell')}
                class={`kern-table__cell${column.numeric ? ' kern-table__cell--numeric' : ''}${column.tight ? ' table__cell--tight' : ''}`}
                data-label={column.label}
              >
                <span class="table__value">{column.cell(row)}</span>
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

const role = (name: string) => ({ role: name as never });
