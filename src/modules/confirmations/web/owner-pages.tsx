import type { Child } from 'hono/jsx';
import { longDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { CheckboxField, SelectField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { DescriptionList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import type { Entry, EntryField } from '../confirmable.ts';
import { confirmationTexts } from '../texts/index.ts';
import { fieldName, type Typed } from '../use-cases/propose-change.ts';

type Common = { frame: Frame; locale: Locale; token: string };
/** An address of an owner; the secret stands after the question mark, which no log keeps. */
const ownerHref = (
  frame: Frame,
  token: string,
  step: '' | '/aendern' | '/nicht-zustaendig' = '',
  more: Record<string, string> = {},
) => frame.href(`/bestaetigen${step}`, { code: token, ...more });

/** An entry as the directory has it. */
const EntryLines = ({ entry, locale }: { entry: Entry; locale: Locale }): Child => (
  <DescriptionList
    items={entry.lines.map(({ label, value }) => ({
      term: label,
      value: value ? (
        value.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))
      ) : (
        <em>{confirmationTexts(locale).owner.notRecorded}</em>
      ),
    }))}
  />
);

/**
 * What the link of a mail leads to: the entry, and one button. Programs that look through mails follow links, so looking
 * never confirms; in the browser of a person the form sends itself.
 */
export const AskPage = ({
  frame,
  locale,
  token,
  entry,
  isOnce,
}: Common & { entry: Entry; isOnce: boolean }) => {
  const t = confirmationTexts(locale).owner;
  return (
    <Page
      frame={frame}
      title={t.title(entry.title)}
      lead={t.lead}
      width="text"
      islands={isOnce ? ['confirm-once'] : []}
    >
      <form
        class="form"
        method="post"
        action={ownerHref(frame, token)}
        data-confirm-once={isOnce ? '' : undefined}
      >
        <ButtonRow>
          <SubmitButton label={t.right} />
          <ButtonLink label={t.change} href={ownerHref(frame, token, '/aendern')} />
        </ButtonRow>
        <p role="status" data-sending hidden>
          {t.sending}
        </p>
      </form>
      <EntryLines entry={entry} locale={locale} />
      <Small>
        <a href={ownerHref(frame, token, '/nicht-zustaendig')}>{t.notMine}</a>
      </Small>
    </Page>
  );
};

export const ThanksPage = ({ frame, locale, token, nextOn }: Common & { nextOn: string }) => {
  const t = confirmationTexts(locale).owner;
  return (
    <Page frame={frame} title={t.thanks} lead={t.thanksLead(longDay(nextOn, locale))} width="text">
      <p>{t.mistake}</p>
      <ButtonRow>
        <ButtonLink label={t.change} href={ownerHref(frame, token, '/aendern')} />
      </ButtonRow>
    </Page>
  );
};

export const NoLinkPage = ({ frame, locale }: Omit<Common, 'token'>) => {
  const t = confirmationTexts(locale).owner;
  return <Page frame={frame} title={t.gone} lead={t.goneLead} width="text" />;
};

/** The form for exactly this entry; what was typed comes back with what is wrong beside it. */
export const ChangePage = (
  props: Common & {
    entry: Entry;
    id: string;
    typed: Typed;
    errors: Readonly<Record<string, string>>;
  },
) => {
  const { frame, locale, token, entry, typed, errors } = props;
  const t = confirmationTexts(locale).owner;
  return (
    <Page frame={frame} title={t.changeTitle(entry.title)} lead={t.changeLead} width="text">
      <ErrorSummary
        errors={Object.entries(errors).map(([name, message]) => ({
          field: fieldName(name),
          label: entry.fields.find((field) => field.name === name)?.label ?? name,
          message,
        }))}
      />
      <Form action={ownerHref(frame, token, '/aendern')} hidden={{ id: props.id }} quiet>
        {entry.fields.map((field) => (
          <EntryInput
            field={field}
            value={typed[fieldName(field.name)] ?? field.value}
            error={errors[field.name]}
            linesHint={t.linesHint}
          />
        ))}
        <TextArea
          name="bemerkung"
          label={t.remark}
          hint={t.remarkHint}
          value={typed.bemerkung}
          maxLength={2000}
          rows={3}
          required={false}
        />
        <CheckboxField
          name="gibtEsNichtMehr"
          value="ja"
          label={t.noLonger}
          checked={typed.gibtEsNichtMehr === 'ja'}
          required={false}
        />
        <ButtonRow>
          <SubmitButton label={t.send} />
          <ButtonLink label={t.back} href={ownerHref(frame, token, '', { nur: 'ansehen' })} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

const EntryInput = (props: {
  field: EntryField;
  value: string;
  error: string | undefined;
  linesHint: string;
}): Child => {
  const { field } = props;
  const common = {
    name: fieldName(field.name),
    label: field.label,
    hint: field.hint ?? (field.type === 'lines' ? props.linesHint : undefined),
    value: props.value,
    error: props.error,
    required: field.required ?? false,
  };
  if (field.type === 'choice')
    return <SelectField {...common} options={[...field.options]} placeholder="–" />;
  return field.type === 'lines' ? (
    <TextArea {...common} maxLength={field.maxLength} rows={3} />
  ) : (
    <TextField {...common} maxLength={field.maxLength} />
  );
};

export const SentPage = ({ frame, locale, isWritten }: Omit<Common, 'token'> & { isWritten: boolean }) => {
  const t = confirmationTexts(locale).owner;
  return (
    <Page
      frame={frame}
      title={isWritten ? t.written : t.waiting}
      lead={isWritten ? t.writtenLead : t.waitingLead}
      width="text"
    />
  );
};

export const DisownPage = ({ frame, locale, token, id }: Common & { id: string }) => {
  const t = confirmationTexts(locale).owner;
  return (
    <Page frame={frame} title={t.disownTitle} lead={t.disownLead} width="text">
      <Form action={ownerHref(frame, token, '/nicht-zustaendig')} hidden={{ id }}>
        <TextArea name="bemerkung" label={t.disownRemark} maxLength={2000} rows={3} required={false} />
        <ButtonRow>
          <SubmitButton label={t.send} />
          <ButtonLink label={t.back} href={ownerHref(frame, token, '', { nur: 'ansehen' })} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

export const DisownedPage = ({ frame, locale }: Omit<Common, 'token'>) => (
  <Page frame={frame} title={confirmationTexts(locale).owner.disowned} width="text" />
);
