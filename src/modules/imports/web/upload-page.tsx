import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { FileField, TextField } from '../../../ui/text-fields.tsx';
import type { Source } from '../data/source-store.ts';
import type { ImportKind } from '../import-kind.ts';
import type { Run, RunState } from '../run.ts';
import { importTexts } from '../texts/index.ts';
import { importsPath, type Reader, runPath } from './reader.ts';
import { dayInWords, ImportSteps } from './run-parts.tsx';

export type UploadErrors = Partial<Record<'was' | 'quelle' | 'datei' | 'blatt', string>>;

/** The first step: what is read in, from where; and what was read in lately. */
export const UploadPage = (props: {
  reader: Reader;
  kinds: readonly ImportKind[];
  sources: readonly Source[];
  runs: readonly Run[];
  typed: Readonly<Record<string, string>>;
  errors: UploadErrors;
}) => {
  const { reader, errors, typed } = props;
  const { frame, locale } = reader;
  const t = importTexts(locale);
  const labels = { was: t.upload.what, quelle: t.upload.source, datei: t.upload.file, blatt: t.upload.sheet };
  const known = props.sources.filter(({ kind }) => props.kinds.some(({ name }) => name === kind));
  return (
    <Page frame={frame} title={t.title} lead={t.lead} width="text">
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({
          field,
          label: labels[field as keyof UploadErrors],
          message: message ?? '',
        }))}
        fileAgain={!errors.datei}
      />
      <ImportSteps locale={locale} at={1} />
      <Form action={frame.href(importsPath)} multipart guard={false}>
        <RadioGroup
          name="was"
          label={t.upload.what}
          value={typed.was ?? null}
          error={errors.was}
          options={[
            ...known.map(({ id, name }) => ({
              value: `quelle:${id}`,
              label: t.upload.known(name),
              hint: t.upload.knownHint,
            })),
            ...props.kinds.flatMap((kind) =>
              kind.presets.map((preset) => ({
                value: `fertig:${preset.name}`,
                label: preset.label(locale),
                hint: t.upload.preset,
              })),
            ),
            ...props.kinds.map((kind) => ({
              value: `art:${kind.name}`,
              label: kind.words(locale).title,
              hint: kind.words(locale).hint,
            })),
          ]}
        />
        <FileField
          name="datei"
          label={t.upload.file}
          hint={t.upload.fileHint}
          accept=".csv,.txt,.tsv,.xlsx,.ods,.geojson,.json,.ics,.zip"
          limit={t.upload.limit}
          error={errors.datei}
        />
        <TextField
          name="quelle"
          label={t.upload.source}
          hint={t.upload.sourceHint}
          value={typed.quelle}
          maxLength={120}
          required={false}
          error={errors.quelle}
        />
        <TextField
          name="blatt"
          label={t.upload.sheet}
          hint={t.upload.sheetHint}
          value={typed.blatt}
          maxLength={120}
          required={false}
          error={errors.blatt}
        />
        <ButtonRow>
          <SubmitButton label={t.upload.read} />
        </ButtonRow>
      </Form>
      <Section title={t.runs.title}>
        {props.runs.length === 0 ? (
          <EmptyState title={t.runs.none} text={t.runs.noneText} />
        ) : (
          <Runs reader={reader} runs={props.runs} />
        )}
      </Section>
    </Page>
  );
};

const marks: Record<RunState, 'ok' | 'warn' | 'open' | 'neutral'> = {
  read: 'open',
  checking: 'open',
  checked: 'open',
  applying: 'open',
  applied: 'ok',
  cancelled: 'warn',
  failed: 'warn',
  undoing: 'open',
  undone: 'neutral',
};

const Runs = ({ reader, runs }: { reader: Reader; runs: readonly Run[] }) => {
  const t = importTexts(reader.locale);
  return (
    <DataTable
      caption={t.runs.title}
      captionHidden
      columns={[
        {
          label: t.runs.source,
          rowHeader: true,
          cell: (run) => <a href={reader.frame.href(runPath(run.id))}>{run.source}</a>,
        },
        { label: t.runs.file, cell: (run) => run.fileName },
        { label: t.runs.when, tight: true, cell: (run) => dayInWords(run.createdAt, reader) },
        {
          label: t.runs.state,
          cell: (run) => <StateLabel kind={marks[run.state]} label={t.states[run.state]} />,
        },
        { label: t.runs.rows, numeric: true, cell: (run) => run.rowCount.toLocaleString(reader.locale) },
      ]}
      rows={runs}
    />
  );
};
