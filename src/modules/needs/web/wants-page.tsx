import type { Child } from 'hono/jsx';
import { shortDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { CheckboxGroup, type Option, RadioGroup, SelectField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { NeedView } from '../data/need-views.ts';
import { type WantsPage as View, type WantRow, type WantsQuery, wantsCountTo } from '../data/want-views.ts';
import { need, want } from '../kinds.ts';
import { wantsPath } from '../register.ts';
import { needsTexts } from '../texts/index.ts';
import { optionOf, type Reader, text } from './reader.tsx';

export type WantsTyped = { wants: readonly string[]; into: string; needId: string };
export type WantsErrors = Partial<Record<keyof WantsTyped, string>>;
export type WantsProps = {
  reader: Reader;
  query: WantsQuery;
  view: View;
  areas: readonly (Option & { group?: string })[];
  needs: readonly Option[];
  typed: WantsTyped;
  errors: WantsErrors;
  isFirstPage: boolean;
  /** The need that wants are gathered for; null: the page of all wants. */
  into: NeedView | null;
};

export const wantsParameters = (query: WantsQuery): Record<string, string | undefined> => ({
  suche: query.search || undefined,
  gebiet: query.areaId ?? undefined,
  welche: query.isAll ? 'alle' : undefined,
});

/** What people said; those in no need come first, and can be made into one or gathered into one that is there. */
export const WantsPage = (props: WantsProps) => {
  const { reader, query, view, errors, into } = props;
  const { frame } = reader;
  const texts = needsTexts(reader.locale);
  const t = texts.wants;
  const here = into ? `${need.path(into.row)}/anliegen` : wantsPath;
  const name = into ? text(into.row, 'title') : '';
  const labels = { wants: t.select, into: t.into, needId: t.chooseNeed };
  return (
    <Page
      frame={frame}
      title={into ? t.gatherTitle(name) : t.title}
      lead={into ? t.gatherLead : t.lead}
      breadcrumbs={[
        { label: texts.register.title, href: frame.href('/bedarfe') },
        ...(into ? [{ label: name, href: frame.href(need.path(into.row)) }] : []),
      ]}
    >
      <ErrorSummary
        errors={(Object.keys(labels) as (keyof WantsTyped)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      {reader.mayWrite && !into && (
        <ButtonRow>
          <ButtonLink
            label={t.add}
            href={frame.href('/eintrag/want/neu', { zurueck: wantsPath })}
            kind="secondary"
          />
          <ButtonLink label={t.import} href={frame.href('/einlesen')} kind="tertiary" />
        </ButtonRow>
      )}
      <Filter {...props} here={here} />
      {view.isForgiving && view.count > 0 && <Alert kind="info" title={texts.register.similar} />}
      {view.count === 0 ? (
        <EmptyState
          title={query.isAll && !query.search ? t.empty : t.nothing}
          text={query.isAll && !query.search ? t.emptyText : t.nothingText}
        />
      ) : (
        <Section title={view.count > wantsCountTo ? t.more(wantsCountTo) : t.count(view.count)}>
          {reader.mayWrite ? (
            <Choosing {...props} here={here} />
          ) : (
            <PlainList items={view.rows.map(lineOf(reader))} />
          )}
          <Pagination
            previous={
              props.isFirstPage
                ? null
                : { href: frame.href(here, wantsParameters(query)), label: texts.register.first }
            }
            next={
              view.next
                ? { href: frame.href(here, { ...wantsParameters(query), ab: view.next }), label: t.next }
                : null
            }
          />
        </Section>
      )}
    </Page>
  );
};

const Filter = ({ reader, query, areas, here }: WantsProps & { here: string }): Child => {
  const { frame } = reader;
  const texts = needsTexts(reader.locale);
  const t = texts.wants;
  return (
    <Form method="get" action={frame.href(here).split('?')[0] ?? here} label={t.search}>
      <TextField name="suche" type="search" label={t.search} value={query.search} required={false} />
      <div class="grid grid--dense">
        {areas.length > 0 && (
          <SelectField
            name="gebiet"
            label={t.area}
            options={areas}
            placeholder={texts.register.all}
            value={query.areaId}
            required={false}
          />
        )}
        <SelectField
          name="welche"
          label={t.which}
          options={[{ value: 'alle', label: t.all }]}
          placeholder={t.open}
          value={query.isAll ? 'alle' : ''}
          required={false}
        />
      </div>
      <ButtonRow>
        <SubmitButton label={t.show} kind="secondary" />
      </ButtonRow>
    </Form>
  );
};

/** Who said it, when, where; and the needs that it stands in already. */
const hintOf = ({ row, area, needs }: WantRow, reader: Reader): string => {
  const t = needsTexts(reader.locale);
  return [
    t.need.wantFrom(
      optionOf(want, 'voice', row.voice, reader.locale),
      shortDay(text(row, 'day'), reader.locale),
    ),
    Number(row.people) > 1 ? t.need.wantPeople(Number(row.people)) : null,
    area,
    text(row, 'origin') || null,
    needs.length > 0 ? `${t.wants.inNeeds}: ${needs.map(({ title }) => title).join(', ')}` : null,
  ]
    .filter(Boolean)
    .join(' · ');
};

const lineOf = (reader: Reader) => (each: WantRow) => (
  <>
    {text(each.row, 'words')} <span class="small">{hintOf(each, reader)}</span>
  </>
);

const Choosing = ({
  reader,
  view,
  needs,
  typed,
  errors,
  into,
  here,
  query,
}: WantsProps & { here: string }) => {
  const { frame } = reader;
  const t = needsTexts(reader.locale).wants;
  return (
    <Form action={frame.href(here, wantsParameters(query))}>
      <CheckboxGroup
        name="wants"
        label={t.select}
        options={view.rows.map((each) => ({
          value: String(each.row.thing_id),
          label: text(each.row, 'words'),
          hint: hintOf(each, reader),
        }))}
        values={typed.wants}
        error={errors.wants}
      />
      {!into && (
        <RadioGroup
          name="into"
          label={t.into}
          options={[
            { value: 'new', label: t.newNeed },
            ...(needs.length > 0 ? [{ value: 'need', label: t.intoNeed }] : []),
          ]}
          value={typed.into || 'new'}
          error={errors.into}
        />
      )}
      {!into && needs.length > 0 && (
        <SelectField
          name="needId"
          label={t.chooseNeed}
          options={needs}
          value={typed.needId}
          error={errors.needId}
          required={false}
        />
      )}
      <ButtonRow>
        <SubmitButton label={t.gather} />
      </ButtonRow>
    </Form>
  );
};
