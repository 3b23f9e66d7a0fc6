import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import { DescriptionList, PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import type { NearThing } from '../../thread/contract.ts';
import type { LocalAllianceView } from '../data/local-alliance-views.ts';
import { localAlliance, localAllianceMembership, localAllianceStage } from '../kinds.ts';
import { isStage } from '../stage.ts';
import { bodiesTexts } from '../texts/index.ts';
import { EndedLine } from './bodies-page.tsx';
import { Members, NearThings, PlaceName } from './body-parts.tsx';
import { stageKind, topicsOf } from './local-alliances-page.tsx';
import { FactLine, newHref, type Reader, text, thingId, whenInWords } from './reader.tsx';

/** One local alliance: where and what for, how far it has come and why, who belongs to it. */
export const LocalAlliancePage = ({
  reader: given,
  view,
  near,
}: {
  reader: Reader;
  view: LocalAllianceView;
  near: readonly NearThing[];
}) => {
  // Members keep the wording and who belongs to it; how far it has come, the office says.
  const reader = { ...given, mayWrite: given.mayWrite || view.isKept };
  const { frame, locale } = reader;
  const t = bodiesTexts(locale);
  const { row } = view;
  const here = localAlliance.path(row);
  const id = thingId(row);
  const isOver = Boolean(view.wordings[0]?.ending);
  const topics = topicsOf(row);
  return (
    <Page
      frame={frame}
      kicker={t.kinds.localAlliance.one}
      title={text(row, 'name')}
      width="text"
      breadcrumbs={[
        { label: t.nav.bodies, href: frame.href('/gremien') },
        { label: t.localAlliances.title, href: frame.href('/verbuende') },
      ]}
      state={
        <StateLine>
          <StateLabel kind={stageKind(view.stage)} label={view.stage ? t.stages[view.stage] : t.noStage} />
        </StateLine>
      }
    >
      {!view.holdsOnDay && (
        <Alert kind="info" title={t.localAlliance.notOnDay(longDay(reader.asOf, locale))}>
          {Boolean(row.ending) && (
            <p>
              {row.ending === 'merged' ? t.localAlliance.wasMerged : t.localAlliance.wasDissolved}{' '}
              {view.into && <a href={frame.href(`/verbuende/${view.into.id}`)}>{view.into.name}</a>}{' '}
              {t.because(text(row, 'ending_reason'))}
            </p>
          )}
        </Alert>
      )}
      <FactLine reader={reader} kind={localAlliance} row={row} back={here} thread />
      {view.isKept && !isOver && <Alert kind="info" title={t.localAlliance.kept} />}
      <DescriptionList
        items={[
          {
            term: t.localAlliance.area,
            value: view.place && <PlaceName reader={reader} place={view.place} />,
          },
          { term: t.kinds.localAlliance.fields.topics, value: topics.length > 0 ? topics.join(', ') : null },
          {
            term: t.kinds.localAlliance.fields.structure_id,
            value: view.structure && (
              <a href={frame.href(`/gremien/${view.structure.id}`)}>{view.structure.name}</a>
            ),
          },
        ]}
      />
      <Section title={t.localAlliance.members}>
        {view.members.length === 0 && <p>{t.localAlliance.noMembers}</p>}
        <Members
          reader={reader}
          members={view.members.toSorted((a, b) => speaks(b.row.role) - speaks(a.row.role))}
          kind={localAllianceMembership}
          back={here}
          label={(member) => (member.row.role === 'speaker' ? t.speaker : null)}
        />
        {reader.mayWrite && !isOver && (
          <ButtonRow>
            <ButtonLink
              label={t.kinds.localAllianceMembership.create}
              href={newHref(reader, localAllianceMembership, here, { local_alliance_id: id, role: 'member' })}
            />
          </ButtonRow>
        )}
      </Section>
      <Section title={t.localAlliance.story} id="stufen">
        {view.stages.length === 0 && <p>{t.localAlliance.noStages}</p>}
        <Timeline
          items={view.stages.map((stage) => ({
            when: whenInWords(stage, locale),
            title: isStage(stage.stage) ? t.stages[stage.stage] : '',
            children: (
              <>
                <p>{text(stage, 'reason')}</p>
                <FactLine reader={given} kind={localAllianceStage} row={stage} back={here} />
              </>
            ),
          }))}
        />
        {view.merged.length > 0 && <h3>{t.localAlliance.mergedHere}</h3>}
        <PlainList
          items={view.merged.map((each) => <EndedLine reader={reader} row={each} path="/verbuende" />)}
        />
        {given.mayWrite && !isOver && (
          <ButtonRow>
            <ButtonLink label={t.stage.change} href={frame.href(`/verbuende/${id}/stufe`)} />
          </ButtonRow>
        )}
      </Section>
      {near.length > 0 && (
        <Section title={t.near}>
          <NearThings reader={reader} near={near} />
        </Section>
      )}
    </Page>
  );
};

const speaks = (role: unknown): number => (role === 'speaker' ? 1 : 0);
