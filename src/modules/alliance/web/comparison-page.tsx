import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Columns, EmptyState, Section } from '../../../ui/cards.tsx';
import { Chip, StateLine } from '../../../ui/chips.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { DiffList, PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { DateField } from '../../../ui/text-fields.tsx';
import { type RecordKind, shownValue } from '../../records/contract.ts';
import type { KindComparison } from '../comparison.ts';
import { machineDay, milestoneDay, text, whenInWords } from '../fact.ts';
import { milestone } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { type ComparisonInput, wholeYear } from './comparison-input.ts';
import type { Reader } from './fact-links.tsx';

const here = '/vergleich';

export type Comparison = {
  kinds: readonly KindComparison[];
  milestones: { rows: readonly JsonRow[]; isCut: boolean };
  /** Names of the things that rows refer to. */
  names: ReadonlyMap<string, string>;
};

type Props = {
  reader: Reader;
  input: ComparisonInput;
  /** Null while the two days are not right. */
  comparison: Comparison | null;
  years: readonly string[];
  /** The day of the view, when it is not today: the form must not lose it. */
  keptDay: string | null;
};

/** What became different between two days: new, different, no longer, and what happened in between. */
export const ComparisonPage = (props: Props) => {
  const { reader, input, comparison } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).comparison;
  return (
    <Page
      frame={frame}
      title={titleOf(props)}
      lead={comparison ? summaryOf(comparison, reader) || t.lead : t.lead}
    >
      <ErrorSummary
        errors={[
          ...(input.errors.from ? [{ field: 'von', label: t.from, message: input.errors.from }] : []),
          ...(input.errors.until ? [{ field: 'bis', label: t.until, message: input.errors.until }] : []),
        ]}
      />
      <Columns>
        <Form action={frame.href(here, { stand: undefined })} method="get" hidden={{ stand: props.keptDay }}>
          <DateField name="von" label={t.from} value={input.typed.from} error={input.errors.from} />
          <DateField name="bis" label={t.until} value={input.typed.until} error={input.errors.until} />
          <ButtonRow>
            <SubmitButton label={t.compare} />
          </ButtonRow>
        </Form>
        {props.years.length > 0 && (
          <Section title={t.years}>
            <StateLine>
              {props.years.map((year) => (
                <Chip
                  label={year}
                  href={frame.href(here, { von: `${Number(year) - 1}-12-31`, bis: `${year}-12-31` })}
                  current={input.days !== null && wholeYear(input.days) === year}
                />
              ))}
            </StateLine>
          </Section>
        )}
      </Columns>
      {comparison && input.days && <Result {...props} comparison={comparison} days={input.days} />}
    </Page>
  );
};

const titleOf = ({ reader, input, comparison }: Props): string => {
  const t = allianceTexts(reader.locale).comparison;
  if (!comparison || !input.days) return t.title;
  const year = wholeYear(input.days);
  if (year) return t.titleYear(year);
  return t.titleBetween(longDay(input.days.from, reader.locale), longDay(input.days.until, reader.locale));
};

const sum = (kinds: readonly KindComparison[], of: (kind: KindComparison) => number) =>
  kinds.reduce((total, kind) => total + of(kind), 0);

const summaryOf = ({ kinds, milestones }: Comparison, reader: Reader): string => {
  const words = allianceTexts(reader.locale).comparison.summary(
    sum(kinds, (kind) => kind.beganCount),
    sum(kinds, (kind) => kind.endedCount),
    sum(kinds, (kind) => kind.changedCount),
    milestones.rows.length,
  );
  return words && `${words[0]?.toLocaleUpperCase(reader.locale) ?? ''}${words.slice(1)}.`;
};

type ResultProps = Props & { comparison: Comparison; days: { from: string; until: string } };

