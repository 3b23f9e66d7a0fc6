import type { JsonRow } from '../../../platform/events/tables.ts';
import { Card, CardGrid } from '../../../ui/cards.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { DescriptionList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import type { RecordKind } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';
import { type Names, shownColumns, shownValue } from './shown.ts';

/** What can be done with a record, each way explained: what was wrong, what changes, what ends, what never was. */
export const RecordChoicePage = (props: {
  frame: Frame;
  kind: RecordKind;
  row: JsonRow;
  names: Names;
  back: string | null;
}) => {
  const { frame, kind, row } = props;
  const t = recordTexts(frame.locale);
  const words = kind.words(frame.locale);
  const to = (act: string) =>
    frame.href(`/eintrag/${kind.kind}/${row.id}/${act}`, { zurueck: props.back ?? undefined });
  const isDated = kind.series !== 'undated' && row.valid !== null;
  return (
    <Page
      frame={frame}
      kicker={words.one}
      title={kind.title(row, frame.locale)}
      lead={t.change.choice}
      breadcrumbs={[{ label: words.many, href: frame.href(kind.path(row)) }]}
    >
      <CardGrid>
        <Card title={t.change.correct} href={to('berichtigen')} level={2}>
          <p>{t.change.correctText}</p>
        </Card>
        {isDated && (
          <Card title={t.change.change} href={to('aendern')} level={2}>
            <p>{t.change.changeText}</p>
          </Card>
        )}
        {isDated && (
          <Card title={t.change.end} href={to('beenden')} level={2}>
            <p>{t.change.endText}</p>
          </Card>
        )}
        <Card title={t.change.remove} href={to('entfernen')} level={2}>
          <p>{t.change.removeText}</p>
        </Card>
      </CardGrid>
      <section class="section">
        <h2>{t.change.current}</h2>
        <DescriptionList
          items={shownColumns(kind, frame.locale).map(({ column, label }) => ({
            term: label,
            value: shownValue(kind, column, row, frame.locale, props.names),
          }))}
        />
        <p>
          <a href={frame.href(`/verlauf/${kind.kind}/${row.thing_id}`)}>{t.change.history}</a>
          {' · '}
          <a href={frame.href(`/faden/${kind.kind}/${row.thing_id}`)}>{t.change.thread}</a>
        </p>
      </section>
    </Page>
  );
};
