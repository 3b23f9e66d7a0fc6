import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { type Option, RadioGroup } from '../../../ui/choice-fields.tsx';
import { ConfirmPanel } from '../../../ui/confirm-panel.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { Suggestion } from '../data/duplicate-views.ts';
import { actorsTexts } from '../texts/index.ts';
import type { Reader } from './fact-links.tsx';
import { RegisterTabs } from './register-page.tsx';

export const duplicatesPath = '/register/dubletten';
const pathOf = (kind: Suggestion['kind'], id: string): string =>
  kind === 'organisation' ? `/organisationen/${id}` : `/einrichtungen/${id}`;
const strongFrom = 0.85;

/** What looks like the same, and why; a person decides. */
export const DuplicatesPage = ({ reader, found }: { reader: Reader; found: readonly Suggestion[] }) => {
  const { frame, locale } = reader;
  const t = actorsTexts(locale).duplicates;
  return (
    <Page frame={frame} title={t.title} lead={t.lead} width="text">
      <RegisterTabs reader={reader} current="duplicates" />
      {found.length === 0 && <EmptyState title={t.none} text={t.noneText} />}
      <PlainList
        items={found.map((each) => {
          const pair = { kind: each.kind, a: each.first.id, b: each.second.id };
          return (
            <div class="fact">
              <p class="kicker">{actorsTexts(locale).kinds[each.kind].one}</p>
              <h2 class="fact__title">
                <a href={frame.href(pathOf(each.kind, each.first.id))}>{each.first.name}</a>
                {' / '}
                <a href={frame.href(pathOf(each.kind, each.second.id))}>{each.second.name}</a>
              </h2>
              <p>
                <StateLabel
                  kind={each.score >= strongFrom ? 'warn' : 'open'}
                  label={each.score >= strongFrom ? t.strong : t.weak}
                />{' '}
                {t.because} {each.reasons.map((reason) => t.reasons[reason]).join(', ')}.
              </p>
              <Form
                id={`paar-${each.first.id}-${each.second.id}`}
                action={frame.href(`${duplicatesPath}/verschieden`)}
                hidden={pair}
                guard={false}
                label={t.dismissOf(each.first.name, each.second.name)}
              >
                <ButtonRow>
                  <ButtonLink label={t.merge} href={frame.href(`${duplicatesPath}/zusammenfuehren`, pair)} />
                  <SubmitButton label={t.dismiss} kind="tertiary" />
                </ButtonRow>
              </Form>
            </div>
          );
        })}
      />
    </Page>
  );
};

export type MergeProps = {
  reader: Reader;
  kind: Suggestion['kind'];
  ids: readonly [string, string];
  /** The two entries with a line that tells them apart. */
  options: readonly Option[];
  typed: { survivor: string; note: string };
  /** The choice is missing. */
  error: string | null;
  /** Why it could not be done, in words. */
  refused: string | null;
};

/** Asks which of two entries stays, and says what will happen. */
export const MergePage = (props: MergeProps) => {
  const { frame, locale } = props.reader;
  const t = actorsTexts(locale).duplicates;
  const [a, b] = props.ids;
  return (
    <Page
      frame={frame}
      title={t.mergeTitle}
      lead={t.mergeLead}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href(duplicatesPath) }]}
    >
      <ErrorSummary
        errors={props.error ? [{ field: 'survivor', label: t.survivor, message: props.error }] : []}
      />
      {props.refused && (
        <Alert kind="danger" title={t.failed}>
          <p>{props.refused}</p>
        </Alert>
      )}
      <ConfirmPanel title={t.merge} consequences={t.consequences} undo={t.undo}>
        <Form action={frame.href(`${duplicatesPath}/zusammenfuehren`)} hidden={{ kind: props.kind, a, b }}>
          <RadioGroup
            name="survivor"
            label={t.survivor}
            hint={t.survivorHint}
            options={props.options}
            value={props.typed.survivor}
            error={props.error ?? undefined}
          />
          <TextField name="note" label={t.note} value={props.typed.note} required={false} maxLength={500} />
          <ButtonRow>
            <SubmitButton label={t.yes} />
            <ButtonLink
              label={actorsTexts(locale).person.cancel}
              href={frame.href(duplicatesPath)}
              kind="tertiary"
            />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};
