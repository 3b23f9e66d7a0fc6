import type { Child } from 'hono/jsx';
import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import type { BodyOfDay } from '../data/body-views.ts';
import { columnsAtOnce, type Matrix, type MatrixQuery, type MatrixRow } from '../matrix.ts';
import { type Level, levels } from '../options.ts';
import { bodiesTexts } from '../texts/index.ts';
import { overlapsPath } from './addresses.ts';
import type { Reader } from './reader.tsx';

export type MatrixProps = {
  reader: Reader;
  matrix: Matrix<BodyOfDay, MatrixRow>;
  query: MatrixQuery;
  level: Level | null;
  /** All bodies that the order can begin with. */
  bodies: readonly BodyOfDay[];
};

const role = (name: string) => ({ role: name as never });

/**
 * Who sits where: organisations down, bodies across. On small screens and paper each organisation becomes an entry with
 * the bodies that it sits in; turning cells into blocks takes their table roles away, so the roles are written out.
 */
export const MatrixSection = (props: MatrixProps): Child => {
  const { reader, matrix, query, level } = props;
  const { frame } = reader;
  const t = bodiesTexts(reader.locale);
  if (props.bodies.length === 0) return null;
  const keep = {
    ...(level ? { ebene: level } : {}),
    ...(query.sort === 'name' ? {} : { ordnung: query.sort }),
    ...(query.columnsFrom > 0 ? { spalten: String(query.columnsFrom) } : {}),
  };
  const isToday = reader.asOf === reader.today;
  return (
    <Section title={t.matrix.title} id="matrix" lead={t.matrix.lead}>
      <Form
        method="get"
        action={`${frame.href(overlapsPath).split('?')[0]}#matrix`}
        hidden={{ stand: isToday ? null : reader.asOf }}
        label={t.matrix.choose}
      >
        <div class="grid grid--dense">
          <SelectField
            name="ebene"
            label={t.kinds.body.fields.level}
            options={levels.map((value) => ({ value, label: t.levelBands[value] }))}
            placeholder={t.matrix.allLevels}
            value={level}
            required={false}
          />
          <SelectField
            name="ordnung"
            label={t.matrix.sort}
            options={[
              { value: 'sitze', label: t.matrix.bySeats },
              ...props.bodies.map(({ id, name }) => ({ value: id, label: t.matrix.byBody(name) })),
            ]}
            placeholder={t.matrix.byName}
            value={query.sort === 'name' ? '' : query.sort}
            required={false}
          />
        </div>
        <ButtonRow>
          <SubmitButton label={t.matrix.show} kind="secondary" />
        </ButtonRow>
      </Form>
      {matrix.rowCount === 0 ? <p>{t.matrix.nothing}</p> : <MatrixTable {...props} />}
      <Pagination
        label={t.matrix.rows}
        previous={
          query.from ? { href: `${frame.href(overlapsPath, keep)}#matrix`, label: t.matrix.firstRows } : null
        }
        next={
          matrix.nextRow
            ? {
                href: `${frame.href(overlapsPath, { ...keep, ab: matrix.nextRow })}#matrix`,
                label: t.matrix.moreRows,
              }
            : null
        }
      />
      <Pagination
        label={t.matrix.columns}
        previous={
          query.columnsFrom > 0
            ? {
                href: `${frame.href(overlapsPath, { ...keep, spalten: String(Math.max(0, query.columnsFrom - columnsAtOnce)) })}#matrix`,
                label: t.matrix.earlierColumns,
              }
            : null
        }
        next={
          matrix.moreColumns
            ? {
                href: `${frame.href(overlapsPath, { ...keep, spalten: String(query.columnsFrom + columnsAtOnce) })}#matrix`,
                label: t.matrix.moreColumns,
              }
            : null
        }
      />
    </Section>
  );
};

const MatrixTable = ({ reader, matrix, query, level }: MatrixProps): Child => {
  const t = bodiesTexts(reader.locale);
  const { href } = reader.frame;
  const sorted = (id: string) =>
    `${href(overlapsPath, { ordnung: id, ...(level ? { ebene: level } : {}) })}#matrix`;
  return (
    <table class="matrix" {...role('table')}>
      <caption class="matrix__caption">{t.matrix.legend}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          <th {...role('columnheader')} scope="col">
            {t.matrix.organisation}
          </th>
          {matrix.columns.map((body) => (
            <th
              {...role('columnheader')}
              scope="col"
              class="matrix__body"
              aria-sort={query.sort === body.id ? 'descending' : undefined}
            >
              <a href={sorted(body.id)} title={t.matrix.byBody(body.name)}>
                {body.name}
              </a>
            </th>
          ))}
          <th {...role('columnheader')} scope="col" class="matrix__count">
            {t.matrix.seats}
          </th>
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {matrix.rows.map((row) => (
          <tr {...role('row')}>
            <th {...role('rowheader')} scope="row">
              <a href={href(`/organisationen/${row.id}`)}>{row.name}</a>
            </th>
            {matrix.columns.map((body) => {
              const vote = row.votes.get(body.id);
              return (
                <td {...role('cell')} class={vote ? 'matrix__seat' : 'matrix__none'} data-label={body.name}>
                  {vote && (
                    <>
                      <span aria-hidden="true">{vote === 'voting' ? '●' : '○'}</span>
                      <span class="matrix__word"> {t.kinds.membership.options.vote[vote]}</span>
                    </>
                  )}
                </td>
              );
            })}
            <td {...role('cell')} class="matrix__count" data-label={t.matrix.seats}>
              {row.count}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
