import type { JsonRow } from '../../../platform/events/tables.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { CheckboxField, type Option, SelectField } from '../../../ui/choice-fields.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Form } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { countUpTo, type RegisterPage as View } from '../data/register-views.ts';
import { offer } from '../kinds.ts';
import { languageName } from '../language-name.ts';
import { commonLanguages, costs, marks } from '../options.ts';
import { fundings, isNarrowed, type RegisterQuery, registerParameters, registerPath } from '../register.ts';
import { registerColumns } from '../register-columns.ts';
import { states } from '../state.ts';
import { offersTexts } from '../texts/index.ts';
import type { Reader } from './reader.tsx';

export type RegisterProps = {
  reader: Reader;
  query: RegisterQuery;
  view: View;
  /** How many offers each state has; empty where counting would cost too much. */
  counts: ReadonlyMap<string, number>;
  providers: readonly Option[];
  fields: readonly Option[];
  terms: readonly (Option & { group?: string })[];
  /** Only the offers of the organisations that the reader acts for. */
  isOwn: boolean;
  mayAdd: boolean;
  isFirstPage: boolean;
  refused: string | null;
};

/** The register of offers: search, filters that combine, a table, and the same as a file. */
export const RegisterPage = (props: RegisterProps) => {
  const { reader, query, view } = props;
  const { frame, locale } = reader;
  const t = offersTexts(locale).register;
  const parameters = registerParameters(query);
  const add = props.mayAdd && (
    <ButtonLink label={t.add} href={frame.href('/angebote/neu')} kind="secondary" />
  );
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={props.isOwn ? t.leadOwn : t.lead}
      head={<link rel="alternate" type="application/atom+xml" href={frame.href('/angebote/atom.xml')} />}
    >
      {props.refused && <Alert kind="danger" title={props.refused} />}
      <RegisterFilter {...props} />
      {view.isForgiving && view.count > 0 && <Alert kind="info" title={t.forgiving} />}
      {view.count === 0 ? (
        isNarrowed(query) ? (
          <EmptyState title={t.nothing} text={t.nothingText} action={add} />
        ) : (
          <EmptyState title={t.empty} text={t.emptyText} action={add} />
        )
      ) : (
        <Section title={view.count > countUpTo ? t.moreThan(countUpTo) : t.count(view.count)}>
          <DataTable
            caption={t.title}
            captionHidden
            columns={registerColumns(locale)
              .filter((column) => !column.inFilesOnly)
              .map((column, index) => ({
                label: column.label,
                tight: column.tight ?? false,
                rowHeader: index === 0,
                cell: (row: JsonRow) =>
                  index === 0 ? (
                    <a href={frame.href(offer.path(row))}>{column.text(row)}</a>
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
                ? { href: frame.href(registerPath, { ...parameters, ab: view.next }), label: t.more }
                : null
            }
          />
          <ButtonRow>{add}</ButtonRow>
        </Section>
      )}
      <p>
        <a href={frame.href('/vokabulare')}>{offersTexts(locale).nav.vocabularies}</a>
      </p>
      {view.count > 0 && !props.isOwn && (
        <Section title={t.export} lead={t.exportLead}>
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
const RegisterFilter = ({ reader, query, counts, providers, fields, terms }: RegisterProps) => {
  const { frame, locale } = reader;
  const texts = offersTexts(locale);
  const t = texts.register;
  const words = texts.kinds.offer.options;
  const select = (name: string, label: string, options: readonly Option[], value: string | null) => (
    <SelectField
      name={name}
      label={label}
      options={options}
      placeholder={t.all}
      value={value}
      required={false}
    />
  );
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
          states.map((value) => ({
            value,
            label:
              counts.size > 0
                ? t.withCount(texts.states[value], counts.get(value) ?? 0)
                : texts.states[value],
          })),
          query.state,
        )}
        {providers.length > 0 && select('traeger', t.provider, providers, query.providerId)}
        {fields.length > 0 && select('feld', t.field, fields, query.fieldId)}
        {terms.length > 0 && select('begriff', t.term, terms, query.termId)}
        <TextField
          name="alter"
          label={t.age}
          hint={t.ageHint}
          value={query.age === null ? '' : String(query.age).replace('.', ',')}
          inputmode="decimal"
          width="short"
          required={false}
        />
        {select(
          'kosten',
          t.cost,
          costs.map((value) => ({ value, label: words.cost[value] })),
          query.cost,
        )}
        {select(
          'sprache',
          t.language,
          commonLanguages.map((value) => ({ value, label: languageName(value, locale) })),
          query.language,
        )}
        {select(
          'zaehlt',
          t.mark,
          marks.map((value) => ({ value, label: words.marks[value] })),
          query.mark,
        )}
        {select(
          'finanzierung',
          t.funding,
          (['soon', 'over', 'unknown'] as const).map((value) => ({
            value: fundings[value],
            label: t.fundings[value],
          })),
          query.funding && fundings[query.funding],
        )}
        <SelectField
          name="ordnung"
          label={t.sort}
          options={[
            { value: 'bestaetigt', label: t.byConfirmation },
            { value: 'finanzierung', label: t.byFunding },
          ]}
          placeholder={t.byName}
          value={{ name: '', confirmed: 'bestaetigt', funding: 'finanzierung' }[query.sort]}
          required={false}
        />
      </div>
      <CheckboxField
        name="stand_der_daten"
        value="veraltet"
        label={t.stale}
        checked={query.isStale}
        required={false}
      />
      <CheckboxField
        name="uebersetzung"
        value="aelter"
        label={t.oldText}
        checked={query.hasOldText}
        required={false}
      />
      <ButtonRow>
        <SubmitButton label={t.show} kind="secondary" />
        {isNarrowed(query) && <ButtonLink label={t.reset} href={frame.href(registerPath)} kind="tertiary" />}
      </ButtonRow>
    </Form>
  );
};
