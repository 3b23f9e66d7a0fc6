import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { ConfirmPanel } from '../../../ui/confirm-panel.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { TextArea } from '../../../ui/text-fields.tsx';
import { threadTexts } from '../texts/index.ts';
import type { Knot } from '../use-cases/untie-things.ts';
import { threadPath, untiePath } from './addresses.ts';
import { limits } from './tie-input.ts';

/** Asks before two things are untied, and says what will happen. */
export const UntiePage = (props: { frame: Frame; knot: Knot; note: string; error: string | undefined }) => {
  const { frame, knot, note, error } = props;
  const { untie: t, page, meanings } = threadTexts(frame.locale);
  const relation = meanings[knot.link.meaning][knot.direction];
  return (
    <Page
      frame={frame}
      title={t.title}
      width="text"
      breadcrumbs={[{ label: page.title(knot.thing.title), href: frame.href(threadPath(knot.thing)) }]}
    >
      <ErrorSummary errors={error ? [{ field: 'note', label: t.note, message: error }] : []} />
      <ConfirmPanel
        title={t.question}
        consequences={[t.consequence(knot.thing.title, relation, knot.other.title), t.keeps]}
        undo={t.undo}
      >
        <Form action={frame.href(untiePath(knot.thing, knot.link.id))}>
          <TextArea
            name="note"
            label={t.note}
            hint={t.noteHint}
            value={note}
            error={error}
            required={false}
            rows={2}
            maxLength={limits.note}
          />
          <ButtonRow>
            <SubmitButton label={t.submit} destructive />
            <ButtonLink label={t.cancel} href={frame.href(threadPath(knot.thing))} kind="tertiary" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};
