import type { Child } from 'hono/jsx';
import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import { DescriptionList, PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextBlock } from '../../../ui/prose.tsx';
import type { RecordKind } from '../../records/contract.ts';
import type { NearThing } from '../../thread/contract.ts';
import type { BodyView } from '../data/body-views.ts';
import { factHolds } from '../data/visible-rows.ts';
import {
  body,
  bodyArea,
  bodyField,
  bodyLead,
  bodyPause,
  localAlliance,
  membership,
  optionOf,
  reportingLine,
} from '../kinds.ts';
import { leadGap } from '../leads.ts';
import { isLevel } from '../options.ts';
import { bodiesTexts } from '../texts/index.ts';
import { EndedLine } from './bodies-page.tsx';
import { Fields, MemberName, Members, NearThings, PlaceName } from './body-parts.tsx';
import { FactLine, newHref, type Reader, text, thingId, whenInWords } from './reader.tsx';

/** One body: what it is for, who leads and sits there, to whom it reports, and what became of it. */
export const BodyPage = ({
  reader,
  view,
  near,
}: {
  reader: Reader;
  view: BodyView;
  near: readonly NearThing[];
}) => {
  const { frame, locale } = reader;
  const t = bodiesTexts(locale);
  const { row } = view;
  const here = body.path(row);
  const id = thingId(row);
  const add: Add = (...kinds) =>
    reader.mayWrite ? (
      <ButtonRow>
        {kinds.map(({ label, kind, fields = {} }) => (
          <ButtonLink label={label} href={newHref(reader, kind, here, { body_id: id, ...fields })} />
        ))}
      </ButtonRow>
    ) : null;
  return (
    <Page
      frame={frame}
      kicker={optionOf('body', 'kind', row.kind, locale) ?? t.kinds.body.one}
      title={text(row, 'name')}
      width="text"
      breadcrumbs={[{ label: t.nav.bodies, href: frame.href('/gremien') }]}
      state={<BodyState reader={reader} view={view} />}
    >
      {!view.holdsOnDay && <NotOnDay reader={reader} view={view} />}
      <FactLine reader={reader} kind={body} row={row} back={here} thread />
      <Section title={t.body.mandate}>
        {text(row, 'mandate') ? <TextBlock text={text(row, 'mandate')} /> : <p>{t.body.noMandate}</p>}
        <DescriptionList
          items={[
            { term: t.kinds.body.fields.mandate_source, value: text(row, 'mandate_source') || null },
            { term: t.kinds.body.fields.rhythm, value: text(row, 'rhythm') || null },
            {
              term: t.kinds.body.fields.rules_of_procedure,
              value: text(row, 'rules_of_procedure') ? (
                <TextBlock text={text(row, 'rules_of_procedure')} />
              ) : null,
            },
          ]}
        />
      </Section>
      {(view.leads.length > 0 || reader.maySeeInternal) && (
        <Section title={t.body.leads}>
          <LeadLines reader={reader} view={view} here={here} />
          {add({ label: t.kinds.bodyLead.create, kind: bodyLead })}
        </Section>
      )}
      <Section title={t.body.members}>
        {view.members.length === 0 && <p>{t.body.noMembers}</p>}
        <Members
          reader={reader}
          members={view.members}
          kind={membership}
          back={here}
          label={(member) =>
            t.kinds.membership.options.vote[member.row.vote === 'advisory' ? 'advisory' : 'voting']
          }
        />
        {add({ label: t.kinds.membership.create, kind: membership, fields: { vote: 'voting' } })}
      </Section>
      <Reporting reader={reader} view={view} here={here} add={add} />
      <Places reader={reader} view={view} here={here} add={add} />
      {view.localAlliances.length > 0 && (
        <Section title={t.body.localAlliances}>
          <PlainList
            items={view.localAlliances.map((each) => (
              <a href={frame.href(localAlliance.path(each))}>{text(each, 'name')}</a>
            ))}
          />
        </Section>
      )}
      <Story reader={reader} view={view} here={here} />
      {near.length > 0 && (
        <Section title={t.near}>
          <NearThings reader={reader} near={near} />
        </Section>
      )}
    </Page>
  );
};

/** Buttons that add what belongs to the body, for those who may. */
type Add = (...kinds: { label: string; kind: RecordKind; fields?: Record<string, string> }[]) => Child;
type Part = { reader: Reader; view: BodyView; here: string; add: Add };

const BodyState = ({ reader, view }: { reader: Reader; view: BodyView }): Child => {
  const t = bodiesTexts(reader.locale);
  const { level } = view.row;
  const pause = view.pauses.find((each) => factHolds(each, reader.asOf));
  return (
    <StateLine>
      <StateLabel kind="neutral" label={isLevel(level) ? t.levelBands[level] : t.noLevel} />
      {pause && <StateLabel kind="open" label={t.paused} />}
      <Fields fields={view.fields.map(({ field }) => field)} />
    </StateLine>
  );
};

