import type { Locale } from '../../../platform/i18n/locale.ts';
import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { CheckboxField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { ConfirmableKind } from '../confirmable.ts';
import type { Rule } from '../cycle.ts';
import { confirmationTexts } from '../texts/index.ts';
import { listPath, rulesPath } from './list-page.tsx';

const numbers = ['months', 'stale', 'withdraw'] as const;
/** The form's name of a question about a kind. */
export const ruleField = (kind: string, question: string): string => `${question}-${kind}`;

/** A rule as it stands in the form. */
export const typedRule = (kind: string, rule: Rule): Record<string, string> => ({
  [ruleField(kind, 'active')]: rule.isActive ? 'ja' : '',
  [ruleField(kind, 'months')]: String(rule.months),
  [ruleField(kind, 'remind')]: rule.remindAfter.join(', '),
  [ruleField(kind, 'stale')]: String(rule.staleAfter),
  [ruleField(kind, 'withdraw')]: String(rule.withdrawAfter),
});

/** Reads the rule of a kind from the form; what is wrong stands by the form's field. */
export const readRule = (
  kind: string,
  typed: Readonly<Record<string, string>>,
  locale: Locale,
): { rule: Rule; errors: Readonly<Record<string, string>> } => {
  const t = confirmationTexts(locale).rules.errors;
  const errors: Record<string, string> = {};
  const number = (question: (typeof numbers)[number], most: number) => {
    const name = ruleField(kind, question);
    const value = Number((typed[name] ?? '').trim() || Number.NaN);
    if (!Number.isInteger(value) || value < 1 || value > most)
      errors[name] = question === 'months' ? t.months : t.days;
    return value;
  };
  const name = ruleField(kind, 'remind');
  const parts = (typed[name] ?? '').split(/[,;\s]+/).filter(Boolean);
  const days = parts.map(Number);
  const isRight = days.every(
    (day, index) => Number.isInteger(day) && day >= 1 && day <= 365 && day > (days[index - 1] ?? 0),
  );
  if (!isRight || days.length > 5) errors[name] = t.remind;
  return {
    rule: {
      isActive: typed[ruleField(kind, 'active')] === 'ja',
      months: number('months', 60),
      remindAfter: days,
      staleAfter: number('stale', 365),
      withdrawAfter: number('withdraw', 365),
    },
    errors,
  };
};

/** How often is asked, for each kind of entry. */
export const RulesPage = (props: {
  frame: Frame;
  locale: Locale;
  kinds: readonly ConfirmableKind[];
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) => {
  const { frame, locale, typed, errors } = props;
  const texts = confirmationTexts(locale);
  const t = texts.rules;
  const labels: Readonly<Record<string, string>> = {
    months: t.months,
    remind: t.remind,
    stale: t.stale,
    withdraw: t.withdraw,
  };
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: texts.list.title, href: frame.href(listPath) }]}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({
          field,
          label: labels[field.split('-')[0] ?? ''] ?? field,
          message,
        }))}
      />
      <Form action={frame.href(rulesPath)}>
        {props.kinds.map(({ kind, words }) => (
          <Section title={words(locale).many}>
            <CheckboxField
              name={ruleField(kind, 'active')}
              value="ja"
              label={t.active}
              checked={typed[ruleField(kind, 'active')] === 'ja'}
              required={false}
            />
            {(['months', 'remind', 'stale', 'withdraw'] as const).map((question) => (
              <TextField
                name={ruleField(kind, question)}
                label={t[question]}
                hint={question === 'remind' ? t.remindHint : undefined}
                width="short"
                inputmode={question === 'remind' ? 'text' : 'numeric'}
                value={typed[ruleField(kind, question)]}
                error={errors[ruleField(kind, question)]}
                required={question !== 'remind'}
              />
            ))}
          </Section>
        ))}
        <ButtonRow>
          <SubmitButton label={t.save} />
        </ButtonRow>
      </Form>
    </Page>
  );
};
