import type { JsonRow } from '../../../platform/events/tables.ts';
import { Section } from '../../../ui/cards.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextBlock } from '../../../ui/prose.tsx';
import type { NearThing } from '../../thread/contract.ts';
import { milestoneDay, text, textOrNull, thingId } from '../fact.ts';
import { milestone } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { FactLine, type Reader } from './fact-links.tsx';
import { NearThings } from './near-things.tsx';

/** One milestone, and what it caused or decided. */
export const MilestonePage = (props: { reader: Reader; row: JsonRow; near: readonly NearThing[] }) => {
  const { reader, row, near } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).milestones;
  const detail = textOrNull(row, 'detail');
  return (
    <Page
      frame={frame}
      kicker={`${t.kicker}, ${milestoneDay(row, locale)}`}
      title={text(row, 'title')}
      width="text"
      breadcrumbs={[{ label: t.all, href: frame.href('/meilensteine') }]}
    >
      {detail && <TextBlock text={detail} />}
      <FactLine reader={reader} kind={milestone} row={row} back={milestone.path(row)} when={null} thread />
      <Section
        title={t.near}
        action={
          near.length > 0 && (
            <a href={frame.href(`/faden/milestone/${thingId(row)}`)}>
              {allianceTexts(locale).goal.wholeThread}
            </a>
          )
        }
      >
        {near.length > 0 ? <NearThings reader={reader} near={near} label={t.near} /> : <p>{t.nothingNear}</p>}
      </Section>
    </Page>
  );
};
