import type { Locale } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Step, StepIndicator } from '../../../ui/step-indicator.tsx';
import { FileField } from '../../../ui/text-fields.tsx';
import type { Errors } from '../import-form.ts';
import { areasTexts } from '../texts/index.ts';
import { areasPath } from './area-table.tsx';
import type { Reader } from './fact-links.tsx';
import { SetUpForm, systemsPath } from './systems-page.tsx';

export const importPath = '/gebiete/einlesen';

/** Where one stands: 1 the file, 2 what is what, 3 the dry run. */
export const ImportSteps = ({ locale, at }: { locale: Locale; at: 1 | 2 | 3 }) => {
  const t = areasTexts(locale).importing.steps;
  const stateOf = (number: number): Step['state'] =>
    number < at ? 'done' : number === at ? 'current' : 'open';
  return (
    <StepIndicator
      label={t.label}
      steps={[t.file, t.mapping, t.check].map((label, index) => ({ label, state: stateOf(index + 1) }))}
    />
  );
};

/** The first step: which file, and what is in it. */
export const UploadPage = (props: {
  reader: Reader;
  hasTargets: boolean;
  errors: Errors;
  content: string;
}) => {
  const { reader, errors } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.importing;
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: texts.nav.areas, href: frame.href(areasPath) }]}
    >
      {!props.hasTargets && (
        <Section title={t.noTargets} lead={t.noTargetsText}>
          <SetUpForm reader={reader} />
          <ButtonRow>
            <ButtonLink label={t.ownSystem} href={frame.href(systemsPath)} />
          </ButtonRow>
        </Section>
      )}
      {props.hasTargets && (
        <>
          <ErrorSummary
            errors={Object.entries(errors).map(([field, message]) => ({
              field,
              label: field === 'datei' ? t.file : t.content,
              message,
            }))}
          />
          <ImportSteps locale={locale} at={1} />
          <Form action={frame.href(importPath)} multipart guard={false}>
            <RadioGroup
              name="inhalt"
              label={t.content}
              value={props.content || null}
              error={errors.inhalt}
              options={[
                { value: 'areas', label: t.contentAreas, hint: t.contentAreasHint },
                { value: 'values', label: t.contentValues, hint: t.contentValuesHint },
              ]}
            />
            <FileField
              name="datei"
              label={t.file}
              accept=".geojson,.json,.csv,.txt,application/geo+json,text/csv"
              limit={t.limit}
              error={errors.datei}
            />
            <ButtonRow>
              <SubmitButton label={t.upload} />
            </ButtonRow>
          </Form>
        </>
      )}
    </Page>
  );
};
