import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Draft } from '../data/draft-store.ts';
import type { GeometryFault } from '../geometry-check.ts';
import type { Typed } from '../import-form.ts';
import { type PlanSummary, type RowReason, type RowState, rowStates, shownPerState } from '../import-plan.ts';
import { type AreasTexts, areasTexts } from '../texts/index.ts';
import { areasPath } from './area-table.tsx';
import type { Reader } from './fact-links.tsx';
import { ImportSteps, importPath } from './import-upload-page.tsx';

/** The third step: what would change, row by row with reasons, and the button that does it. */
export const DryRunPage = (props: { reader: Reader; draft: Draft; summary: PlanSummary; typed: Typed }) => {
  const { reader, draft, summary, typed } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.importing.check;
  const { counts } = summary;
  const toTakeOver = counts.new + counts.changed;
  const isNoneKnown = counts.elsewhere > 0 && toTakeOver + counts.unchanged + counts.invalid === 0;
  const answers = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'stand'));
  const { pruefen: _, ...mapping } = answers;
  return (
    <Page
      frame={frame}
      title={t.title(draft.fileName)}
      lead={t.lead}
      breadcrumbs={[
        { label: texts.nav.areas, href: frame.href(areasPath) },
        { label: texts.importing.title, href: frame.href(importPath) },
      ]}
    >
      <ImportSteps locale={locale} at={3} />
      {isNoneKnown && (
        <Alert kind="warning" title={t.noneKnown}>
          <p>{t.noneKnownText}</p>
        </Alert>
      )}
      {!isNoneKnown && toTakeOver === 0 && (
        <Alert kind="info" title={t.nothing}>
          <p>{t.nothingText}</p>
        </Alert>
      )}
      <PlainList
        items={[
          ...rowStates.filter((state) => counts[state] > 0).map((state) => t.counts[state](counts[state])),
          ...(summary.absent > 0 ? [t.absent(summary.absent)] : []),
        ]}
      />
      <Form action={frame.href(`${importPath}/${draft.id}`)} hidden={answers} guard={false}>
        <ButtonRow>
          {toTakeOver > 0 && <SubmitButton label={t.apply(toTakeOver)} />}
          <ButtonLink label={t.back} href={frame.href(`${importPath}/${draft.id}`, mapping)} />
          <ButtonLink label={t.other} href={frame.href(importPath)} />
        </ButtonRow>
      </Form>
      {summary.shown.length > 0 && (
        <Section title={t.rows} lead={t.rowsLead(shownPerState)}>
          <DataTable
            caption={t.rows}
            captionHidden
            columns={[
              { label: t.columns.number, cell: (row) => row.number, numeric: true },
              { label: t.columns.key, cell: (row) => row.key || '–', rowHeader: true },
              { label: t.columns.name, cell: (row) => row.name || '–' },
              {
                label: t.columns.state,
                cell: (row) => <StateLabel kind={markOf(row.state)} label={t.states[row.state]} />,
              },
              {
                label: t.columns.reasons,
                cell: (row) => row.reasons.map((reason) => reasonInWords(reason, texts)).join(' ') || '–',
              },
            ]}
            rows={summary.shown}
          />
        </Section>
      )}
    </Page>
  );
};

const markOf = (state: RowState): 'ok' | 'warn' | 'open' | 'neutral' =>
  (({ new: 'ok', changed: 'open', unchanged: 'neutral', invalid: 'warn', elsewhere: 'neutral' }) as const)[
    state
  ];

/** Why a row is not taken, in the reader's words. */
export const reasonInWords = (reason: RowReason, texts: AreasTexts): string => {
  const t = texts.importing.reasons;
  switch (reason.reason) {
    case 'noKey':
    case 'noName':
    case 'nameTooLong':
      return t[reason.reason];
    case 'badKey':
    case 'parentUnknown':
      return t[reason.reason](reason.key);
    case 'duplicateKey':
      return t.duplicateKey(reason.first);
    case 'unknownKey':
      return reason.zeroMissing ? t.zeroMissing(reason.key) : t.unknownKey(reason.key);
    case 'notANumber':
      return t.notANumber(reason.column, reason.text);
    case 'geometry':
      return geometryInWords(reason.fault, texts);
  }
};

const geometryInWords = (fault: GeometryFault, texts: AreasTexts): string => {
  const t = texts.importing.reasons.geometry;
  switch (fault.reason) {
    case 'notAnArea':
      return t.notAnArea(fault.found);
    case 'notDegrees':
    case 'notMetres':
    case 'axesSwapped':
    case 'selfCrossing':
      return t[fault.reason](fault.at);
    default:
      return t[fault.reason];
  }
};
