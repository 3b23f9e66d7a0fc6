import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { ImportField, ImportKind, ImportSetting } from '../import-kind.ts';
import type { Run } from '../run.ts';
import { importTexts } from '../texts/index.ts';
import { importsPath, type Reader, runPath } from './reader.ts';
import { ImportSteps } from './run-parts.tsx';

/** The form's names: a column by its place, a setting by its name. */
export const columnField = (index: number): string => `spalte-${index}`;
export const settingField = (name: string): string => `angabe-${name}`;

/** The second step: what each column holds, and what the file does not say. */
export const MappingPage = (props: {
  reader: Reader;
  run: Run;
  kind: ImportKind;
  fields: readonly ImportField[];
  settings: readonly ImportSetting[];
  /** Some values of each heading. */
  samples: ReadonlyMap<string, readonly string[]>;
  /** By name of a setting or a field. */
  errors: Readonly<Record<string, string>>;
}) => {
  const { reader, run, fields, settings, errors } = props;
  const { frame, locale } = reader;
  const t = importTexts(locale);
  const columns = run.headings.map((heading, index) => ({
    heading,
    index,
    field: run.mapping[heading] ?? '',
  }));
  /** A fault of a field stands beside the column that is read as it, else beside the first column. */
  const columnOf = (name: string) => columns.find(({ field }) => field === name)?.index ?? 0;
  const isSetting = (name: string) => settings.some((setting) => setting.name === name);
  const columnErrors = new Map(
    Object.entries(errors)
      .filter(([name]) => !isSetting(name))
      .map(([name, message]) => [columnOf(name), message] as const),
  );
  const others = run.sheets.filter((sheet) => sheet !== run.sheet);
  const options = fields.map(({ name, label }) => ({ value: name, label }));
  return (
    <Page
      frame={frame}
      title={t.mapping.title(run.fileName)}
      lead={t.mapping.lead(run.rowCount)}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href(importsPath) }]}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([name, message]) => ({
          field: isSetting(name) ? settingField(name) : columnField(columnOf(name)),
          label:
            settings.find((setting) => setting.name === name)?.label ??
            fields.find((field) => field.name === name)?.label ??
            t.mapping.columns,
          message,
        }))}
      />
      <ImportSteps locale={locale} at={2} />
      {run.sheet !== null && others.length > 0 && (
        <Alert kind="warning" title={t.mapping.sheets(run.sheet, others.join(', '))} />
      )}
      {run.headingLine === null && !['geojson', 'ics', 'hsds'].includes(run.format) && (
        <Alert kind="warning" title={t.mapping.noHeadings} />
      )}
      {run.headingLine !== null && run.headingLine > 1 && (
        <Alert kind="info" title={t.mapping.headingLine(run.headingLine)} />
      )}
      <Form action={frame.href(`${runPath(run.id)}/pruefen`)} quiet>
        {settings.length > 0 && (
          <Section title={t.mapping.settings}>
            {settings.map((setting) => (
              <SettingField
                setting={setting}
                value={run.settings[setting.name]}
                error={errors[setting.name]}
              />
            ))}
          </Section>
        )}
        <Section title={t.mapping.columns} lead={t.mapping.columnsHint}>
          {columns.map(({ heading, index, field }) => (
            <SelectField
              name={columnField(index)}
              label={heading}
              hint={samplesInWords(props.samples.get(heading) ?? [], t.mapping)}
              options={options}
              placeholder={t.mapping.leaveOut}
              value={field}
              required={columnErrors.has(index)}
              error={columnErrors.get(index)}
            />
          ))}
        </Section>
        <ButtonRow>
          <SubmitButton label={t.mapping.check} />
          <ButtonLink label={t.mapping.other} href={frame.href(importsPath)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

const SettingField = (props: {
  setting: ImportSetting;
  value: string | undefined;
  error: string | undefined;
}) => {
  const { setting } = props;
  const common = {
    name: settingField(setting.name),
    label: setting.label,
    hint: setting.hint,
    required: setting.required ?? false,
    value: props.value ?? setting.value,
    error: props.error,
  };
  return setting.type === 'choice' ? (
    <SelectField {...common} options={[...(setting.options ?? [])]} placeholder="–" />
  ) : (
    <TextField {...common} maxLength={400} width={setting.type === 'day' ? 'short' : 'full'} />
  );
};

const samplesInWords = (samples: readonly string[], t: ReturnType<typeof importTexts>['mapping']): string =>
  samples.length === 0
    ? t.empty
    : t.samples(samples.map((each) => withoutBraces(each).slice(0, 60)).join(' · '));

/** A cell that holds a list of things (places, times) as its words alone; ids say nothing to people. */
const withoutBraces = (cell: string): string => {
  if (!/^\[\{/.test(cell)) return cell;
  const words = [...cell.matchAll(/"\w+":"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) => word);
  return words.filter((word) => !/^[\da-f-]{36}$/.test(word)).join(', ');
};