const Result = (props: ResultProps) => {
  const { reader, comparison, days } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).comparison;
  const { kinds, milestones } = comparison;
  const some = (of: (kind: KindComparison) => number) => kinds.filter((kind) => of(kind) > 0);
  const [began, ended, changed] = [
    some((kind) => kind.beganCount),
    some((kind) => kind.endedCount),
    some((kind) => kind.changedCount),
  ];
  if (began.length + ended.length + changed.length + milestones.rows.length === 0)
    return <EmptyState title={t.nothing} text={t.nothingText} />;
  return (
    <>
      {began.length > 0 && (
        <Section title={t.began}>
          {began.map((each) => (
            <Group kind={each.kind} reader={reader} more={each.beganCount - each.began.length}>
              <Rows {...props} kind={each.kind} rows={each.began} day={days.until} />
            </Group>
          ))}
        </Section>
      )}
      {changed.length > 0 && (
        <Section title={t.changed}>
          {changed.map((each) => (
            <Group kind={each.kind} reader={reader} more={each.changedCount - each.changed.length}>
              {each.changed.map((pair) => (
                <Changed {...props} kind={each.kind} {...pair} />
              ))}
            </Group>
          ))}
        </Section>
      )}
      {ended.length > 0 && (
        <Section title={t.ended}>
          {ended.map((each) => (
            <Group kind={each.kind} reader={reader} more={each.endedCount - each.ended.length}>
              <Rows {...props} kind={each.kind} rows={each.ended} day={days.from} />
            </Group>
          ))}
        </Section>
      )}
      {milestones.rows.length > 0 && (
        <Section title={t.milestones} lead={t.milestonesNote}>
          <Timeline
            items={milestones.rows.map((row) => ({
              when: milestoneDay(row, locale),
              datetime: machineDay(row),
              title: text(row, 'title'),
              href: frame.href(milestone.path(row), { stand: laterOf(text(row, 'day'), days.until) }),
            }))}
          />
          {milestones.isCut && (
            <Small>
              <a href={frame.href('/meilensteine')}>{t.moreMilestones}</a>
            </Small>
          )}
        </Section>
      )}
      <StateLine>
        {[days.from, days.until].map((day) => (
          <Chip label={t.asOf(longDay(day, locale))} href={frame.href('/', { stand: day })} />
        ))}
      </StateLine>
    </>
  );
};

const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** What one kind has to say, and how much of it is not shown. */
const Group = (props: { kind: RecordKind; reader: Reader; more: number; children?: Child }) => {
  const { reader } = props;
  const words = props.kind.words(reader.locale);
  return (
    <div class="fact-group">
      <h3>{words.many}</h3>
      {props.children}
      {props.more > 0 && <Small>{allianceTexts(reader.locale).comparison.moreOf(props.more)}</Small>}
    </div>
  );
};

const Rows = (props: ResultProps & { kind: RecordKind; rows: readonly JsonRow[]; day: string }) => {
  const { reader, kind, rows, day, comparison } = props;
  // A lead says little without its goal: what the record belongs to stands beside its time.
  const owner = kind.fields.find((field) => field.type === 'record')?.name;
  const ownerOf = (row: JsonRow) => owner && comparison.names.get(String(row[owner]));
  return (
    <PlainList
      items={rows.map((row) => (
        <div class="fact">
          <p>
            <a href={reader.frame.href(kind.path(row), { stand: day })}>{kind.title(row, reader.locale)}</a>
          </p>
          <Small>{[ownerOf(row), whenInWords(row, reader.locale)].filter(Boolean).join(' · ')}</Small>
        </div>
      ))}
    />
  );
};

/** Before and after, field by field, of what people read. */
const Changed = (props: ResultProps & { kind: RecordKind; before: JsonRow; after: JsonRow }) => {
  const { reader, kind, before, after, comparison, days } = props;
  const { locale, frame } = reader;
  const words = kind.words(locale);
  const items = kind.fields
    .map((field) => ({
      label: words.fields[field.name] ?? field.name,
      before: shownValue(kind, field.name, before, locale, comparison.names),
      after: shownValue(kind, field.name, after, locale, comparison.names),
    }))
    .filter((item) => item.before !== item.after);
  return (
    <div class="fact">
      <p>
        <a href={frame.href(kind.path(after), { stand: days.until })}>{kind.title(after, locale)}</a>
      </p>
      <DiffList items={items} />
      <Small>{whenInWords(after, locale)}</Small>
    </div>
  );
};
