import type { Child } from 'hono/jsx';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Accordion, Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { axes } from '../axis.ts';
import { whole } from '../documents/figures.ts';
import { cellWords, pathOfCell } from '../documents/matrix-sheet.ts';
import { noSupply } from '../matrix.ts';
import { matrixPath, rankPath } from '../paths.ts';
import { addressOf, axisWords } from '../question.ts';
import type { Sheet } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import type { Coverage } from '../use-cases/read-coverage.ts';
import {
  Basis,
  CoverageTabs,
  Drawing,
  keptIn,
  LevelField,
  NoAreas,
  NumberInAddress,
  SheetTable,
  TakeAlong,
} from './parts.tsx';
import type { Reader } from './reader.ts';

/** Shades of a cell, by how much can be reached beside the best supplied cell: 0 is white. */
const shades = 4;
const shadeOf = (reach: number | null, largest: number): number =>
  reach === null || largest === 0 ? 0 : Math.min(shades - 1, Math.floor((shades * reach) / largest));

/** Columns beside each other on one page. */
export const columnsAtOnce = 8;
/** Rows of the table of all figures on the page; the files have all. */
const rowsShown = 60;

/** Need and offer side by side. */
export const MatrixPage = (props: { reader: Reader; coverage: Coverage; sheet: Sheet }) => {
  const { reader, coverage, sheet } = props;
  const { frame } = reader;
  const t = coverageTexts(reader.locale);
  const hasRows = coverage.matrix.rows.length > 0 && coverage.matrix.columns.length > 0;
  return (
    <Page frame={frame} title={sheet.title} lead={sheet.lead}>
      <CoverageTabs reader={reader} current={matrixPath} />
      {coverage.level === null ? (
        <NoAreas reader={reader} />
      ) : (
        <div class="no-print">
          <Choose reader={reader} coverage={coverage} />
        </div>
      )}
      {coverage.level !== null && coverage.matrix.columns.length === 0 && (
        <EmptyState
          title={t.matrix.noColumns}
          text={t.matrix.noColumnsText}
          action={<ButtonLink label={t.matrix.noColumnsAction} href={frame.href('/vokabulare')} />}
        />
      )}
      {hasRows && !coverage.people && (
        <Alert kind="info" title={t.matrix.noPeople}>
          <p>{t.matrix.noPeopleText}</p>
          <p>
            <a href={frame.href('/importe')}>{t.matrix.noPeopleAction}</a>
          </p>
        </Alert>
      )}
      {hasRows && (
        <>
          <Grid reader={reader} coverage={coverage} />
          <ButtonRow>
            <ButtonLink
              label={t.matrix.toRank}
              href={frame.href(rankPath, addressOf(coverage.question, { columnsFrom: 0 }))}
              kind="primary"
            />
          </ButtonRow>
          <div class="no-print">
            <Accordion title={t.matrix.asDrawing}>
              <Drawing sheet={sheet} />
            </Accordion>
          </div>
          <Basis reader={reader} notes={sheet.notes} />
          <div class="no-print">
            <Accordion title={t.matrix.asTable}>
              <SheetTable
                reader={reader}
                sheet={sheet}
                caption={sheet.title}
                rows={sheet.rows.slice(0, rowsShown)}
              />
              {sheet.rows.length > rowsShown && (
                <p>
                  {t.rank.shown(whole(rowsShown, reader.locale), whole(sheet.rows.length, reader.locale))}
                </p>
              )}
            </Accordion>
          </div>
          <TakeAlong reader={reader} sheet={sheet} question={coverage.question} />
        </>
      )}
    </Page>
  );
};

