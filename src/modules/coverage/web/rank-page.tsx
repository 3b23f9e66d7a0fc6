import type { Child } from 'hono/jsx';
import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { CheckboxGroup, SelectField } from '../../../ui/choice-fields.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Accordion } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { axes } from '../axis.ts';
import { whole } from '../documents/figures.ts';
import { rankColumns } from '../documents/rank-sheet.ts';
import { rankPath, weightsPath } from '../paths.ts';
import { addressOf, axisWords, type NumberField } from '../question.ts';
import { anyCounts } from '../rank.ts';
import type { Sheet } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import type { Coverage } from '../use-cases/read-coverage.ts';
import {
  Basis,
  CellText,
  CoverageTabs,
  Drawing,
  keptIn,
  LevelField,
  NoAreas,
  NumberInAddress,
  TakeAlong,
} from './parts.tsx';
import type { Reader } from './reader.ts';

/** Cells on the page, the worst first; the files have all. */
export const ranksShown = 25;

export type RankProps = {
  reader: Reader;
  coverage: Coverage;
  sheet: Sheet;
  typedReason: string;
  error: { field: 'reason' | 'weights'; message: string } | null;
};

/** Cells by disadvantage, shortfall and open needs, the worst first, with the formula and the way to adjust it. */
export const RankPage = (props: RankProps) => {
  const { reader, coverage, sheet, error } = props;
  const t = coverageTexts(reader.locale);
  const shown = sheet.rows.slice(0, ranksShown);
  return (
    <Page frame={reader.frame} title={sheet.title} lead={sheet.lead}>
      <ErrorSummary
        form={error?.field === 'reason' ? 'uebernehmen' : 'gewichte'}
        errors={
          error
            ? [
                error.field === 'reason'
                  ? { field: 'grund', label: t.rank.reason, message: error.message }
                  : { field: 'g_lage', label: t.rank.disadvantage, message: error.message },
              ]
            : []
        }
      />
      <CoverageTabs reader={reader} current={rankPath} />
      {coverage.level === null ? (
        <NoAreas reader={reader} />
      ) : (
        <>
          <Adjust {...props} />
          {coverage.openNeeds === 0 && (
            <Alert kind="info" title={t.matrix.noNeeds}>
              <p>{t.matrix.noNeedsText}</p>
            </Alert>
          )}
          {coverage.matrix.columns.length === 0 && (
            <EmptyState
              title={t.matrix.noColumns}
              text={t.matrix.noColumnsText}
              action={<ButtonLink label={t.matrix.noColumnsAction} href={reader.frame.href('/vokabulare')} />}
            />
          )}
          {!coverage.people && (
            <Alert kind="info" title={t.matrix.noPeople}>
              <p>{t.matrix.noPeopleText}</p>
            </Alert>
          )}
          {shown.length > 0 && (
            <>
              <Section title={t.rank.worst}>
                <Ranks reader={reader} sheet={sheet} rows={shown} />
                {sheet.rows.length > shown.length && (
                  <p>
                    {t.rank.shown(
                      whole(shown.length, reader.locale),
                      whole(sheet.rows.length, reader.locale),
                    )}
                  </p>
                )}
              </Section>
              <Drawing sheet={sheet} />
              <Basis reader={reader} notes={sheet.notes} open />
              <TakeAlong reader={reader} sheet={sheet} question={coverage.question} />
            </>
          )}
          {reader.maySetWeights && (
            <div class="no-print">
              <Keep {...props} />
            </div>
          )}
        </>
      )}
    </Page>
  );
};

/** The sheet's own cells, with the parts of the score set together, since there is little room. */
const Ranks = (props: { reader: Reader; sheet: Sheet; rows: Sheet['rows'] }): Child => {
  const { reader, sheet } = props;
  const t = coverageTexts(reader.locale).rank;
  const label = (at: number) => sheet.columns[at]?.label ?? '';
  const { rank, area, column, score, parts, why } = rankColumns;
  type Row = Sheet['rows'][number];
  return (
    <DataTable
      caption={sheet.title}
      captionHidden
      rows={props.rows}
      columns={[
        { label: label(rank), numeric: true, cell: (row: Row) => row[rank]?.text },
        {
          label: label(area),
          rowHeader: true,
          cell: (row: Row) => (
            <CellText
              reader={reader}
              cell={row[area] && { ...row[area], text: `${row[area].text}: ${row[column]?.text}` }}
            />
          ),
        },
        {
          label: label(score),
          numeric: true,
          cell: (row: Row) => <strong>{row[score]?.text}</strong>,
        },
        { label: label(why), cell: (row: Row) => row[why]?.text },
        {
          label: t.madeOf,
          cell: (row: Row) => (
            <span class="small">
              {parts.map((at, nth) => `${t.parts[nth]} ${row[at]?.text}`).join(' · ')}
            </span>
          ),
        },
      ]}
    />
  );
};

