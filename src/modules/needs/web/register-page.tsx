import type { JsonRow } from '../../../platform/events/tables.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { CheckboxField, type Option, SelectField } from '../../../ui/choice-fields.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Form } from '../../../ui/form.tsx';
import { Accordion, Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { Describing } from '../data/describing.ts';
import { countUpTo, type RegisterPage as View } from '../data/register-views.ts';
import { need } from '../kinds.ts';
import { urgencies } from '../options.ts';
import {
  isNarrowed,
  type RegisterQuery,
  registerParameters,
  registerPath,
  unansweredPath,
  wantsPath,
} from '../register.ts';
import { registerColumns } from '../register-columns.ts';
import { states } from '../state.ts';
import { needsTexts } from '../texts/index.ts';
import type { Reader } from './reader.tsx';

export type RegisterProps = {
  reader: Reader;
  query: RegisterQuery;
  view: View;
  describing: Describing;
  isFirstPage: boolean;
  refused: string | null;
};

/** The register of needs: search, filters that combine, a table, and the same as a file. */
export const RegisterPage = (props: RegisterProps) => {
  const { reader, query, view } = props;
  const { frame, locale } = reader;
  const texts = needsTexts(locale);
  const t = texts.register;
  const parameters = registerParameters(query);
  const add = reader.mayWrite && (
    <ButtonLink label={t.add} href={frame.href('/bedarfe/neu')} kind="secondary" />
  );
  return (
    <Page frame={frame} title={t.title} lead={t.lead}>
      {props.refused && <Alert kind="danger" title={props.refused} />}
      <ButtonRow>
        <ButtonLink label={texts.unanswered.title} href={frame.href(unansweredPath)} kind="secondary" />
        {add}
      </ButtonRow>
      <RegisterFilter {...props} />
      {view.isForgiving && view.count > 0 && <Alert kind="info" title={t.similar} />}
      {view.count === 0 && isNarrowed(query) && <EmptyState title={t.nothing} text={t.nothingText} />}
      {view.count === 0 && !isNarrowed(query) && (
        <EmptyState
          title={t.empty}
          text={t.emptyText}
          action={
            reader.mayWrite && (
              <ButtonLink label={t.emptyAction} href={frame.href(wantsPath)} kind="secondary" />
            )
          }
        />
      )}
      {view.count > 0 && (
        <Section title={view.count > countUpTo ? t.more(countUpTo) : t.count(view.count)}>
          <DataTable
            caption={t.title}
            captionHidden
            columns={registerColumns(locale)
              .filter((column) => !column.inFilesOnly)
              .map((column, index) => ({
                label: column.label,
                tight: column.tight ?? false,
                numeric: column.numeric ?? false,
                rowHeader: index === 0,
                cell: (row: JsonRow) =>
                  index === 0 ? (
                    <>
                      <a href={frame.href(need.path(row))}>{column.text(row)}</a>
                      {row.is_public !== true && <span class="small"> ({t.internal})</span>}
                    </>
                  ) : (
                    column.text(row)
                  ),
              }))}
            rows={view.rows}
          />
          <Pagination
            previous={
              props.isFirstPage ? null : { href: frame.href(registerPath, parameters), label: t.first }
            }
            next={
              view.next
                ? { href: frame.href(registerPath, { ...parameters, ab: view.next }), label: t.next }
                : null
            }
          />
        </Section>
      )}
      {view.count > 0 && (
        <Section title={t.export}>
          <ButtonRow>
            {(['csv', 'xlsx', 'ods'] as const).map((format) => (
              <ButtonLink
                label={format.toUpperCase()}
                href={frame.href(`${registerPath}.${format}`, parameters)}
                kind="secondary"
              />
            ))}
          </ButtonRow>
        </Section>
      )}
    </Page>
  );
};

/** Search and filters as a GET form, so that what is shown has an address. */
const RegisterFilter = ({ reader, query, describing }: RegisterProps) => {
  const { frame, locale } = reader;
  const texts = needsTexts(locale);
  const t = texts.register;
  const urgencyWords = need.words(locale).options?.urgency ?? {};
  const select = (
    name: string,
    label: string,
    options: readonly (Option & { group?: string })[],
    value: string | null,
  ) =>
    options.length > 0 && (
      <SelectField
        name={name}
        label={label}
        options={options}
        placeholder={t.all}
        value={value}
        required={false}
      />
    );
  const isFurther = Boolean(query.fieldId || query.goalId || query.age !== null || query.sort === 'title');
  return (
    <Form
      method="get"
      action={frame.href(registerPath).split('?')[0] ?? registerPath}
      hidden={{ stand: reader.asOf === reader.today ? null : reader.asOf }}
      label={t.search}
    >
      <TextField
        name="suche"
        type="search"
        label={t.search}
        hint={t.searchHint}
        value={query.search}
        required={false}
        maxLength={200}
      />
      <div class="grid grid--dense">
        {select(
          'zustand',
          t.state,
          states.map((value) => ({ value, label: texts.states[value] })),
          query.state,
        )}
        {select(
          'dringlichkeit',
          t.urgency,
          urgencies.map((value) => ({ value, label: urgencyWords[value] ?? value })),
          query.urgency,
        )}
        {select('gebiet', t.area, describing.areas, query.areaId)}
        {select('begriff', t.term, describing.terms, query.termId)}
      </div>
      <Accordion title={t.moreFilters} open={isFurther}>
        <div class="grid grid--dense">
          {select('feld', t.field, describing.fields, query.fieldId)}
          {select('ziel', t.goal, describing.goals, query.goalId)}
          <TextField
            name="alter"
            label={t.age}
            value={query.age === null ? '' : String(query.age).replace('.', ',')}
            inputmode="decimal"
            width="short"
            required={false}
          />
          <SelectField
            name="ordnung"
            label={t.sort}
            options={[{ value: 'titel', label: t.byTitle }]}
            placeholder={t.byUrgency}
            value={query.sort === 'title' ? 'titel' : ''}
            required={false}
          />
        </div>
      </Accordion>
      <CheckboxField
        name="antwort"
        value="fehlt"
        label={t.unanswered}
        checked={query.isUnanswered}
        required={false}
      />
      <ButtonRow>
        <SubmitButton label={t.show} kind="secondary" />
        {isNarrowed(query) && <ButtonLink label={t.reset} href={frame.href(registerPath)} kind="tertiary" />}
      </ButtonRow>
    </Form>
  );
};
