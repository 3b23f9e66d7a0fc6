import type { JsonRow } from '../../../platform/events/tables.ts';
import { EmptyState } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import type { RecordKind } from '../../records/contract.ts';
import { allianceTexts } from '../texts/index.ts';
import type { Reader } from './fact-links.tsx';

const here = '/ohne-quelle';

/** Public facts that rest on no source, each with the form that mends it. */
export const UnsourcedPage = (props: {
  reader: Reader;
  facts: readonly { kind: RecordKind; row: JsonRow }[];
  next: string | null;
  isFirstPage: boolean;
}) => {
  const { frame, locale } = props.reader;
  const t = allianceTexts(locale).unsourced;
  return (
    <Page frame={frame} title={t.title} lead={t.lead}>
      {props.facts.length === 0 ? (
        <EmptyState title={t.empty} text={t.emptyText} />
      ) : (
        <DataTable
          caption={t.title}
          captionHidden
          rows={props.facts}
          columns={[
            { label: t.kind, cell: ({ kind }) => kind.words(locale).one },
            {
              label: t.what,
              rowHeader: true,
              cell: ({ kind, row }) => <a href={frame.href(kind.path(row))}>{kind.title(row, locale)}</a>,
            },
            {
              label: t.act,
              cell: ({ kind, row }) => (
                <a
                  href={frame.href(`/eintrag/${kind.kind}/${String(row.id)}/berichtigen`, { zurueck: here })}
                  aria-label={`${t.act}: ${kind.title(row, locale)}`}
                >
                  {t.act}
                </a>
              ),
            },
          ]}
        />
      )}
      <Pagination
        previous={props.isFirstPage ? null : { href: frame.href(here), label: t.first }}
        next={props.next ? { href: frame.href(here, { ab: props.next }), label: t.next } : null}
      />
    </Page>
  );
};
