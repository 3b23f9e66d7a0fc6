import type { Locale } from '../../../platform/i18n/locale.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import type { Option } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { FormErrors, Typed } from '../../records/contract.ts';
import { scheduleTexts } from '../texts/schedule.ts';
import { ScheduleFields, scheduleLabels } from './schedule-fields.tsx';

/** All times of an offer on one page. */
export const SchedulePage = (props: {
  frame: Frame;
  locale: Locale;
  offer: { id: string; name: string };
  typed: Typed;
  errors: FormErrors;
  places: readonly Option[];
  newIds: readonly string[];
  /** What somebody else saved meanwhile, in words; null: nobody did. */
  meanwhile: readonly string[] | null;
}) => {
  const { frame, locale, typed, errors } = props;
  const t = scheduleTexts(locale).form;
  const labels = scheduleLabels(typed, locale);
  const here = `/angebote/${props.offer.id}`;
  return (
    <Page
      frame={frame}
      title={t.title(props.offer.name)}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: props.offer.name, href: frame.href(here) }]}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({
          field,
          label: labels[field] ?? field,
          message,
        }))}
      />
      {props.meanwhile && (
        <Alert kind="warning" title={t.storedNow}>
          <p>{t.changedMeanwhile}</p>
          {props.meanwhile.length > 0 ? <PlainList items={props.meanwhile} /> : <p>{t.empty}</p>}
        </Alert>
      )}
      <Form action={frame.href(`${here}/zeiten`)}>
        <ScheduleFields
          locale={locale}
          typed={typed}
          errors={errors}
          places={props.places}
          newIds={props.newIds}
        />
        <TextField
          name="since"
          label={t.since}
          hint={t.sinceHint}
          value={typed.since}
          error={errors.since}
          required={false}
          width="medium"
        />
        <ButtonRow>
          <SubmitButton label={t.save} />
          <ButtonLink label={t.cancel} href={frame.href(here)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};
