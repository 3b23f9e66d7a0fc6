import { longDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { StateLine } from '../../../ui/chips.tsx';
import { CheckboxField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { DescriptionList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { confirmationTexts } from '../texts/index.ts';
import type { Known } from '../use-cases/parts.ts';
import { entryPath, listPath, reviewPath, StageLabel } from './list-page.tsx';

export type Managed = { adresse: string; vertraut: boolean; pause: string };

/** One entry of the cycle, and what the office can do about it. */
export const EntryPage = (props: {
  frame: Frame;
  locale: Locale;
  known: Known;
  mail: string | null;
  proposalId: string | null;
  typed: Managed;
  errors: Readonly<Record<string, string>>;
}) => {
  const { frame, locale, known, typed, errors } = props;
  const { confirmation, entry, kind } = known;
  const texts = confirmationTexts(locale);
  const t = texts.entry;
  const path = entryPath(confirmation.id);
  const labels: Readonly<Record<string, string>> = { adresse: t.mail, pause: t.pause };
  return (
    <Page
      frame={frame}
      kicker={kind.words(locale).one}
      title={entry.title}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: texts.list.title, href: frame.href(listPath) }]}
      state={
        <StateLine>
          <StageLabel confirmation={confirmation} locale={locale} />
        </StateLine>
      }
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({
          field,
          label: labels[field] ?? field,
          message,
        }))}
      />
      <DescriptionList
        items={[
          {
            term: texts.list.confirmed,
            value: entry.confirmedOn ? longDay(entry.confirmedOn, locale) : texts.list.never,
          },
          { term: texts.list.due, value: longDay(confirmation.dueOn, locale) },
          { term: texts.list.mail, value: props.mail ?? texts.list.noMail },
        ]}
      />
      <Form action={frame.href(`${path}/bestaetigt`)} guard={false}>
        <ButtonRow>
          <SubmitButton label={t.confirm} />
          <SubmitButton label={t.ask} formAction={frame.href(`${path}/fragen`)} kind="secondary" />
          {props.proposalId && (
            <ButtonLink label={texts.list.review} href={frame.href(reviewPath(props.proposalId))} />
          )}
          <ButtonLink label={t.see} href={frame.href(entry.path)} kind="tertiary" />
        </ButtonRow>
      </Form>
      <Section title={t.manage}>
        <Form action={frame.href(path)}>
          <TextField
            name="adresse"
            label={t.mail}
            hint={t.mailHint}
            type="email"
            value={typed.adresse}
            maxLength={320}
            required={false}
            error={errors.adresse}
          />
          <TextField
            name="pause"
            label={t.pause}
            hint={t.pauseHint}
            width="short"
            value={typed.pause}
            required={false}
            error={errors.pause}
          />
          <CheckboxField
            name="vertraut"
            value="ja"
            label={t.trusted}
            checked={typed.vertraut}
            required={false}
          />
          <ButtonRow>
            <SubmitButton label={t.save} kind="secondary" />
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  );
};