const Adjust = ({ reader, coverage, error }: RankProps): Child => {
  const t = coverageTexts(reader.locale);
  const { weights, question, weightsRow } = coverage;
  /** As typed, where that was not reckoned with. */
  const asked = { ...weights, ...question.weights };
  const fault =
    error?.field === 'weights'
      ? error.message
      : anyCounts(asked)
        ? undefined
        : t.rank.errors['nothing-counts'];
  const weight = (name: NumberField, label: string, value: number | null, more: { hint?: string } = {}) => (
    <NumberInAddress
      reader={reader}
      question={question}
      name={name}
      label={label}
      value={value}
      error={name === 'g_lage' ? fault : undefined}
      {...more}
    />
  );
  return (
    <>
      <div class="no-print">
        <Form
          method="get"
          action={reader.frame.href(rankPath).split('?')[0] ?? rankPath}
          hidden={keptIn(
            reader,
            question,
            'ebene',
            'spalten',
            'menschen',
            'umkreis',
            'g_lage',
            'g_versorgung',
            'g_bedarf',
            'genug',
            'lage',
            'ab',
          )}
          id="gewichte"
          label={t.rank.adjust}
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
              options={coverage.peopleChoices.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={coverage.peopleChoices.length === 0 ? t.form.none : null}
              value={coverage.people?.id}
              required={false}
            />
          </div>
          <Accordion
            title={t.rank.adjust}
            open={fault !== undefined || Object.keys(question.refused).length > 0}
          >
            <p>{t.rank.adjustLead}</p>
            <div class="grid grid--dense">
              {weight('g_lage', t.rank.disadvantage, asked.disadvantage)}
              {weight('g_versorgung', t.rank.shortfall, asked.shortfall)}
              {weight('g_bedarf', t.rank.needs, asked.needs)}
              {weight('umkreis', t.form.radius, weights.reachMetres)}
              {weight('genug', t.rank.target, weights.target, { hint: t.rank.targetHint })}
            </div>
            {coverage.disadvantageChoices.length > 0 && (
              <CheckboxGroup
                name="lage"
                label={t.rank.indicators}
                options={coverage.disadvantageChoices.map(({ id, name }) => ({ value: id, label: name }))}
                values={coverage.disadvantageFigures.map(({ id }) => id)}
                required={false}
              />
            )}
          </Accordion>
          <ButtonRow>
            <SubmitButton label={t.rank.compute} kind="secondary" />
          </ButtonRow>
        </Form>
      </div>
      <p class="small">
        {weightsRow
          ? t.rank.valid(
              longDay(String(weightsRow.valid).slice(1, 11), reader.locale),
              String(weightsRow.reason),
            )
          : t.rank.house}
        {Object.keys(question.weights).length > 0 &&
          ` ${anyCounts(asked) ? t.rank.changed : t.rank.keptInstead}`}
      </p>
    </>
  );
};

const Keep = ({ reader, coverage, typedReason, error }: RankProps): Child => {
  const t = coverageTexts(reader.locale).rank;
  const { weights } = coverage;
  return (
    <Section title={t.keep} lead={t.keepLead}>
      <Form
        id="uebernehmen"
        action={reader.frame.href(weightsPath, addressOf(coverage.question))}
        hidden={{
          g_lage: String(weights.disadvantage),
          g_versorgung: String(weights.shortfall),
          g_bedarf: String(weights.needs),
          umkreis: String(weights.reachMetres),
          genug: weights.target === null ? '' : String(weights.target),
        }}
      >
        <TextField
          name="grund"
          label={t.reason}
          hint={t.reasonHint}
          value={typedReason}
          error={error?.field === 'reason' ? error.message : undefined}
          maxLength={1000}
        />
        <ButtonRow>
          <SubmitButton label={t.keep} kind="secondary" />
        </ButtonRow>
      </Form>
    </Section>
  );
};
