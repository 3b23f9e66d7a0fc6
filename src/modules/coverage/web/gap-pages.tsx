import type { Child } from 'hono/jsx';
import { longDay, number } from '../../../platform/i18n/format.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import { CheckboxGroup } from '../../../ui/choice-fields.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { DescriptionList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextBlock } from '../../../ui/prose.tsx';
import { TextArea } from '../../../ui/text-fields.tsx';
import { isAxis } from '../axis.ts';
import type { CellOffer } from '../data/cell-offers.ts';
import type { GapLine } from '../data/gaps.ts';
import { hundredths, perThousand } from '../documents/figures.ts';
import { gap } from '../kinds.ts';
import { nameWithProvider } from '../offer-name.ts';
import { cellPath, gapPath, gapsPath, matrixPath, rankPath } from '../paths.ts';
import { axisWords } from '../question.ts';
import { coverageTexts } from '../texts/index.ts';
import { CoverageTabs } from './parts.tsx';
import type { Reader } from './reader.ts';

const GapState = ({ reader, line }: { reader: Reader; line: GapLine }) => {
  const t = coverageTexts(reader.locale).gaps;
  const isAnswered = line.answeredOn !== null && line.answeredOn <= reader.asOf;
  return <StateLabel kind={isAnswered ? 'ok' : 'open'} label={isAnswered ? t.answered : t.open} />;
};

/** White spots that were put on record. */
export const GapsPage = ({ reader, gaps }: { reader: Reader; gaps: readonly GapLine[] }) => {
  const { frame, locale } = reader;
  const texts = coverageTexts(locale);
  const t = texts.gaps;
  const fields = texts.kinds.gap.fields;
  return (
    <Page frame={frame} title={t.title} lead={t.lead}>
      <CoverageTabs reader={reader} current={gapsPath} />
      {gaps.length === 0 ? (
        <EmptyState
          title={t.empty}
          text={t.emptyText}
          action={<ButtonLink label={t.emptyAction} href={frame.href(rankPath)} />}
        />
      ) : (
        <DataTable
          caption={t.title}
          captionHidden
          rows={gaps}
          columns={[
            {
              label: fields.name,
              rowHeader: true,
              cell: (line) => <a href={frame.href(gapPath(line.id))}>{line.name}</a>,
            },
            { label: fields.missing, cell: (line) => String(line.row.missing) },
            { label: fields.seen_on, cell: (line) => longDay(line.seenOn, locale) },
            { label: t.state, cell: (line) => <GapState reader={reader} line={line} /> },
          ]}
        />
      )}
    </Page>
  );
};

export type GapProps = {
  reader: Reader;
  line: GapLine;
  /** Offers of the cell that may answer. */
  offers: readonly CellOffer[];
  typed: { answer: string; offers: readonly string[] };
  error: string | undefined;
};

/** A white spot with its figures as they were, the way to how it is now, and its answer. */
export const GapPage = (props: GapProps) => {
  const { reader, line } = props;
  const { frame, locale } = reader;
  const texts = coverageTexts(locale);
  const t = texts.gaps;
  const fields = texts.kinds.gap.fields;
  const thing = `${gap.kind}/${line.id}`;
  const figure = (value: unknown, words: (value: number) => string) =>
    value === null || value === undefined ? texts.sheets.unknown : words(Number(value));
  const { axis } = line.row;
  return (
    <Page
      frame={frame}
      kicker={texts.kinds.gap.one}
      title={line.name}
      width="text"
      breadcrumbs={[
        { label: texts.nav.matrix, href: frame.href(matrixPath) },
        { label: t.title, href: frame.href(gapsPath) },
      ]}
      state={
        <StateLine>
          <GapState reader={reader} line={line} />
        </StateLine>
      }
    >
      <ErrorSummary
        form="antwort"
        errors={props.error ? [{ field: 'antwort', label: t.answer, message: props.error }] : []}
      />
      <Section title={fields.missing}>
        <TextBlock text={String(line.row.missing)} />
      </Section>
      <Section title={t.frozen(longDay(line.seenOn, locale))}>
        <DescriptionList
          items={[
            {
              term: fields.area_id,
              value: line.areaName ? (
                <a href={frame.href(`/gebiete/${line.areaId}`)}>{line.areaName}</a>
              ) : (
                texts.cell.unknown
              ),
            },
            { term: fields.offers, value: figure(line.row.offers, (value) => number(value, locale)) },
            {
              term: fields.weekly_hours,
              value: figure(line.row.weekly_hours, (value) => perThousand(value, locale)),
            },
            { term: fields.people, value: figure(line.row.people, (value) => number(value, locale)) },
            {
              term: fields.people_source,
              value: typeof line.row.people_source === 'string' ? line.row.people_source : null,
            },
            { term: fields.reach, value: figure(line.row.reach, (value) => perThousand(value, locale)) },
            { term: fields.open_needs, value: figure(line.row.open_needs, (value) => number(value, locale)) },
            { term: fields.score, value: figure(line.row.score, (value) => hundredths(value, locale)) },
          ]}
        />
      </Section>
      {isAxis(axis) && (
        <Section title={t.now}>
          <p>
            <a
              href={frame.href(cellPath, {
                spalten: axisWords[axis],
                gebiet: line.areaId,
                spalte: String(line.row.column_key),
              })}
            >
              {t.nowLink}
            </a>
          </p>
        </Section>
      )}
      {line.answeredOn && (
        <Section title={t.answer} lead={texts.cell.answered(longDay(line.answeredOn, locale))}>
          <TextBlock text={String(line.row.answer)} />
        </Section>
      )}
      {!line.answeredOn && reader.mayWrite && <Answer {...props} />}
      <p class="small fact-line">
        <a href={frame.href(`/faden/${thing}`)}>{t.thread}</a>
        {reader.maySeeHistory && (
          <>
            {' · '}
            <a href={frame.href(`/verlauf/${thing}`)}>{t.history}</a>
          </>
        )}
        {reader.mayWrite && (
          <>
            {' · '}
            <a
              href={frame.href(`/eintrag/${gap.kind}/${String(line.row.id)}`, { zurueck: gapPath(line.id) })}
            >
              {t.correct}
            </a>
          </>
        )}
      </p>
    </Page>
  );
};

const Answer = ({ reader, line, offers, typed, error }: GapProps): Child => {
  const t = coverageTexts(reader.locale).gaps;
  return (
    <Section title={t.answerTitle}>
      <Form id="antwort" action={reader.frame.href(`${gapPath(line.id)}/antwort`)}>
        <TextArea
          name="antwort"
          label={t.answer}
          hint={t.answerHint}
          value={typed.answer}
          error={error}
          rows={3}
          maxLength={2000}
        />
        {offers.length > 0 && (
          <CheckboxGroup
            name="angebot"
            label={t.answerOffers}
            hint={t.answerOffersHint}
            options={offers.map((offer) => ({
              value: offer.id,
              label: nameWithProvider(offer),
            }))}
            values={typed.offers}
            required={false}
          />
        )}
        <ButtonRow>
          <SubmitButton label={t.answerSave} />
        </ButtonRow>
      </Form>
    </Section>
  );
};
