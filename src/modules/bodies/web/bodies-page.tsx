import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { drawnAtMost } from '../chart.ts';
import type { BodyOfDay } from '../data/body-views.ts';
import { body, optionOf } from '../kinds.ts';
import { type Branch, branchesOf } from '../reporting.ts';
import { bodiesTexts } from '../texts/index.ts';
import { BodyChart } from './body-chart.tsx';
import { Fields, Leads } from './body-parts.tsx';
import { newHref, onDayInWords, type Reader, text, thingId, whenInWords } from './reader.tsx';

export type BodiesProps = {
  reader: Reader;
  bodies: readonly BodyOfDay[];
  ended: readonly JsonRow[];
  localAllianceCount: number;
};

/** All bodies of the day: drawn by level and reporting line, and the same as a nested list. */
export const BodiesPage = ({ reader, bodies, ended, localAllianceCount }: BodiesProps) => {
  const { frame, locale } = reader;
  const t = bodiesTexts(locale);
  return (
    <Page frame={frame} title={t.bodies.title} lead={t.bodies.lead(onDayInWords(reader))}>
      <BodiesLinks reader={reader} localAllianceCount={localAllianceCount} hasBodies={bodies.length > 0} />
      {bodies.length === 0 && (
        <EmptyState
          title={t.bodies.empty}
          text={t.bodies.emptyText}
          action={
            reader.mayWrite && (
              <ButtonLink
                label={t.kinds.body.create}
                kind="primary"
                href={newHref(reader, body, '/gremien')}
              />
            )
          }
        />
      )}
      {bodies.length > 0 && bodies.length <= drawnAtMost && (
        <figure class="body-chart-frame">
          <BodyChart reader={reader} bodies={bodies} />
        </figure>
      )}
      {bodies.length > 0 && (
        <Section title={t.bodies.list} id="liste" lead={t.bodies.listLead}>
          <BranchList reader={reader} branches={branchesOf(bodies)} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section title={t.bodies.ended} id="beendet">
          <PlainList items={ended.map((row) => <EndedLine reader={reader} row={row} path="/gremien" />)} />
        </Section>
      )}
    </Page>
  );
};

const BodiesLinks = (props: { reader: Reader; localAllianceCount: number; hasBodies: boolean }): Child => {
  const { reader } = props;
  const t = bodiesTexts(reader.locale);
  const { href } = reader.frame;
  return (
    <ButtonRow>
      <ButtonLink label={t.bodies.localAlliances(props.localAllianceCount)} href={href('/verbuende')} />
      {reader.maySeeOverlaps && (
        <ButtonLink label={t.overlaps.title} href={href('/gremien/ueberschneidungen')} />
      )}
      {reader.maySeeHandover && <ButtonLink label={t.handover.title} href={href('/uebergabe')} />}
      {props.hasBodies && <ButtonLink label={t.pdf} href={href('/gremien.pdf')} download />}
      {reader.mayWrite && props.hasBodies && (
        <ButtonLink label={t.kinds.body.create} kind="tertiary" href={newHref(reader, body, '/gremien')} />
      )}
    </ButtonRow>
  );
};

const BranchList = ({
  reader,
  branches,
}: {
  reader: Reader;
  branches: readonly Branch<BodyOfDay>[];
}): Child => (
  <ul class="branches">
    {branches.map((branch) => (
      <li>
        <BodyEntry reader={reader} branch={branch} />
        {branch.below.length > 0 && <BranchList reader={reader} branches={branch.below} />}
      </li>
    ))}
  </ul>
);

const BodyEntry = ({ reader, branch }: { reader: Reader; branch: Branch<BodyOfDay> }): Child => {
  const t = bodiesTexts(reader.locale);
  const { body: each } = branch;
  const facts = [
    optionOf('body', 'kind', each.row.kind, reader.locale),
    each.level ? t.levelBands[each.level] : t.noLevel,
    t.memberCount(each.memberCount),
    text(each.row, 'rhythm') || null,
  ].filter((fact) => fact !== null);
  return (
    <div class="fact">
      <p class="fact__name">
        <a href={reader.frame.href(`/gremien/${each.id}`)}>{each.name}</a>
        {each.pause && (
          <>
            {' '}
            <StateLabel kind="open" label={t.paused} />
          </>
        )}
      </p>
      <Small>{facts.join(' · ')}</Small>
      {branch.alsoReportsTo.length > 0 && (
        <Small>{t.bodies.alsoReportsTo(branch.alsoReportsTo.map(({ name }) => name).join(', '))}</Small>
      )}
      <Leads reader={reader} leads={each.leads} />
      {each.fields.length > 0 && (
        <StateLine>
          <Fields fields={each.fields} />
        </StateLine>
      )}
    </div>
  );
};

/** What ended: how, when, and why. */
export const EndedLine = ({ reader, row, path }: { reader: Reader; row: JsonRow; path: string }): Child => {
  const t = bodiesTexts(reader.locale);
  return (
    <div class="fact">
      <p>
        <a href={reader.frame.href(`${path}/${thingId(row)}`)}>{text(row, 'name')}</a>{' '}
        <StateLabel
          kind="neutral"
          label={row.ending === 'merged' ? t.merged : row.ending === 'dissolved' ? t.dissolved : t.endedState}
        />
      </p>
      <Small>
        {whenInWords(row, reader.locale)}
        {text(row, 'ending_reason') && ` · ${text(row, 'ending_reason')}`}
      </Small>
    </div>
  );
};
