import type { Child } from 'hono/jsx';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import { CheckboxGroup } from '../../../ui/choice-fields.tsx';
import { ConfirmPanel } from '../../../ui/confirm-panel.tsx';
import { Form } from '../../../ui/form.tsx';
import { Pagination, Tabs } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { MissingEntry } from '../data/entry-store.ts';
import type { ShownRow } from '../data/row-store.ts';
import { type RowState, rowStates } from '../decide.ts';
import type { ImportKind } from '../import-kind.ts';
import { isRunning, type Run } from '../run.ts';
import { importTexts } from '../texts/index.ts';
import { mostMissing } from '../use-cases/close-missing.ts';
import { importsPath, type Reader, runPath } from './reader.ts';
import { dayInWords, ImportSteps } from './run-parts.tsx';
import { RunRow } from './run-row.tsx';

export type RunPageProps = {
  reader: Reader;
  run: Run;
  kind: ImportKind;
  /** By field: its heading. */
  labels: ReadonlyMap<string, string>;
  /** The rows of one state that are shown. */
  state: RowState | null;
  rows: readonly ShownRow[];
  next: number | null;
  isFirstPage: boolean;
  missing: readonly (MissingEntry & { title: string; path: string | null })[];
  closing: { lastDay: string; errors: { keys?: string; day?: string } };
};

/** A run that was looked through or taken over: what it does, row by row, and what can be done about it. */
export const RunPage = (props: RunPageProps) => {
  const { reader, run } = props;
  const { frame, locale } = reader;
  const t = importTexts(locale);
  const at = (suffix: string) => frame.href(`${runPath(run.id)}${suffix}`);
  const writes = (run.counts.new ?? 0) + (run.counts.changed ?? 0) + (run.counts.conflict ?? 0);
  return (
    <Page
      frame={frame}
      title={t.run.title(run.source)}
      lead={t.run.facts(run.fileName, run.rowCount, dayInWords(run.createdAt, reader))}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href(importsPath) }]}
      islands={isRunning(run.state) ? ['watch-run'] : []}
      state={
        <StateLine>
          <StateLabel kind={run.state === 'applied' ? 'ok' : 'open'} label={t.states[run.state]} />
        </StateLine>
      }
    >
      <ImportSteps locale={locale} at={3} />
      {isRunning(run.state) ? (
        <Progress reader={reader} run={run} />
      ) : (
        <>
          <Outcome run={run} locale={locale} writes={writes} />
          <Form action={at('/uebernehmen')} guard={false}>
            <ButtonRow>
              {run.state === 'checked' && writes > 0 && <SubmitButton label={t.run.apply(writes)} />}
              {run.state !== 'checked' && (
                <SubmitButton label={t.run.again} formAction={at('/pruefen')} kind="secondary" />
              )}
              <ButtonLink label={t.run.remap} href={at('/zuordnen')} />
              {run.state !== 'undone' && (run.counts.written ?? 0) > 0 && (
                <ButtonLink label={t.run.undo} href={at('/zuruecknehmen')} kind="tertiary" />
              )}
              <ButtonLink label={t.run.other} href={frame.href(importsPath)} kind="tertiary" />
            </ButtonRow>
          </Form>
          <Rows {...props} />
          <Missing {...props} />
        </>
      )}
    </Page>
  );
};

const Progress = ({ reader, run }: { reader: Reader; run: Run }): Child => {
  const t = importTexts(reader.locale).run;
  const { href } = reader.frame;
  const words = t.progress(run.progress, run.rowCount);
  return (
    <div class="progress" role="status" data-watch>
      <progress value={run.progress} max={run.rowCount} aria-label={words} />
      <p>{words}</p>
      <Form action={href(`${runPath(run.id)}/anhalten`)} guard={false}>
        <ButtonRow>
          <ButtonLink label={t.refresh} href={href(runPath(run.id))} />
          <SubmitButton label={t.stop} kind="secondary" />
        </ButtonRow>
      </Form>
    </div>
  );
};

