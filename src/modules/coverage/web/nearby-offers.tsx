import type { Child } from 'hono/jsx';
import { Section } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { hundredths, whole } from '../documents/figures.ts';
import { pathOfCell } from '../documents/matrix-sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import { type CellView, nearbyShown } from '../use-cases/read-cell.ts';
import type { Reader } from './reader.ts';

/** Offers of other areas that people of the cell's area can reach, and how much of each counts for them. */
export const NearbyOffers = ({ reader, view }: { reader: Reader; view: CellView }): Child => {
  const { frame, locale } = reader;
  const texts = coverageTexts(locale);
  const t = texts.cell;
  const { reachMetres } = view.coverage.weights;
  return (
    <Section title={t.nearby(view.nearbyTotal)} lead={t.nearbyLead(whole(reachMetres, locale))}>
      {view.nearbyTotal === 0 && <p>{reachMetres > 0 ? t.noNearby : t.ownAreaOnly}</p>}
      {view.nearbyTotal > nearbyShown && <p>{t.nearbyCut(nearbyShown)}</p>}
      {view.nearbyTotal > 0 && (
        <DataTable
          caption={t.nearby(view.nearbyTotal)}
          captionHidden
          rows={view.nearby}
          columns={[
            {
              label: t.offer,
              rowHeader: true,
              cell: ({ id, name }) => <a href={frame.href(`/angebote/${id}`)}>{name}</a>,
            },
            { label: t.provider, cell: ({ provider }) => provider ?? t.unknown },
            {
              label: texts.sheets.columns.area,
              cell: ({ area }) => (
                <a href={frame.href(pathOfCell(view.coverage.question, area.id, view.column.key))}>
                  {area.name}
                </a>
              ),
            },
            { label: t.distance, numeric: true, cell: ({ metres }) => t.metres(whole(metres, locale)) },
            { label: t.weight, numeric: true, cell: ({ weight }) => `${hundredths(weight, locale)} %` },
          ]}
        />
      )}
    </Section>
  );
};