/** The body is over, or has not begun; what is shown is its last wording. */
const NotOnDay = ({ reader, view }: { reader: Reader; view: BodyView }): Child => {
  const t = bodiesTexts(reader.locale);
  const { row } = view;
  const into = view.names.get(String(row.into_id));
  return (
    <Alert kind="info" title={t.body.notOnDay(longDay(reader.asOf, reader.locale))}>
      {Boolean(row.ending) && (
        <p>
          {row.ending === 'merged' ? t.body.wasMerged : t.body.wasDissolved}{' '}
          {into && <a href={reader.frame.href(`/gremien/${String(row.into_id)}`)}>{into}</a>}{' '}
          {t.because(text(row, 'ending_reason'))}
        </p>
      )}
    </Alert>
  );
};

const LeadLines = ({ reader, view, here }: Omit<Part, 'add'>): Child => {
  const t = bodiesTexts(reader.locale);
  const gap = reader.maySeeInternal && view.holdsOnDay ? leadGap(view.leads) : null;
  return (
    <>
      {gap && (
        <p>
          <StateLabel kind="warn" label={t.leadGaps[gap]} />
        </p>
      )}
      <PlainList
        items={view.leads.map((lead) => (
          <div class="fact">
            <p>
              {t.kinds.bodyLead.options.role[lead.row.role === 'lead' ? 'lead' : 'coLead']}:{' '}
              <MemberName reader={reader} member={lead} />
              {lead.field && ` – ${lead.field.name}`}
            </p>
            <FactLine reader={reader} kind={bodyLead} row={lead.row} back={here} />
          </div>
        ))}
      />
    </>
  );
};

const Reporting = ({ reader, view, here, add }: Part): Child => {
  const t = bodiesTexts(reader.locale);
  const line = (row: BodyView['above'][number], id: string) => (
    <div class="fact">
      <p>
        <a href={reader.frame.href(`/gremien/${id}`)}>{view.names.get(id)}</a>
      </p>
      <FactLine
        reader={reader}
        kind={reportingLine}
        row={row}
        back={here}
        name={`${t.kinds.reportingLine.one}: ${view.names.get(id)}`}
      />
    </div>
  );
  if (view.above.length === 0 && view.below.length === 0 && !reader.mayWrite) return null;
  return (
    <Section title={t.body.reporting}>
      {view.above.length === 0 && view.below.length === 0 && <p>{t.body.noReporting}</p>}
      {view.above.length > 0 && <h3>{t.body.reportsTo}</h3>}
      <PlainList items={view.above.map((row) => line(row, String(row.reports_to_id)))} />
      {view.below.length > 0 && <h3>{t.body.reportHere}</h3>}
      <PlainList items={view.below.map((row) => line(row, String(row.body_id)))} />
      {add({ label: t.kinds.reportingLine.create, kind: reportingLine })}
    </Section>
  );
};

const Places = ({ reader, view, here, add }: Part): Child => {
  const t = bodiesTexts(reader.locale);
  if (view.fields.length === 0 && view.areas.length === 0 && !reader.mayWrite) return null;
  return (
    <Section title={t.body.fieldsAndAreas}>
      <PlainList
        items={[
          ...view.fields.map(({ row, field }) => (
            <div class="fact">
              <p>{field.name}</p>
              <FactLine reader={reader} kind={bodyField} row={row} back={here} name={field.name} />
            </div>
          )),
          ...view.areas.map(({ row, place }) => (
            <div class="fact">
              <p>
                <PlaceName reader={reader} place={place} />
              </p>
              <FactLine reader={reader} kind={bodyArea} row={row} back={here} name={place.name} />
            </div>
          )),
        ]}
      />
      {add(
        { label: t.kinds.bodyField.create, kind: bodyField },
        { label: t.kinds.bodyArea.create, kind: bodyArea },
      )}
    </Section>
  );
};

/** What became of it: wordings, pauses, what went on in it; and how to let it pause or end. */
const Story = ({ reader, view, here }: Omit<Part, 'add'>): Child => {
  const t = bodiesTexts(reader.locale);
  const { row, wordings, pauses, merged } = view;
  const isOver = wordings[0]?.ending !== null && wordings[0]?.ending !== undefined;
  if (wordings.length < 2 && pauses.length === 0 && merged.length === 0 && !reader.mayWrite) return null;
  return (
    <Section title={t.body.story}>
      {wordings.length > 1 && (
        <Timeline
          items={wordings.map((each) => ({
            when: whenInWords(each, reader.locale),
            title: text(each, 'name'),
          }))}
        />
      )}
      {pauses.length > 0 && <h3>{t.body.pauses}</h3>}
      <PlainList
        items={pauses.map((pause) => (
          <div class="fact">
            <p>{text(pause, 'reason')}</p>
            <FactLine reader={reader} kind={bodyPause} row={pause} back={here} />
          </div>
        ))}
      />
      {merged.length > 0 && <h3>{t.body.mergedHere}</h3>}
      <PlainList items={merged.map((each) => <EndedLine reader={reader} row={each} path="/gremien" />)} />
      {!isOver && reader.mayWrite && (
        <ButtonRow>
          <ButtonLink
            label={t.kinds.bodyPause.create}
            href={newHref(reader, bodyPause, here, { body_id: thingId(row) })}
          />
          <ButtonLink
            label={t.end.body}
            kind="tertiary"
            href={reader.frame.href(`/gremien/${thingId(row)}/beenden`)}
          />
        </ButtonRow>
      )}
    </Section>
  );
};
