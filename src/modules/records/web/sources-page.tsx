import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState } from '../../../ui/cards.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { Quote } from '../../../ui/prose.tsx';
import type { SourceView, StatementView } from '../data/source-views.ts';
import { type RecordTexts, recordTexts } from '../texts/index.ts';

/** Every document with its statements, and below each the facts that rest on it. */
export const SourcesPage = (props: { frame: Frame; sources: readonly SourceView[]; mayWrite: boolean }) => {
  const { frame, mayWrite } = props;
  const t = recordTexts(frame.locale);
  const edit = (kind: string, id: unknown) => frame.href(`/eintrag/${kind}/${id}`, { zurueck: '/quellen' });
  return (
    <Page frame={frame} title={t.sources.title} lead={t.sources.lead} width="text">
      {props.sources.length === 0 && <EmptyState title={t.sources.empty} text={t.sources.emptyText} />}
      {mayWrite && (
        <ButtonRow>
          <ButtonLink
            label={t.sources.newDocument}
            href={frame.href('/eintrag/sourceDocument/neu', { zurueck: '/quellen' })}
          />
        </ButtonRow>
      )}
      {props.sources.map(({ row, statements }) => (
        <section class="section" id={String(row.thing_id)}>
          <h2>{String(row.title)}</h2>
          {row.reference ? <p class="small">{String(row.reference)}</p> : null}
          {mayWrite && (
            <p class="small">
              <a href={edit('sourceDocument', row.id)}>{t.change.edit}</a>
              {' · '}
              <a
                href={frame.href('/eintrag/sourceStatement/neu', {
                  document_id: String(row.id),
                  zurueck: '/quellen',
                })}
              >
                {t.sources.create}
              </a>
            </p>
          )}
          {statements.map((statement) => (
            <Statement
              statement={statement}
              frame={frame}
              t={t}
              editHref={mayWrite ? edit('sourceStatement', statement.row.id) : null}
            />
          ))}
        </section>
      ))}
    </Page>
  );
};

const Statement = (props: {
  statement: StatementView;
  frame: Frame;
  t: RecordTexts;
  editHref: string | null;
}) => {
  const { statement, frame, t } = props;
  return (
    <div id={String(statement.row.thing_id)} class="section">
      <Quote
        text={String(statement.row.text)}
        source={statement.row.place ? String(statement.row.place) : ''}
      />
      {statement.facts.length > 0 && (
        <>
          <h3 class="small">{t.sources.supports}</h3>
          <ul>
            {statement.facts.map(({ kind, row }) => (
              <li>
                {kind.words(frame.locale).one}:{' '}
                <a href={frame.href(kind.path(row))}>{kind.title(row, frame.locale)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {props.editHref && (
        <p class="small">
          <a href={props.editHref}>{t.change.edit}</a>
        </p>
      )}
    </div>
  );
};
