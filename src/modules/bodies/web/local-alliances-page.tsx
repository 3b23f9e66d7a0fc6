import type { JsonRow } from '../../../platform/events/tables.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Card, CardGrid, EmptyState, Section } from '../../../ui/cards.tsx';
import { Chip, StateLabel, StateLine } from '../../../ui/chips.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import type { LocalAllianceOfDay } from '../data/local-alliance-views.ts';
import { localAlliance } from '../kinds.ts';
import { livingStages, type Stage } from '../stage.ts';
import { bodiesTexts } from '../texts/index.ts';
import { EndedLine } from './bodies-page.tsx';
import { MemberName, PlaceName } from './body-parts.tsx';
import { newHref, onDayInWords, type Reader, text } from './reader.tsx';

/** `topics` of a row; they come as a list. */
export const topicsOf = (row: JsonRow): readonly string[] =>
  Array.isArray(row.topics) ? row.topics.filter((topic) => typeof topic === 'string') : [];

export const stageKind = (stage: Stage | null): 'ok' | 'open' | 'neutral' =>
  stage === 'consolidated' || stage === 'stabilising' ? 'ok' : stage === 'dormant' ? 'open' : 'neutral';

/** All local alliances of the day, counted by stage. */
export const LocalAlliancesPage = (props: {
  reader: Reader;
  list: readonly LocalAllianceOfDay[];
  ended: readonly JsonRow[];
  /** Only those of this stage; null: all. */
  only: Stage | null;
}) => {
  const { reader, list, only } = props;
  const { frame } = reader;
  const t = bodiesTexts(reader.locale);
  const shown = only === null ? list : list.filter(({ stage }) => stage === only);
  const counts = livingStages.map((stage) => ({
    stage,
    count: list.filter((each) => each.stage === stage).length,
  }));
  return (
    <Page
      frame={frame}
      title={t.localAlliances.title}
      lead={t.localAlliances.lead(onDayInWords(reader))}
      breadcrumbs={[{ label: t.nav.bodies, href: frame.href('/gremien') }]}
    >
      {list.length === 0 && (
        <EmptyState
          title={t.localAlliances.empty}
          text={t.localAlliances.emptyText}
          action={
            reader.mayWrite && (
              <ButtonLink
                label={t.kinds.localAlliance.create}
                kind="primary"
                href={newHref(reader, localAlliance, '/verbuende')}
              />
            )
          }
        />
      )}
      {list.length > 0 && (
        <nav aria-label={t.localAlliances.byStage}>
          <StateLine>
            <Chip
              label={`${t.localAlliances.all} (${list.length})`}
              href={frame.href('/verbuende')}
              current={only === null}
            />
            {counts
              .filter(({ count }) => count > 0)
              .map(({ stage, count }) => (
                <Chip
                  label={`${t.stages[stage]} (${count})`}
                  href={frame.href('/verbuende', { stufe: stage })}
                  current={only === stage}
                />
              ))}
          </StateLine>
        </nav>
      )}
      {list.length > 0 && (
        <Section title={only === null ? t.localAlliances.all : t.stages[only]}>
          <CardGrid>
            {shown.map((each) => (
              <Card
                title={text(each.row, 'name')}
                href={frame.href(localAlliance.path(each.row))}
                footer={t.memberCount(each.memberCount)}
              >
                <p>
                  <StateLabel
                    kind={stageKind(each.stage)}
                    label={each.stage ? t.stages[each.stage] : t.noStage}
                  />
                </p>
                {each.place && (
                  <p>
                    <PlaceName reader={reader} place={each.place} />
                  </p>
                )}
                {topicsOf(each.row).length > 0 && <p class="small">{topicsOf(each.row).join(', ')}</p>}
                {each.speakers.map((speaker) => (
                  <p class="small">
                    {t.speaker}: <MemberName reader={reader} member={speaker} />
                  </p>
                ))}
              </Card>
            ))}
          </CardGrid>
          {reader.mayWrite && (
            <ButtonRow>
              <ButtonLink
                label={t.kinds.localAlliance.create}
                href={newHref(reader, localAlliance, '/verbuende')}
              />
            </ButtonRow>
          )}
        </Section>
      )}
      {props.ended.length > 0 && (
        <Section title={t.localAlliances.ended}>
          <PlainList
            items={props.ended.map((row) => <EndedLine reader={reader} row={row} path="/verbuende" />)}
          />
        </Section>
      )}
    </Page>
  );
};
