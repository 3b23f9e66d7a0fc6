import type { Child } from 'hono/jsx';
import { dayAsKnown, number, shortDay } from '../../../platform/i18n/format.ts';
import { Small } from '../../../ui/prose.tsx';
import type { EvidenceValue } from '../data/evidence-values.ts';
import type { Evidence } from '../data/need-views.ts';
import { needEvidence } from '../kinds.ts';
import { needsTexts } from '../texts/index.ts';
import { EditLink, optionOf, type Reader, text } from './reader.tsx';

/** Links in a row, with commas between. */
export const list = (items: readonly Child[]): Child =>
  items.map((item, index) => (
    <>
      {index > 0 && ', '}
      {item}
    </>
  ));

/** One piece of evidence: what it says, and where that can be looked up. */
export const EvidenceLine = (props: { reader: Reader; evidence: Evidence; here: string }): Child => {
  const { reader, evidence, here } = props;
  const { locale, frame } = reader;
  const t = needsTexts(locale).need;
  const { row, indicator, area, body, value } = evidence;
  const day = text(row, 'day');
  const address = text(row, 'address');
  const asOf = day
    ? t.evidenceAsOf(dayAsKnown(day, row.day_precision as 'day' | 'month' | 'year', locale))
    : null;
  return (
    <>
      <strong>{optionOf(needEvidence, 'kind', row.kind, locale)}:</strong> {text(row, 'statement')}
      <EditLink reader={reader} kind={needEvidence} row={row} back={here} />
      <Small>
        {list(
          [
            indicator && <a href={frame.href(`/indikatoren/${indicator.id}`)}>{indicator.name}</a>,
            area && value ? measured(area, value, locale) : area,
            body && <a href={frame.href(`/gremien/${text(row, 'body_id')}`)}>{body}</a>,
            text(row, 'origin') || null,
            asOf,
            address && <a href={address}>{t.evidenceSource}</a>,
          ].filter(Boolean),
        )}
      </Small>
    </>
  );
};

/** "Ankerplatz: 34,2 %, Stand 31.12.2025" */
const measured = (area: string, { value, unit, day }: EvidenceValue, locale: Reader['locale']): string =>
  `${area}: ${[number(value, locale, { maximumFractionDigits: 1 }), unit].filter(Boolean).join('\u00a0')}, ${needsTexts(locale).need.evidenceAsOf(shortDay(day, locale))}`;
