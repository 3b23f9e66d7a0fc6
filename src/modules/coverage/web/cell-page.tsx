import type { Child } from 'hono/jsx';
import { longDay, number } from '../../../platform/i18n/format.ts';
import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { DescriptionList, PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea } from '../../../ui/text-fields.tsx';
import type { CellOffer } from '../data/cell-offers.ts';
import type { FiguresOfDay } from '../data/figures.ts';
import { hundredths, tenth } from '../documents/figures.ts';
import { cellWords, matrixNotes } from '../documents/matrix-sheet.ts';
import { scoreLine, whyOf } from '../documents/rank-sheet.ts';
import { cellPath, gapPath, matrixPath, rankPath } from '../paths.ts';
import { addressOf } from '../question.ts';
import { coverageTexts } from '../texts/index.ts';
import { type CellView, offersShown } from '../use-cases/read-cell.ts';
import { NearbyOffers } from './nearby-offers.tsx';
import { Basis } from './parts.tsx';
import type { Reader } from './reader.ts';

export type CellProps = {
  reader: Reader;
  view: CellView;
  /** Made for the gap that the form records. */
  gapId: string;
  typed: string;
  error: string | undefined;
};

/** One cell with the rows that it is made of, each linked: offers, needs, figures with their source, neighbours, what is missing. */
export const CellPage = (props: CellProps) => {
  const { reader, view } = props;
  const { frame, locale } = reader;
  const texts = coverageTexts(locale);
  const t = texts.cell;
  const words = cellWords(view.cell, locale);
  const columns = texts.sheets.columns;
  const address = addressOf(view.coverage.question, { areaId: null });
  return (
    <Page
      frame={frame}
      kicker={texts.axes[view.coverage.question.axis]}
      title={t.title(view.area.name, view.column.name)}
      lead={whyOf(view.ranked, locale)}
      breadcrumbs={[
        { label: texts.nav.matrix, href: frame.href(matrixPath, address) },
        { label: texts.tabs.rank, href: frame.href(rankPath, address) },
      ]}
    >
      <ErrorSummary
        form="festhalten"
        errors={props.error ? [{ field: 'fehlt', label: t.missingField, message: props.error }] : []}
      />
      <p>
        {t.rank(
          number(view.rank, locale),
          number(view.coverage.ranked.length, locale),
          hundredths(view.ranked.score, locale),
        )}
        <br />
        <span class="small">{scoreLine(view.ranked, view.coverage.weights, locale)}</span>
      </p>
      <Section title={t.figures}>
        <DescriptionList
          items={[
            { term: columns.offers, value: words.offers },
            { term: columns.places, value: words.places },
            { term: columns.capacity, value: words.capacity },
            { term: columns.hours, value: words.hours },
            { term: columns.people, value: words.people },
            { term: columns.perThousand, value: words.perThousand },
            { term: columns.reach, value: words.reach },
            { term: columns.disadvantage, value: hundredths(view.ranked.disadvantage, locale) },
            { term: columns.shortfall, value: hundredths(view.ranked.shortfall, locale) },
            { term: columns.pressure, value: hundredths(view.ranked.pressure, locale) },
          ]}
        />
      </Section>
      {view.total > 0 && (
        <Section title={t.missing}>
          <p>{words.missing || t.nothingMissing}</p>
        </Section>
      )}
      <Offers reader={reader} view={view} />
      <Section title={t.needs(view.cell.needs.length)}>
        {view.cell.needs.length === 0 && <p>{t.noNeeds}</p>}
        <PlainList
          items={view.cell.needs.map((need) => (
            <>
              <a href={frame.href(`/bedarfe/${need.id}`)}>{need.title}</a>{' '}
              <span class="small">{t.urgencyIs(t.urgency[need.urgency])}</span>
            </>
          ))}
        />
      </Section>
      <Indicators reader={reader} view={view} />
      <NearbyOffers reader={reader} view={view} />
      {view.gaps.length > 0 && (
        <Section title={t.gaps}>
          <PlainList
            items={view.gaps.map((gap) => (
              <>
                <a href={frame.href(gapPath(gap.id))}>{gap.name}</a>{' '}
                <span class="small">
                  {t.seen(longDay(gap.seenOn, locale))}
                  {gap.answeredOn && `, ${t.answered(longDay(gap.answeredOn, locale))}`}
                </span>
              </>
            ))}
          />
        </Section>
      )}
      {reader.mayWrite && <Record {...props} />}
      <Basis reader={reader} notes={matrixNotes(view.coverage, locale)} />
    </Page>
  );
};

type Props = { reader: Reader; view: CellView };

