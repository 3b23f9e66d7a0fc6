import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { CheckboxGroup, RadioGroup } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { DescriptionList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { StepIndicator } from '../../../ui/step-indicator.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import {
  chosenFields,
  offeredFields,
  type SetUpErrors,
  type SetUpField,
  type SetUpStep,
  type SetUpTyped,
  setUpRelations,
  setUpSteps,
  stepFields,
} from '../set-up.ts';
import { type AllianceTexts, allianceTexts } from '../texts/index.ts';

export type SetUpProps = {
  frame: Frame;
  id: string;
  step: SetUpStep;
  typed: SetUpTyped;
  errors: SetUpErrors;
};
type Inner = SetUpProps & { t: AllianceTexts['platform']['setUp'] };

/** One step of making an alliance. What the other steps were told travels along in hidden fields. */
export const SetUpPage = (props: SetUpProps) => {
  const { frame, step, typed, errors } = props;
  const t = allianceTexts(frame.locale).platform.setUp;
  const inner = { ...props, t };
  const at = setUpSteps.indexOf(step);
  const own: readonly string[] = stepFields[step];
  const others = Object.fromEntries(Object.entries(typed).filter(([field]) => !own.includes(field)));
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={at === 0 ? t.lead : undefined}
      width="text"
      breadcrumbs={[{ label: allianceTexts(frame.locale).platform.list.heading, href: frame.href('/') }]}
    >
      <StepIndicator
        label={t.progress}
        steps={setUpSteps.map((each, index) => ({
          label: t.steps[each],
          state: index < at ? 'done' : index === at ? 'current' : 'open',
        }))}
      />
      <Section title={step === 'summary' ? t.summary : t.steps[step]}>
        <ErrorSummary
          errors={(Object.entries(errors) as [SetUpField, string][]).map(([field, message]) => ({
            field,
            label: labelOf(field, t),
            message,
          }))}
        />
        <Form action={frame.href('/plattform/neu')} hidden={{ id: props.id, step, ...others }}>
          {step === 'name' && <NameStep {...inner} />}
          {step === 'office' && <OfficeStep {...inner} />}
          {step === 'people' && <PeopleStep {...inner} />}
          {step === 'content' && <ContentStep {...inner} />}
          {step === 'summary' && <Summary {...inner} />}
          <ButtonRow>
            {step === 'summary' ? (
              <SubmitButton label={t.create} name="act" value="create" />
            ) : (
              <SubmitButton label={t.next} name="act" value="next" />
            )}
            {at > 0 && <SubmitButton label={t.back} kind="secondary" name="act" value="back" />}
            <ButtonLink kind="tertiary" label={t.cancel} href={frame.href('/')} />
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  );
};

const labelOf = (field: SetUpField, t: Inner['t']): string =>
  field.endsWith('From') && field !== 'fieldsFrom'
    ? t.from(t[field.slice(0, -4) as 'commissioner'])
    : t[field as 'name'];

/** What every field of the set-up shares. */
const fieldOf = ({ typed, errors, t }: Inner, name: SetUpField, required = false) => ({
  name,
  label: labelOf(name, t),
  value: typed[name],
  error: errors[name],
  required,
});

const NameStep = (props: Inner) => (
  <>
    <TextField {...fieldOf(props, 'name', true)} hint={props.t.nameHint} width="medium" autocomplete="off" />
    <TextField
      {...fieldOf(props, 'slug')}
      hint={props.t.slugHint}
      width="medium"
      autocomplete="off"
      spellcheck={false}
    />
    <TextArea {...fieldOf(props, 'area')} hint={props.t.areaHint} rows={3} />
  </>
);

const OfficeStep = (props: Inner) => (
  <>
    {setUpRelations.map((relation) => (
      <>
        <TextField {...fieldOf(props, relation)} hint={props.t[`${relation}Hint`]} autocomplete="off" />
        <TextField
          {...fieldOf(props, `${relation}From`)}
          hint={props.t.fromHint}
          width="short"
          autocomplete="off"
        />
      </>
    ))}
  </>
);

const PeopleStep = (props: Inner) => (
  <>
    <TextField {...fieldOf(props, 'coordinatorName', true)} width="medium" autocomplete="off" />
    <TextField
      {...fieldOf(props, 'coordinatorMail', true)}
      hint={props.t.coordinatorMailHint}
      type="email"
      width="medium"
      autocomplete="off"
    />
  </>
);

const ContentStep = (props: Inner) => {
  const { t, typed, errors } = props;
  return (
    <>
      <CheckboxGroup
        name="fields"
        label={t.fields}
        hint={t.fieldsHint}
        required={false}
        options={offeredFields.map((mark) => ({ value: mark, label: t.fieldNames[mark] }))}
        values={chosenFields(typed)}
        error={errors.fields}
      />
      <TextField {...fieldOf(props, 'fieldsFrom')} hint={t.fromHint} width="short" autocomplete="off" />
      <RadioGroup
        name="goals"
        label={t.goals}
        value={typed.goals === 'template' ? 'template' : 'empty'}
        options={[
          { value: 'empty', label: t.goalsEmpty, hint: t.goalsEmptyHint },
          { value: 'template', label: t.goalsTemplate, hint: t.goalsTemplateHint },
        ]}
      />
    </>
  );
};

const Summary = ({ t, typed }: Inner) => {
  const withDay = (holder: string, day: string) =>
    holder ? [holder, day].filter(Boolean).join(', ') : t.none;
  return (
    <>
      <p>{t.summaryLead}</p>
      <DescriptionList
        items={[
          { term: t.name, value: typed.name },
          { term: t.address, value: `/${typed.slug}` },
          { term: t.area, value: typed.area || t.none },
          ...setUpRelations.map((relation) => ({
            term: t[relation],
            value: withDay(typed[relation], typed[`${relation}From`]),
          })),
          { term: t.coordinator, value: `${typed.coordinatorName}, ${typed.coordinatorMail}` },
          {
            term: t.steps.content,
            value:
              chosenFields(typed)
                .map((mark) => t.fieldNames[mark])
                .join(', ') || t.noneYet,
          },
          { term: t.goals, value: typed.goals === 'template' ? t.goalsTemplate : t.goalsEmpty },
        ]}
      />
    </>
  );
};
