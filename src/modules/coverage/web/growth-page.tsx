import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Accordion } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { growing, steps } from '../growth.ts';
import { growthPath } from '../paths.ts';
import { wordOf } from '../question.ts';
import type { Sheet } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import { type Growth, noCount } from '../use-cases/read-growth.ts';
import { Basis, CoverageTabs, Drawing, keptIn, LevelField, SheetTable, TakeAlong } from './parts.tsx';
import type { Reader } from './reader.ts';

/** Growth of what the strategic goals want to see grow, beside an indicator. */
export const GrowthPage = (props: { reader: Reader; growth: Growth; sheet: Sheet }) => {
  const { reader, growth, sheet } = props;
  const texts = coverageTexts(reader.locale);
  const t = texts.growth;
  const isEmpty = growth.days.every((day) => (growth.whole.get(day) ?? noCount).offers === 0);
  return (
    <Page frame={reader.frame} title={sheet.title} lead={sheet.lead}>
      <CoverageTabs reader={reader} current={growthPath} />
      <div class="no-print">
        <Choose reader={reader} growth={growth} />
      </div>
      {isEmpty ? (
        <EmptyState title={t.empty} text={t.emptyText} />
      ) : (
        <>
          <Drawing sheet={sheet} />
          <Section title={t.table}>
            <SheetTable
              reader={reader}
              sheet={sheet}
              caption={sheet.title}
              captionHidden
              withoutFirst
              rows={sheet.rows.slice(0, growth.days.length)}
            />
          </Section>
          {sheet.rows.length > growth.days.length && (
            <Accordion title={t.byArea}>
              <SheetTable
                reader={reader}
                sheet={sheet}
                caption={t.byArea}
                captionHidden
                rows={sheet.rows.slice(growth.days.length, growth.days.length + 200)}
              />
            </Accordion>
          )}
          <Basis reader={reader} notes={sheet.notes} open />
          <TakeAlong reader={reader} sheet={sheet} question={growth.question} />
        </>
      )}
    </Page>
  );
};

const Choose = ({ reader, growth }: { reader: Reader; growth: Growth }) => {
  const texts = coverageTexts(reader.locale);
  const t = texts.form;
  const { question } = growth;
  return (
    <Form
      method="get"
      action={reader.frame.href(growthPath).split('?')[0] ?? growthPath}
      hidden={keptIn(reader, question, 'ebene', 'gebiet', 'menschen', 'schritt', 'was')}
      label={t.choose}
    >
      <div class="grid grid--dense">
        {growth.levels.length > 0 && (
          <LevelField reader={reader} levels={growth.levels} level={growth.level} />
        )}
        <SelectField
          name="gebiet"
          label={t.area}
          options={growth.areas.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t.allAreas}
          value={question.areaId}
          required={false}
        />
        <SelectField
          name="schritt"
          label={t.step}
          options={steps.map((step) => ({ value: wordOf.step[step], label: texts.steps[step] }))}
          placeholder={null}
          value={wordOf.step[question.step]}
          required={false}
        />
        <SelectField
          name="was"
          label={t.what}
          options={growing.map((what) => ({
            value: wordOf.what[what],
            label: texts.sheets.columns[what === 'offers' ? 'all' : what],
          }))}
          placeholder={null}
          value={wordOf.what[question.what]}
          required={false}
        />
        <SelectField
          name="menschen"
          label={t.beside}
          options={growth.choices.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={growth.choices.length === 0 ? t.none : null}
          value={growth.beside?.choice.id}
          required={false}
        />
      </div>
      <ButtonRow>
        <SubmitButton label={t.show} kind="secondary" />
      </ButtonRow>
    </Form>
  );
};
