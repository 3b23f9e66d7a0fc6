import type { JsonRow } from '../../../platform/events/tables.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Pagination, Tabs } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { countUpTo } from '../data/register-views.ts';
import { facility, organisation, person } from '../kinds.ts';
import { isNarrowed, type RegisterName, registerParameters, registerPath, registers } from '../register.ts';
import { registerColumns } from '../register-columns.ts';
import { actorsTexts } from '../texts/index.ts';
import { newHref, type Reader } from './fact-links.tsx';
import { RegisterFilter } from './register-filter.tsx';
import type { RegisterProps } from './register-props.ts';
import { RegisterTools } from './register-tools.tsx';

const kinds = { organisations: organisation, facilities: facility, people: person } as const;

/** A register: search, filters that combine, a table, and what can be done with the list. */
export const RegisterPage = (props: RegisterProps) => {
  const { reader, register, query, view } = props;
  const { frame, locale } = reader;
  const t = actorsTexts(locale).register;
  const path = registerPath(register);
  const parameters = registerParameters(query);
  const fieldNames = new Map(props.fields.map(({ id, name }) => [id, name]));
  const columns = registerColumns(register, { locale, fields: fieldNames });
  const kind = kinds[register];
  const add = reader.mayWrite && (
    <ButtonLink label={t.add[register]} href={newHref(reader, kind, path)} kind="secondary" />
  );
  return (
    <Page frame={frame} title={t.titles[register]} lead={t.leads[register]}>
      <RegisterTabs reader={reader} current={register} />
      {props.refused && <Alert kind="danger" title={props.refused} />}
      <RegisterFilter {...props} />
      {view.isForgiving && view.count > 0 && <Alert kind="info" title={t.forgiving} />}
      {view.count === 0 ? (
        isNarrowed(query) ? (
          <EmptyState title={t.nothing} text={t.nothingText} />
        ) : (
          <EmptyState title={t.empty} text={t.emptyText[register]} action={add} />
        )
      ) : (
        <Section title={view.count > countUpTo ? t.moreThan(countUpTo) : t.count(view.count)}>
          <DataTable
            caption={t.titles[register]}
            captionHidden
            columns={columns.map((column, index) => ({
              label: column.label,
              tight: column.tight ?? false,
              rowHeader: index === 0,
              cell: (row: JsonRow) =>
                index === 0 ? (
                  <a href={frame.href(kind.path(row))}>{column.text(row)}</a>
                ) : column.tight ? (
                  column.text(row)
                ) : (
                  <Breakable text={column.text(row)} />
                ),
            }))}
            rows={view.rows}
          />
          <Pagination
            previous={
              props.isFirstPage
                ? null
                : { href: frame.href(path, parameters), label: actorsTexts(locale).paging.first }
            }
            next={
              view.next
                ? {
                    href: frame.href(path, { ...parameters, ab: view.next }),
                    label: actorsTexts(locale).paging.more,
                  }
                : null
            }
          />
          <ButtonRow>{add}</ButtonRow>
        </Section>
      )}
      <RegisterTools {...props} />
    </Page>
  );
};

/** The registers side by side; people only for those who may see all of them. */
export const RegisterTabs = ({
  reader,
  current,
}: {
  reader: Reader;
  current: RegisterName | 'duplicates' | 'vacancies';
}) => {
  const t = actorsTexts(reader.locale);
  const open = (Object.keys(registers) as RegisterName[]).filter(
    (name) => name !== 'people' || reader.maySeeAllPeople,
  );
  return (
    <Tabs
      label={t.register.tabs}
      links={[
        ...open.map((name) => ({
          label: t.register.titles[name],
          href: reader.frame.href(registerPath(name)),
          current: name === current,
        })),
        ...(reader.mayWrite
          ? [
              {
                label: t.register.duplicates,
                href: reader.frame.href('/register/dubletten'),
                current: current === 'duplicates',
              },
            ]
          : []),
        {
          label: t.vacancies.title,
          href: reader.frame.href('/register/vakanzen'),
          current: current === 'vacancies',
        },
      ]}
    />
  );
};

/** Long addresses may break behind their signs, so that a table stays within the page. */
const Breakable = ({ text }: { text: string }) => (
  <>{text.split(/(?<=[@.])(?=\S)/).flatMap((part, index) => (index === 0 ? [part] : [<wbr />, part]))}</>
);
