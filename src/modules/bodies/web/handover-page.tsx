import type { Child } from 'hono/jsx';
import { longDay, number } from '../../../platform/i18n/format.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { TodayItem } from '../../today/contract.ts';
import type { BodyOfDay } from '../data/body-views.ts';
import { localAlliance, optionOf } from '../kinds.ts';
import { levels } from '../options.ts';
import { bodiesTexts } from '../texts/index.ts';
import type { Ahead, Handover } from '../use-cases/read-handover.ts';
import { MemberName } from './body-parts.tsx';
import { type Reader, text } from './reader.tsx';

/** Everything that stands on a day, on one page that can be printed: for whoever takes over. */
export const HandoverPage = ({ reader, handover }: { reader: Reader; handover: Handover }) => {
  const { frame, locale } = reader;
  const t = bodiesTexts(locale);
  return (
    <Page
      frame={frame}
      title={t.handover.title}
      lead={t.handover.lead(longDay(reader.asOf, locale))}
      provenance={t.handover.print}
    >
      <ButtonRow>
        <ButtonLink label={t.pdf} href={frame.href('/uebergabe.pdf')} download />
      </ButtonRow>
      <Section title={t.handover.bodies}>
        {handover.bodies.length === 0 && <p>{t.bodies.empty}</p>}
        {[...levels, null].map((level) => {
          const here = handover.bodies.filter((each) => each.level === level);
          return here.length > 0 ? (
            <BodyTable
              reader={reader}
              title={level ? t.levelBands[level] : t.noLevel}
              bodies={here}
              all={handover.bodies}
            />
          ) : null;
        })}
      </Section>
      {handover.localAlliances.length > 0 && (
        <Section title={t.localAlliances.title}>
          <PlainList
            items={handover.localAlliances.map((each) => (
              <div class="fact">
                <p>
                  <a href={frame.href(localAlliance.path(each.row))}>{text(each.row, 'name')}</a> –{' '}
                  {each.stage ? t.stages[each.stage] : t.noStage}, {t.memberCount(each.memberCount)}
                </p>
                {each.speakers.map((speaker) => (
                  <Small>
                    {t.speaker}: <MemberName reader={reader} member={speaker} />
                  </Small>
                ))}
              </div>
            ))}
          />
        </Section>
      )}
      <Section title={t.handover.offices} lead={t.handover.officesLead}>
        {handover.offices.length === 0 && <p>{t.handover.noOffices}</p>}
        <PlainList
          items={handover.offices.map(({ member, bodies }) => (
            <div class="fact">
              <p>
                <MemberName reader={reader} member={member} />
              </p>
              <Small>{bodies.join(', ')}</Small>
            </div>
          ))}
        />
      </Section>
      <Section title={t.handover.open}>
        {handover.now.length + handover.openEnds.length === 0 && <p>{t.handover.nothingOpen}</p>}
        <PlainList
          items={[
            ...handover.now.map((item) => <Item reader={reader} item={item} />),
            ...handover.openEnds.map((end) => (
              <a href={frame.href(end.path)}>
                {end.label}: {number(end.count, locale)}
              </a>
            )),
          ]}
        />
      </Section>
      <Section title={t.handover.next} lead={t.handover.nextLead}>
        {handover.week.length + handover.ahead.length === 0 && <p>{t.handover.nothingNext}</p>}
        <PlainList
          items={[
            ...handover.week.map((item) => <Item reader={reader} item={item} />),
            ...handover.ahead.map((each) => <AheadLine reader={reader} ahead={each} />),
          ]}
        />
      </Section>
    </Page>
  );
};

const BodyTable = (props: {
  reader: Reader;
  title: string;
  bodies: readonly BodyOfDay[];
  all: readonly BodyOfDay[];
}): Child => {
  const { reader } = props;
  const t = bodiesTexts(reader.locale);
  const names = new Map(props.all.map(({ id, name }) => [id, name]));
  return (
    <DataTable
      caption={props.title}
      columns={[
        {
          label: t.kinds.body.one,
          rowHeader: true,
          cell: (each: BodyOfDay) => (
            <>
              <a href={reader.frame.href(`/gremien/${each.id}`)}>{each.name}</a>
              {each.pause && (
                <>
                  {' '}
                  <StateLabel kind="open" label={t.paused} />
                </>
              )}
              <Small>{optionOf('body', 'kind', each.row.kind, reader.locale)}</Small>
            </>
          ),
        },
        { label: t.kinds.body.fields.rhythm, cell: (each) => text(each.row, 'rhythm') || t.notRecorded },
        {
          label: t.body.leads,
          cell: (each) =>
            each.leads.length === 0
              ? t.leadGaps.none
              : each.leads.map((lead, index) => (
                  <>
                    {index > 0 && <br />}
                    <MemberName reader={reader} member={lead} />
                  </>
                )),
        },
        {
          label: t.body.reportsTo,
          cell: (each) => each.reportsTo.flatMap((id) => names.get(id) ?? []).join(', ') || t.nobody,
        },
        { label: t.body.members, numeric: true, cell: (each) => number(each.memberCount, reader.locale) },
      ]}
      rows={props.bodies}
    />
  );
};

const Item = ({ reader, item }: { reader: Reader; item: TodayItem }): Child => (
  <div class="fact">
    <p>
      <a href={reader.frame.href(item.path)}>{item.title}</a>
    </p>
    <Small>{[item.due && longDay(item.due, reader.locale), item.detail].filter(Boolean).join(' · ')}</Small>
  </div>
);

const AheadLine = ({ reader, ahead }: { reader: Reader; ahead: Ahead }): Child => {
  const t = bodiesTexts(reader.locale);
  const kinds: Readonly<Record<string, { one: string }>> = t.kinds;
  const what = kinds[ahead.kind]?.one ?? t.handover.holding;
  return (
    <div class="fact">
      <p>
        {longDay(ahead.day, reader.locale)}:{' '}
        <a href={reader.frame.href(ahead.path)}>
          {t.handover.turn[ahead.what](what, [ahead.member, ahead.owner].filter(Boolean).join(' – '))}
        </a>
      </p>
    </div>
  );
};
