import { longDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { DescriptionList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Quote, Small } from '../../../ui/prose.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import type { EntryField } from '../confirmable.ts';
import type { Proposal } from '../data/proposal-store.ts';
import { confirmationTexts } from '../texts/index.ts';
import type { Known } from '../use-cases/parts.ts';
import { entryPath, listPath, reviewPath } from './list-page.tsx';

/** What an owner would change, field by field: take it, or say why not. */
export const ReviewPage = (props: {
  frame: Frame;
  locale: Locale;
  proposal: Proposal;
  known: Known;
  madeOn: string;
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) => {
  const { frame, locale, proposal, known, typed, errors } = props;
  const { entry, confirmation } = known;
  const texts = confirmationTexts(locale);
  const t = texts.review;
  const fields = Object.entries(proposal.fields);
  const fieldOf = (name: string) => entry.fields.find((field) => field.name === name);
  const labelOf = (name: string) => fieldOf(name)?.label ?? (name === 'antwort' ? t.answer : entry.title);
  return (
    <Page
      frame={frame}
      title={t.title(entry.title)}
      lead={t.lead(proposal.mail, longDay(props.madeOn, locale))}
      width="text"
      breadcrumbs={[
        { label: texts.list.title, href: frame.href(listPath) },
        { label: entry.title, href: frame.href(entryPath(confirmation.id)) },
      ]}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([name, message]) => ({
          field: name === 'antwort' ? name : `urteil-${name}`,
          label: labelOf(name),
          message,
        }))}
      />
      {proposal.state === 'settled' && <Alert kind="info" title={t.already} />}
      {proposal.isGone && <Alert kind="warning" title={t.gone} />}
      {proposal.remark && <Quote text={proposal.remark} source={`${t.remark}: ${proposal.mail}`} />}
      {proposal.state === 'waiting' && (
        <Form action={frame.href(reviewPath(proposal.id))}>
          {fields.map(([name, proposed]) => (
            <Section title={labelOf(name)}>
              <DescriptionList
                items={[
                  { term: t.was, value: shown(fieldOf(name), proposed.was) || t.empty },
                  {
                    term: t.wanted,
                    value: <strong>{shown(fieldOf(name), proposed.wanted) || t.empty}</strong>,
                  },
                ]}
              />
              {fieldOf(name)?.value !== undefined && fieldOf(name)?.value.trim() !== proposed.was.trim() && (
                <Small>{t.meanwhile(shown(fieldOf(name), fieldOf(name)?.value ?? '') || t.empty)}</Small>
              )}
              <RadioGroup
                name={`urteil-${name}`}
                label={labelOf(name)}
                value={typed[`urteil-${name}`] ?? null}
                error={errors[name]}
                options={[
                  { value: 'ja', label: t.take },
                  { value: 'nein', label: t.refuse },
                ]}
              />
              <TextField
                name={`grund-${name}`}
                label={t.reason}
                hint={t.reasonHint}
                value={typed[`grund-${name}`]}
                maxLength={500}
                required={false}
              />
            </Section>
          ))}
          <TextArea
            name="antwort"
            label={t.answer}
            hint={t.answerHint}
            value={typed.antwort}
            maxLength={2000}
            rows={3}
            required={Boolean(proposal.remark) || proposal.isGone}
            error={errors.antwort}
          />
          <ButtonRow>
            <SubmitButton label={t.settle} />
            <ButtonLink label={texts.entry.see} href={frame.href(entry.path)} kind="tertiary" />
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
};

const shown = (field: EntryField | undefined, value: string): string =>
  field?.type === 'choice'
    ? (field.options.find((option) => option.value === value)?.label ?? value)
    : value.split('\n').filter(Boolean).join(', ');