const Choose = ({ reader, coverage }: { reader: Reader; coverage: Coverage }) => {
  const t = coverageTexts(reader.locale);
  const { question } = coverage;
  return (
    <Form
      method="get"
      action={reader.frame.href(matrixPath).split('?')[0] ?? matrixPath}
      hidden={keptIn(reader, question, 'ebene', 'spalten', 'menschen', 'umkreis', 'ab')}
      label={t.form.choose}
    >
      <div class="grid grid--dense">
        <LevelField reader={reader} levels={coverage.levels} level={coverage.level} />
        <SelectField
          name="spalten"
          label={t.form.axis}
          options={axes.map((axis) => ({ value: axisWords[axis], label: t.axes[axis] }))}
          placeholder={null}
          value={axisWords[question.axis]}
          required={false}
        />
        <SelectField
          name="menschen"
          label={t.form.people}
          hint={t.form.peopleHint}
          options={coverage.peopleChoices.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={coverage.peopleChoices.length === 0 ? t.form.none : null}
          value={coverage.people?.id}
          required={false}
        />
        <NumberInAddress
          reader={reader}
          question={question}
          name="umkreis"
          label={t.form.radius}
          hint={t.form.radiusHint}
          value={coverage.weights.reachMetres}
        />
      </div>
      <ButtonRow>
        <SubmitButton label={t.form.show} kind="secondary" />
      </ButtonRow>
    </Form>
  );
};

const role = (name: string) => ({ role: name as never });

/** Areas down, columns across; on small screens each area becomes an entry. Blocks lose their table roles, so they are said. */
const Grid = ({ reader, coverage }: { reader: Reader; coverage: Coverage }): Child => {
  const { matrix, question } = coverage;
  const { frame, locale } = reader;
  const t = coverageTexts(locale);
  const from = question.columnsFrom < matrix.columns.length ? question.columnsFrom : 0;
  const columns = matrix.columns.slice(from, from + columnsAtOnce);
  const largest = Math.max(0, ...matrix.rows.flatMap(({ cells }) => cells.map(({ reach }) => reach ?? 0)));
  const page = (columnsFrom: number, label: string) => ({
    href: frame.href(matrixPath, addressOf(question, { columnsFrom })),
    label,
  });
  return (
    <Section title={t.axes[question.axis]} lead={t.matrix.reading}>
      <table class="coverage-grid" {...role('table')}>
        <caption class="kern-sr-only">{t.sheets.matrix.title}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            <th {...role('columnheader')} scope="col">
              {coverage.level?.name ?? ''}
            </th>
            {columns.map(({ name }) => (
              <th {...role('columnheader')} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {matrix.rows.map(({ area, cells }) => (
            <tr {...role('row')}>
              <th {...role('rowheader')} scope="row">
                <a href={frame.href(`/gebiete/${area.id}`)}>{area.name}</a>
                {area.people !== null && (
                  <span class="coverage-grid__people">{t.matrix.people(whole(area.people, locale))}</span>
                )}
              </th>
              {columns.map((column) => {
                const each = cells.find((one) => one.column === column.key);
                if (!each) return <td {...role('cell')} />;
                const words = cellWords(each, locale);
                return (
                  <td {...role('cell')} data-label={column.name}>
                    <a
                      class={`coverage-grid__cell coverage-grid__cell--${shadeOf(each.reach, largest)}`}
                      href={frame.href(pathOfCell(question, area.id, column.key))}
                    >
                      <span class="kern-sr-only">{`${t.matrix.open(area.name, column.name)}: `}</span>
                      <strong>{t.matrix.offers(each.supply.offers, words.offers)}</strong>
                      {each.supply.offers > 0 && <small>{t.matrix.extent(words)}</small>}
                      <span>{each.reach === null ? t.matrix.noFigure : t.matrix.reach(words.reach)}</span>
                      {each.needs.length > 0 && (
                        <span class="coverage-grid__needs">{t.matrix.needs(each.needs.length)}</span>
                      )}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot {...role('rowgroup')}>
          <tr {...role('row')}>
            <th {...role('rowheader')} scope="row">
              {t.matrix.everything} <span class="small">({t.matrix.total})</span>
            </th>
            {columns.map((column) => {
              const { offers } = matrix.byColumn.get(column.key) ?? noSupply;
              return (
                <td {...role('cell')} data-label={column.name}>
                  <strong>{t.matrix.offers(offers, whole(offers, locale))}</strong>
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
      <Pagination
        label={t.form.columnPages}
        previous={from > 0 ? page(Math.max(0, from - columnsAtOnce), t.form.earlier) : null}
        next={from + columnsAtOnce < matrix.columns.length ? page(from + columnsAtOnce, t.form.more) : null}
      />
    </Section>
  );
};