export const agesInWords = (
  { ageFrom, ageUntil }: { ageFrom: number | null; ageUntil: number | null },
  reader: Reader,
): string => {
  const t = coverageTexts(reader.locale).cell;
  const text = (value: number) => number(value, reader.locale);
  if (ageFrom === null) return ageUntil === null ? t.unknown : t.agesUntil(text(ageUntil));
  return ageUntil === null ? t.agesFrom(text(ageFrom)) : t.ages(text(ageFrom), text(ageUntil));
};

const Offers = ({ reader, view }: Props): Child => {
  const { frame, locale } = reader;
  const texts = coverageTexts(locale);
  const t = texts.cell;
  return (
    <Section title={t.offers(view.total)}>
      {view.total === 0 && <p>{t.noOffers}</p>}
      {view.total > offersShown && <p>{t.offersCut(offersShown)}</p>}
      {view.total > 0 && (
        <DataTable
          caption={t.offers(view.total)}
          captionHidden
          rows={view.offers}
          columns={[
            {
              label: t.offer,
              rowHeader: true,
              cell: ({ id, name }: CellOffer) => <a href={frame.href(`/angebote/${id}`)}>{name}</a>,
            },
            {
              label: t.provider,
              cell: ({ organisationId, provider }: CellOffer) =>
                provider ? (
                  <a href={frame.href(`/organisationen/${organisationId}`)}>{provider}</a>
                ) : (
                  t.unknown
                ),
            },
            { label: t.age, cell: (offer: CellOffer) => agesInWords(offer, reader) },
            {
              label: texts.sheets.columns.places,
              numeric: true,
              cell: ({ placeCount }: CellOffer) => number(placeCount, locale),
            },
            {
              label: t.hours,
              numeric: true,
              cell: ({ weeklyMinutes }: CellOffer) =>
                weeklyMinutes === null ? t.unknown : tenth(weeklyMinutes / 60, locale),
            },
            {
              label: t.capacity,
              numeric: true,
              cell: ({ capacity }: CellOffer) => (capacity === null ? t.unknown : number(capacity, locale)),
            },
            {
              label: t.confirmed,
              cell: ({ confirmedOn }: CellOffer) =>
                confirmedOn === null ? t.unknown : longDay(confirmedOn, locale),
            },
          ]}
        />
      )}
    </Section>
  );
};

const Indicators = ({ reader, view }: Props): Child => {
  const { locale } = reader;
  const texts = coverageTexts(locale);
  const t = texts.cell;
  const { people, disadvantageFigures } = view.coverage;
  const rows = [...(people ? [people] : []), ...disadvantageFigures];
  const ofArea = ({ values }: FiguresOfDay) => values.get(view.area.id) ?? null;
  return (
    <Section title={t.indicators}>
      {rows.length === 0 ? (
        <p>{texts.sheets.unknown}</p>
      ) : (
        <DataTable
          caption={t.indicators}
          captionHidden
          rows={rows}
          columns={[
            {
              label: t.indicator,
              rowHeader: true,
              cell: (figures: FiguresOfDay) => (
                <a href={reader.frame.href(`/indikatoren/${figures.id}`)}>{figures.name}</a>
              ),
            },
            {
              label: t.value,
              numeric: true,
              cell: (figures: FiguresOfDay) => {
                const value = ofArea(figures)?.value ?? null;
                return value === null
                  ? texts.sheets.unknown
                  : `${number(value, locale, { maximumFractionDigits: 1 })}${figures.unit ? ` ${figures.unit}` : ''}`;
              },
            },
            { label: t.day, cell: ({ day }: FiguresOfDay) => longDay(day, locale) },
            {
              label: t.based,
              cell: (figures: FiguresOfDay) => {
                const value = ofArea(figures);
                return value ? t.how[value.how] : '–';
              },
            },
            { label: t.source, cell: ({ publisher }: FiguresOfDay) => publisher ?? t.unknown },
          ]}
        />
      )}
    </Section>
  );
};

const Record = ({ reader, view, gapId, typed, error }: CellProps): Child => {
  const t = coverageTexts(reader.locale).cell;
  const { ab: _, ...address } = addressOf(view.coverage.question);
  return (
    <Section title={t.record} lead={t.recordLead} id="festhalten-teil">
      <Form
        id="festhalten"
        action={reader.frame.href(cellPath, {
          ...address,
          gebiet: view.area.id,
          spalte: view.column.key,
        })}
        hidden={{ id: gapId }}
      >
        <TextArea
          name="fehlt"
          label={t.missingField}
          hint={t.missingHint}
          value={typed}
          error={error}
          rows={3}
          maxLength={2000}
        />
        <ButtonRow>
          <SubmitButton label={t.save} />
        </ButtonRow>
      </Form>
    </Section>
  );
};
