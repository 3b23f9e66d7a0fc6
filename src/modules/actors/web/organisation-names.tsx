import type { Child } from 'hono/jsx';
import { Section } from '../../../ui/cards.tsx';
import { Timeline } from '../../../ui/lists.tsx';
import type { OrganisationView } from '../data/organisation-views.ts';
import { organisation } from '../kinds.ts';
import { actorsTexts } from '../texts/index.ts';
import { FactLine, type Reader, text, whenInWords } from './fact-links.tsx';

/** What it was called when, and which entries were found to be the same. */
export const OrganisationNames = (props: { reader: Reader; view: OrganisationView; here: string }): Child => {
  const { reader, view, here } = props;
  const t = actorsTexts(reader.locale).organisation;
  return (
    <Section title={t.names}>
      {view.wordings.length > 1 && (
        <Timeline
          items={view.wordings.map((each) => ({
            when: whenInWords(each, reader.locale),
            title: text(each, 'name'),
            children: <FactLine reader={reader} kind={organisation} row={each} back={here} when={null} />,
          }))}
        />
      )}
      {view.merged.length > 0 && (
        <p>
          {t.formerEntries}:{' '}
          {view.merged.flatMap((each, index) => [
            index === 0 ? '' : ', ',
            <a href={reader.frame.href(organisation.path(each))}>{text(each, 'name')}</a>,
          ])}
        </p>
      )}
    </Section>
  );
};
