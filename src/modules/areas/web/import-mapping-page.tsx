import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { CheckboxField, Fieldset, SelectField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { DateField, TextField } from '../../../ui/text-fields.tsx';
import type { Draft } from '../data/draft-store.ts';
import type { ImportTarget } from '../data/import-targets.ts';
import { projections } from '../geometry-check.ts';
import { columnField, type Errors, type Typed, targetValue } from '../import-form.ts';
import { knownColumns } from '../known-files.ts';
import { areasTexts } from '../texts/index.ts';
import { areasPath } from './area-table.tsx';
import { type Reader, text, thingId } from './fact-links.tsx';
import { ImportSteps, importPath } from './import-upload-page.tsx';

type MappingProps = {
  reader: Reader;
  draft: Draft;
  targets: readonly ImportTarget[];
  indicators: readonly JsonRow[];
  typed: Typed;
  errors: Errors;
};

/** The second step: what the properties or columns of the file are. */
export const MappingPage = (props: MappingProps) => {
  const { reader, draft, errors, typed } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.importing.mapping;
  const stand = reader.asOf === reader.today ? null : reader.asOf;
  return (
    <Page
      frame={frame}
      title={t.title(draft.fileName)}
      lead={t.lead(draft.rowCount)}
      width="text"
      breadcrumbs={[
        { label: texts.nav.areas, href: frame.href(areasPath) },
        { label: texts.importing.title, href: frame.href(importPath) },
      ]}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({
          field,
          label: labelOf(field, props),
          message,
        }))}
      />
      <ImportSteps locale={locale} at={2} />
      <Form
        method="get"
        action={frame.href(`${importPath}/${draft.id}`).split('?')[0] ?? ''}
        hidden={{ pruefen: '1', stand }}
      >
        <SelectField
          name="ziel"
          label={t.target}
          value={typed.ziel}
          error={errors.ziel}
          options={props.targets.map((target) => ({
            value: targetValue(target),
            label: t.targetOf(target.plural, target.version),
          }))}
        />
        {draft.content === 'areas' ? <AreaFields {...props} /> : <ValueFields {...props} />}
        <CheckboxField
          name="intern"
          value="ja"
          label={t.isInternal}
          required={false}
          checked={typed.intern === 'ja'}
        />
        <ButtonRow>
          <SubmitButton label={t.check} />
          <ButtonLink label={texts.importing.check.other} href={frame.href(importPath)} />
        </ButtonRow>
      </Form>
    </Page>
  );
};

const labelOf = (field: string, { reader, draft }: MappingProps): string => {
  const t = areasTexts(reader.locale).importing.mapping;
  const labels: Record<string, string> = {
    ziel: t.target,
    schluessel: t.key,
    name: t.name,
    stichtag: t.day,
    ort: t.place,
    quelle: t.publisher,
    lizenz: t.licence,
  };
  return labels[field] ?? draft.columns[Number(field.replace('spalte-', ''))] ?? t.columns;
};

const AreaFields = ({ reader, draft, typed, errors }: MappingProps): Child => {
  const t = areasTexts(reader.locale).importing.mapping;
  const columns = draft.columns.map((column) => ({ value: column, label: column }));
  return (
    <>
      <SelectField
        name="schluessel"
        label={t.key}
        hint={t.keyHint}
        value={typed.schluessel}
        options={columns}
        error={errors.schluessel}
      />
      <SelectField name="name" label={t.name} value={typed.name} options={columns} error={errors.name} />
      <SelectField
        name="ober"
        label={t.parent}
        required={false}
        placeholder={t.parentNone}
        value={typed.ober}
        options={[
          { value: 'prefix', label: t.parentPrefix },
          ...draft.columns.map((column) => ({ value: column, label: t.parentColumn(column) })),
        ]}
      />
      <SelectField
        name="flaeche"
        label={t.size}
        required={false}
        placeholder={t.sizeMeasured}
        value={typed.flaeche}
        options={columns}
      />
      <SelectField
        name="projektion"
        label={t.projection}
        placeholder={null}
        value={typed.projektion}
        options={projections.map((each) => ({ value: each, label: t.projections[each] }))}
      />
    </>
  );
};

const ValueFields = ({ reader, draft, typed, errors, indicators }: MappingProps): Child => {
  const t = areasTexts(reader.locale).importing.mapping;
  const existing = indicators.map((each) => ({ value: thingId(each), label: text(each, 'name') }));
  return (
    <>
      <SelectField
        name="schluessel"
        label={t.key}
        hint={t.keyHint}
        value={typed.schluessel}
        error={errors.schluessel}
        options={draft.columns.map((column, index) => ({ value: String(index), label: column }))}
      />
      <DateField
        name="stichtag"
        label={t.day}
        hint={t.dayHint}
        value={typed.stichtag}
        error={errors.stichtag}
      />
      <SelectField
        name="dezimal"
        label={t.decimal}
        placeholder={null}
        value={typed.dezimal}
        options={(['.', ','] as const).map((each) => ({ value: each, label: t.decimals[each] }))}
      />
      <Fieldset legend={t.columns} hint={t.columnsHint}>
        {draft.columns.map((column, index) => (
          <SelectField
            name={columnField(index)}
            label={column}
            required={false}
            placeholder={t.leaveOut}
            value={typed[columnField(index)]}
            error={errors[columnField(index)]}
            options={[
              { value: 'new', label: t.newIndicator(knownColumns[column]?.name ?? column) },
              ...existing,
            ]}
          />
        ))}
      </Fieldset>
      <TextField
        name="quelle"
        label={t.publisher}
        hint={t.publisherHint}
        required={false}
        value={typed.quelle}
        error={errors.quelle}
        maxLength={300}
      />
      <TextField
        name="lizenz"
        label={t.licence}
        required={false}
        value={typed.lizenz}
        error={errors.lizenz}
        maxLength={120}
        width="medium"
      />
      <TextField
        name="ort"
        label={t.place}
        hint={t.placeHint}
        required={false}
        value={typed.ort}
        error={errors.ort}
        maxLength={120}
        width="medium"
      />
    </>
  );
};