const Outcome = ({ run, locale, writes }: { run: Run; locale: Reader['locale']; writes: number }): Child => {
  const t = importTexts(locale).run;
  switch (run.state) {
    case 'checked':
      if (writes > 0) return <p>{t.checkedLead}</p>;
      return run.rowCount > 0 && run.counts.invalid === run.rowCount ? (
        <Alert kind="warning" title={t.nothingUsable} />
      ) : (
        <Alert kind="success" title={t.nothing} />
      );
    case 'applied':
      return <Alert kind="success" title={t.applied(run.counts.written ?? 0)} />;
    case 'cancelled':
      return <Alert kind="warning" title={t.stopped} />;
    case 'failed':
      return <Alert kind="danger" title={t.failed} />;
    case 'undone':
      return <Alert kind={run.counts.left ? 'warning' : 'success'} title={t.undone(run.counts.left ?? 0)} />;
    default:
      return null;
  }
};

const Rows = (props: RunPageProps): Child => {
  const { run, reader, state } = props;
  const { href } = reader.frame;
  const path = runPath(run.id);
  const t = importTexts(reader.locale);
  const filled = rowStates.filter((each) => (run.counts[each] ?? 0) > 0);
  if (filled.length === 0 || state === null) return null;
  return (
    <Section title={t.runs.rows}>
      <Tabs
        label={t.rows.tabs}
        links={filled.map((each) => ({
          label: t.rows.tab(t.rowStates[each], run.counts[each] ?? 0),
          href: href(path, { art: each }),
          current: each === state,
        }))}
      />
      {state === 'conflict' && (
        <>
          <p>{t.rows.conflictLead}</p>
          <Form action={href(`${path}/widersprueche`)} guard={false}>
            <ButtonRow>
              <SubmitButton label={t.rows.allOurs} name="alle" value="ours" kind="secondary" />
              <SubmitButton label={t.rows.allFile} name="alle" value="file" kind="secondary" />
            </ButtonRow>
          </Form>
        </>
      )}
      {state === 'invalid' && (
        <p>
          {t.run.rejected}:{' '}
          {(['csv', 'xlsx', 'ods'] as const).flatMap((format, index) => [
            index === 0 ? '' : ' · ',
            <a href={href(`${path}/abgelehnt.${format}`)} download="">
              {format.toUpperCase()}
            </a>,
          ])}
        </p>
      )}
      <ul class="plain-list">
        {props.rows.map((row) => (
          <li>
            <RunRow {...props} row={row} />
          </li>
        ))}
      </ul>
      <Pagination
        previous={props.isFirstPage ? null : { href: href(path, { art: state }), label: t.rows.first }}
        next={
          props.next === null
            ? null
            : { href: href(path, { art: state, ab: String(props.next) }), label: t.rows.more }
        }
      />
    </Section>
  );
};

const Missing = (props: RunPageProps): Child => {
  const { run, reader, missing, closing } = props;
  const t = importTexts(reader.locale).missing;
  const count = run.counts.missing ?? 0;
  if (count === 0 || !props.kind.close) return null;
  return (
    <Section title={t.title} lead={t.lead} id="fehlt">
      <p>
        {t.count(count)}{' '}
        {run.state === 'applied' ? (count > mostMissing ? t.more(mostMissing) : '') : t.afterwards}
      </p>
      {run.state === 'applied' && (
        <Form action={reader.frame.href(`${runPath(run.id)}/beenden`)} id="fehlt-form">
          <CheckboxGroup
            name="kennung"
            label={t.which}
            values={[]}
            error={closing.errors.keys}
            options={missing.map(({ key, title }) => ({ value: key, label: title }))}
          />
          <TextField
            name="letzterTag"
            label={t.day}
            width="short"
            value={closing.lastDay}
            error={closing.errors.day}
          />
          <ButtonRow>
            <SubmitButton label={t.end} kind="secondary" />
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
};

/** Asks before all of it is taken back. */
export const UndoRunPage = ({ reader, run }: { reader: Reader; run: Run }) => {
  const { frame, locale } = reader;
  const t = importTexts(locale);
  const here = frame.href(runPath(run.id));
  return (
    <Page
      frame={frame}
      title={t.run.undoTitle}
      width="text"
      breadcrumbs={[
        { label: t.title, href: frame.href(importsPath) },
        { label: run.source, href: here },
      ]}
    >
      <ConfirmPanel
        title={run.source}
        consequences={t.run.undoConsequences(run.counts.written ?? 0)}
        undo={t.run.undoHint}
      >
        <Form action={frame.href(`${runPath(run.id)}/zuruecknehmen`)} guard={false}>
          <ButtonRow>
            <SubmitButton label={t.run.undoYes} destructive />
            <ButtonLink label={t.run.back} href={here} kind="tertiary" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};
