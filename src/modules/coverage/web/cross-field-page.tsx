import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { steps } from '../growth.ts';
import { crossFieldPath } from '../paths.ts';
import { wordOf } from '../question.ts';
import type { Sheet } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import { type CrossField, offersListed } from '../use-cases/read-cross-field.ts';
import { Basis, CoverageTabs, Drawing, keptIn, LevelField, SheetTable, TakeAlong } from './parts.tsx';
import type { Reader } from './reader.ts';

/** What touches one field alone, flagged, counted by field and area and over time. */
export const CrossFieldPage = (props: { reader: Reader; view: CrossField; sheet: Sheet }) => {
  const { reader, view, sheet } = props;
  const { frame } = reader;
  const texts = coverageTexts(reader.locale);
  const t = texts.crossField;
  const fieldName = new Map(view.fields.map(({ id, name }) => [id, name]));
  return (
    <Page frame={frame} title={sheet.title} lead={view.whole.all > 0 ? sheet.lead : null}>
      <CoverageTabs reader={reader} current={crossFieldPath} />
      {view.whole.all === 0 && (
        <EmptyState
          title={t.empty}
          text={t.emptyText}
          action={<ButtonLink label={t.emptyAction} href={frame.href('/angebote')} />}
        />
      )}
      <div class="no-print">
        <Choose reader={reader} view={view} />
      </div>
      {view.whole.all > 0 && (
        <>
          <Drawing sheet={sheet} />
          <SheetTable reader={reader} sheet={sheet} caption={sheet.title} />
        </>
      )}
      {view.offersTotal > 0 && (
        <Section title={t.offers(view.offersTotal)}>
          {view.offersTotal > offersListed && <p>{t.offersCut(offersListed)}</p>}
          <PlainList
            items={view.offers.map(({ id, name, fieldId }) => (
              <>
                <a href={frame.href(`/angebote/${id}`)}>{name}</a>{' '}
                <StateLabel kind="warn" label={`${t.flag}: ${fieldName.get(fieldId) ?? '–'}`} />
              </>
            ))}
          />
        </Section>
      )}
      <Section title={t.needs}>
        {view.oneFieldNeeds.length === 0 && <p>{t.noNeeds}</p>}
        <PlainList
          items={view.oneFieldNeeds.map(({ id, title, fieldIds }) => (
            <>
              <a href={frame.href(`/bedarfe/${id}`)}>{title}</a>{' '}
              <StateLabel kind="warn" label={`${t.flag}: ${fieldName.get(fieldIds[0] ?? '') ?? '–'}`} />
            </>
          ))}
        />
      </Section>
      <Basis reader={reader} notes={sheet.notes} open />
      <TakeAlong reader={reader} sheet={sheet} question={view.question} />
    </Page>
  );
};

const Choose = ({ reader, view }: { reader: Reader; view: CrossField }) => {
  const texts = coverageTexts(reader.locale);
  const t = texts.form;
  return (
    <Form
      method="get"
      action={reader.frame.href(crossFieldPath).split('?')[0] ?? crossFieldPath}
      hidden={keptIn(reader, view.question, 'ebene', 'gebiet', 'schritt')}
      label={t.choose}
    >
      <div class="grid grid--dense">
        {view.levels.length > 0 && <LevelField reader={reader} levels={view.levels} level={view.level} />}
        <SelectField
          name="gebiet"
          label={t.area}
          options={view.areas.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t.allAreas}
          value={view.question.areaId}
          required={false}
        />
        <SelectField
          name="schritt"
          label={t.step}
          options={steps.map((step) => ({ value: wordOf.step[step], label: texts.steps[step] }))}
          placeholder={null}
          value={wordOf.step[view.question.step]}
          required={false}
        />
      </div>
      <ButtonRow>
        <SubmitButton label={t.show} kind="secondary" />
      </ButtonRow>
    </Form>
  );
};
