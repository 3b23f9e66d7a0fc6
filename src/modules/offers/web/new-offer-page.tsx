import type { Child } from 'hono/jsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Fieldset, type Option } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { type FormErrors, RecordField, type RecordKind, type Typed } from '../../records/contract.ts';
import { offer, offerContact, offerPlace } from '../kinds.ts';
import { contactPrefix, placePrefix } from '../offer-form.ts';
import { isVocabulary } from '../options.ts';
import { essentials } from '../rules.ts';
import { offersTexts } from '../texts/index.ts';
import { AllianceFields, type AssignmentOptions, LanguageFields, TermFields } from './assignment-fields.tsx';
import { NoOrganisationPage } from './no-organisation-page.tsx';
import type { Reader } from './reader.tsx';
import { ScheduleFields, scheduleLabels } from './schedule-fields.tsx';

export type NewOfferProps = {
  reader: Reader;
  id: string;
  typed: Typed;
  errors: FormErrors;
  organisations: readonly Option[];
  facilities: readonly Option[];
  areas: readonly (Option & { group?: string })[];
  describing: AssignmentOptions;
};

/** The essentials of an offer on one page; what is entered here becomes a draft. */
export const NewOfferPage = (props: NewOfferProps) => {
  const { reader, typed, errors } = props;
  const { frame, locale } = reader;
  const texts = offersTexts(locale);
  const t = texts.create;
  if (props.organisations.length === 0 && !reader.mayWrite)
    return <NoOrganisationPage reader={reader} title={t.title} />;
  const assigning = { reader, options: props.describing, typed, errors };
  const choices: Readonly<Record<string, readonly Option[]>> = {
    organisation_id: props.organisations,
    'place.facility_id': props.facilities,
    'place.area_id': props.areas,
  };
  const fields = (kind: RecordKind, names: readonly string[], prefix = ''): Child =>
    names.map((name) => {
      const field = kind.fields.find((each) => each.name === name);
      return (
        field && (
          <RecordField
            field={field}
            words={kind.words(locale)}
            locale={locale}
            typed={typed}
            errors={errors}
            options={choices[`${prefix}${name}`]}
            prefix={prefix}
            {...(prefix ? { required: false } : {})}
            optional={isEssential(kind, name) ? t.neededToPublish : undefined}
          />
        )
      );
    });
  return (
    <Page frame={frame} title={t.title} lead={t.lead} width="text">
      <ErrorSummary errors={faultsOf(errors, typed, reader)} />
      <Form action={frame.href('/angebote/neu')} hidden={{ id: props.id }}>
        <Fieldset legend={t.what}>
          {fields(offer, ['organisation_id', 'name', 'summary', 'description'])}
        </Fieldset>
        <Fieldset legend={t.forWhom}>
          {fields(offer, ['audiences', 'age_from', 'age_until', 'eligibility'])}
          <LanguageFields {...assigning} />
        </Fieldset>
        <Fieldset legend={t.described} hint={t.describedHint}>
          <TermFields {...assigning} />
        </Fieldset>
        <Fieldset legend={t.where} hint={t.whereHint}>
          {fields(offer, ['delivery', 'online_address'])}
          {fields(
            offerPlace,
            [
              'facility_id',
              'name',
              'street',
              'house_number',
              'postal_code',
              'town',
              'area_id',
              'disclosure',
              'note',
            ],
            placePrefix,
          )}
        </Fieldset>
        <Fieldset legend={t.when} hint={t.whenHint}>
          <ScheduleFields locale={locale} typed={typed} errors={errors} places={null} newIds={[]} />
        </Fieldset>
        <Fieldset legend={t.cost}>
          {fields(offer, ['cost', 'fee_amount', 'cost_note', 'education_benefits'])}
        </Fieldset>
        <Fieldset legend={t.takePart}>
          {fields(offer, [
            'taking_part',
            'taking_part_note',
            'taking_part_address',
            'capacity',
            'waiting_list',
          ])}
        </Fieldset>
        <Fieldset legend={t.ask}>
          {fields(offerContact, ['label', 'phone', 'mail', 'note'], contactPrefix)}
        </Fieldset>
        <Fieldset legend={t.alliance}>
          {fields(offer, ['marks', 'secured_until', 'secured_by'])}
          <AllianceFields {...assigning} />
          <TextField
            name="from"
            label={t.from}
            hint={t.fromHint}
            value={typed.from}
            error={errors.from}
            required={false}
            width="medium"
          />
        </Fieldset>
        <ButtonRow>
          <SubmitButton label={t.title} />
          <ButtonLink label={texts.cancel} href={frame.href('/angebote')} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

/** Whether families have to know it before the offer can be published; a draft can do without. */
const isEssential = (kind: RecordKind, name: string): boolean =>
  kind === offer && essentials.some((each) => each === name);

/** Each fault under the name that its field has in the form. */
const faultsOf = (errors: FormErrors, typed: Typed, { locale }: Reader) => {
  const t = offersTexts(locale);
  const words: Readonly<Record<string, string>> = {
    ...offer.words(locale).fields,
    ...scheduleLabels(typed, locale),
    ...Object.fromEntries(
      [[placePrefix, offerPlace] as const, [contactPrefix, offerContact] as const].flatMap(([prefix, kind]) =>
        Object.entries(kind.words(locale).fields).map(([name, label]) => [`${prefix}${name}`, label]),
      ),
    ),
    from: t.create.from,
    fields: t.create.fields,
    goals: t.create.goals,
    languages: t.create.languages,
  };
  return Object.entries(errors).map(([field, message]) => {
    const [, vocabulary] = field.split('.');
    const label =
      words[field] ?? (isVocabulary(vocabulary) ? t.vocabularies[vocabulary].many : t.offer.kicker);
    return { field, label, message };
  });
};
