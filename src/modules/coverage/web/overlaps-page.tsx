import type { Child } from 'hono/jsx';
import { number } from '../../../platform/i18n/format.ts';
import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { hundredths } from '../documents/figures.ts';
import { likenessParts, partWords } from '../documents/overlaps-sheet.ts';
import { providerBeside } from '../offer-name.ts';
import { casePath, casesPath, overlapsPath } from '../paths.ts';
import type { Sheet } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import type { Overlaps, PairView } from '../use-cases/find-overlaps.ts';
import { Basis, CoverageTabs, keptIn, NoAreas, NumberInAddress, TakeAlong } from './parts.tsx';
import type { Reader } from './reader.ts';

/** Pairs in one table of the page. */
const pairsShown = 40;

/** Offers that are alike, in pairs: between providers, of one provider, and those talked over already. */
export const OverlapsPage = (props: { reader: Reader; overlaps: Overlaps; sheet: Sheet }) => {
  const { reader, overlaps, sheet } = props;
  const texts = coverageTexts(reader.locale);
  const t = texts.overlaps;
  return (
    <Page frame={reader.frame} title={sheet.title} lead={sheet.lead}>
      <CoverageTabs reader={reader} current={overlapsPath} />
      {overlaps.level === null ? (
        <NoAreas reader={reader} />
      ) : (
        <>
          <div class="no-print">
            <Choose reader={reader} overlaps={overlaps} />
          </div>
          {sheet.rows.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
          <Pairs
            reader={reader}
            title={t.between(overlaps.between.length)}
            lead={t.betweenLead}
            pairs={overlaps.between}
          />
          <Pairs
            reader={reader}
            title={t.ofOne(overlaps.ofOne.length)}
            lead={t.ofOneLead}
            pairs={overlaps.ofOne}
          />
          <Pairs reader={reader} title={t.settled(overlaps.settled.length)} pairs={overlaps.settled} />
          <Basis reader={reader} notes={sheet.notes} open />
          {sheet.rows.length > 0 && <TakeAlong reader={reader} sheet={sheet} question={overlaps.question} />}
        </>
      )}
    </Page>
  );
};

const Choose = ({ reader, overlaps }: { reader: Reader; overlaps: Overlaps }) => {
  const t = coverageTexts(reader.locale).form;
  return (
    <Form
      method="get"
      action={reader.frame.href(overlapsPath).split('?')[0] ?? overlapsPath}
      hidden={keptIn(reader, overlaps.question, 'gebiet', 'ab_aehnlichkeit')}
      label={t.choose}
    >
      <div class="grid grid--dense">
        <SelectField
          name="gebiet"
          label={t.area}
          options={overlaps.areas.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t.allAreas}
          value={overlaps.question.areaId}
          required={false}
        />
        <NumberInAddress
          reader={reader}
          question={overlaps.question}
          name="ab_aehnlichkeit"
          label={t.threshold}
          value={overlaps.question.threshold}
        />
      </div>
      <ButtonRow>
        <SubmitButton label={t.show} kind="secondary" />
      </ButtonRow>
    </Form>
  );
};

const Pairs = (props: {
  reader: Reader;
  title: string;
  lead?: string;
  pairs: readonly PairView[];
}): Child => {
  const { reader, pairs } = props;
  const { locale } = reader;
  const texts = coverageTexts(locale);
  const t = texts.overlaps;
  if (pairs.length === 0) return null;
  const words = partWords(locale);
  return (
    <Section title={props.title} lead={props.lead ?? ''}>
      {pairs.length > pairsShown && <p>{t.shown(pairsShown)}</p>}
      <DataTable
        caption={props.title}
        captionHidden
        rows={pairs.slice(0, pairsShown)}
        columns={[
          {
            label: t.pair,
            rowHeader: true,
            cell: (pair: PairView) => (
              <>
                <OfferOf reader={reader} pair={pair} which="a" />
                <br />
                <OfferOf reader={reader} pair={pair} which="b" />
              </>
            ),
          },
          {
            label: texts.sheets.columns.likeness,
            numeric: true,
            cell: (pair: PairView) => <strong>{hundredths(pair.score, locale)}</strong>,
          },
          {
            label: t.parts,
            cell: (pair: PairView) => (
              <span class="small">
                {likenessParts
                  .map((part) => `${words[part]} ${hundredths(pair.parts[part], locale)}`)
                  .join(' · ')}
              </span>
            ),
          },
          {
            label: texts.sheets.columns.caseState,
            cell: (pair: PairView) => <CaseOf reader={reader} pair={pair} />,
          },
        ]}
      />
    </Section>
  );
};

/** An offer and, where its name does not say it, whose it is: alike offers are often called alike. */
const OfferOf = (props: { reader: Reader; pair: PairView; which: 'a' | 'b' }): Child => {
  const { reader, pair, which } = props;
  const { id, name } = pair[which];
  const beside = providerBeside({ name, provider: pair.providers[which === 'a' ? 0 : 1] });
  return (
    <>
      <a href={reader.frame.href(`/angebote/${id}`)}>{name}</a>
      {beside && <span class="small"> ({beside})</span>}
    </>
  );
};

const CaseOf = ({ reader, pair }: { reader: Reader; pair: PairView }): Child => {
  const texts = coverageTexts(reader.locale);
  if (pair.case) {
    const state = texts.kinds.coordinationCaseState.options.state[pair.case.state];
    return (
      <>
        <a href={reader.frame.href(casePath(pair.case.id))}>{state}</a>
        {pair.case.outcome && <span class="small"> {pair.case.outcome}</span>}
      </>
    );
  }
  if (!reader.mayWrite) return texts.sheets.overlaps.noCase;
  const query = new URLSearchParams([
    ['angebot', pair.a.id],
    ['angebot', pair.b.id],
    ['aehnlichkeit', number(Math.round(pair.score * 100), 'en')],
  ]);
  return (
    <a
      href={reader.frame.href(`${casesPath}/neu?${query}`)}
      aria-label={texts.overlaps.talkOf(pair.a.name, pair.b.name)}
    >
      {texts.overlaps.talk}
    </a>
  );
};
