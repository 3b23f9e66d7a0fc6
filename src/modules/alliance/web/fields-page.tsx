import { longDay } from '../../../platform/i18n/format.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { FieldShape } from '../../../ui/field-marks.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { text, thingId } from '../fact.ts';
import type { FieldStories, FieldStory } from '../field-story.ts';
import { field } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { FactLine, newHref, type Reader } from './fact-links.tsx';
import { fieldMark, fieldPeriod } from './field-words.ts';

const here = '/leistungsfelder';

/** The fields of the day, those that had left and those that joined later. */
export const FieldsPage = (props: { reader: Reader; asOf: string; today: string; stories: FieldStories }) => {
  const { reader, asOf, stories } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).fields;
  const isToday = asOf === props.today;
  const list = (fields: readonly FieldStory[]) => (
    <PlainList items={fields.map((story) => <Field reader={reader} story={story} />)} />
  );
  return (
    <Page
      frame={frame}
      title={stories.here.length === 0 ? t.titleNone : t.title(stories.here.length)}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: allianceTexts(locale).nav.home, href: frame.href('/') }]}
    >
      {stories.here.length > 0 ? (
        <Section title={isToday ? t.here : t.hereOn(longDay(asOf, locale))}>{list(stories.here)}</Section>
      ) : (
        <EmptyState title={t.empty} text={t.emptyText} />
      )}
      {stories.left.length > 0 && <Section title={t.left}>{list(stories.left)}</Section>}
      {stories.later.length > 0 && (
        <Section title={t.later} lead={t.laterText}>
          {list(stories.later)}
        </Section>
      )}
      {reader.mayWrite && (
        <ButtonRow>
          <ButtonLink label={t.add} href={newHref(reader, field, here)} />
        </ButtonRow>
      )}
      <p>
        <a href={frame.href('/vergleich')}>{t.compare}</a>
      </p>
    </Page>
  );
};

const Field = ({ reader, story }: { reader: Reader; story: FieldStory }) => {
  const t = allianceTexts(reader.locale).fields;
  const name = text(story.row, 'name');
  const formerly = [...new Set(story.wordings.map((row) => text(row, 'name')))].filter(
    (each) => each !== name,
  );
  return (
    <div id={thingId(story.row)} class="fact">
      <p class="fact__name">
        <FieldShape mark={fieldMark(story.row)} /> <strong>{name}</strong>
      </p>
      {formerly.length > 0 && <Small>{t.formerly(formerly.join(', '))}</Small>}
      <FactLine
        reader={reader}
        kind={field}
        row={story.row}
        back={here}
        when={fieldPeriod(story, reader.locale)}
        thread
      />
    </div>
  );
};
