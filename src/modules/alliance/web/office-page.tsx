import type { JsonRow } from '../../../platform/events/tables.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { DescriptionList, PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { RecordKind } from '../../records/contract.ts';
import type { OfficeView } from '../data/office-views.ts';
import { factHoldsOn, text, textOrNull, thingId, whenInWords } from '../fact.ts';
import {
  coordinationOffice,
  fieldOfAction,
  frameCondition,
  frameworkConcept,
  holdersInWords,
  officeRelation,
  officeTask,
} from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { FactLine, newHref, type Reader } from './fact-links.tsx';

const here = '/koordinierungsstelle';
type Props = { reader: Reader; asOf: string; view: OfficeView };

/** Who coordinates, commissioned and employed by whom, with which tasks, under which conditions. */
export const OfficePage = (props: Props) => {
  const { reader, view } = props;
  const t = allianceTexts(reader.locale).office;
  const isEmpty = !view.office && view.relations.length === 0 && view.tasks.length === 0;
  return (
    <Page
      frame={reader.frame}
      title={view.office ? text(view.office, 'name') : t.title}
      kicker={view.office ? t.title : undefined}
      lead={t.lead}
      width="text"
      state={
        view.office && (
          <div id={thingId(view.office)}>
            <FactLine reader={reader} kind={coordinationOffice} row={view.office} back={here} thread />
          </div>
        )
      }
    >
      {isEmpty && <EmptyState title={t.empty} text={t.emptyText} />}
      {!view.office && reader.mayWrite && (
        <ButtonRow>
          <ButtonLink kind="primary" label={t.add} href={newHref(reader, coordinationOffice, here)} />
        </ButtonRow>
      )}
      {(!isEmpty || reader.mayWrite) && (
        <>
          <Relations {...props} />
          <Tasks {...props} />
          <Conditions {...props} />
          <Concepts {...props} />
        </>
      )}
    </Page>
  );
};

const relations = ['commissioner', 'employer', 'hostSeat'] as const;

const Relations = ({ reader, asOf, view }: Props) => {
  const t = allianceTexts(reader.locale).office;
  return (
    <Section title={t.relations}>
      <DescriptionList
        items={relations.map((relation) => {
          const rows = view.relations.filter((row) => row.relation === relation);
          const now = rows.find((row) => factHoldsOn(row, asOf));
          return {
            term: t.relationHeads[relation],
            value: (
              <>
                {now ? <Relation reader={reader} row={now} /> : t.notRecorded}
                {rows
                  .filter((row) => row !== now)
                  .map((row) => (
                    <div id={thingId(row)} class="fact">
                      <Small>
                        {t.before}: {holdersInWords(row.holders, reader.locale)}
                      </Small>
                      <FactLine reader={reader} kind={officeRelation} row={row} back={here} />
                    </div>
                  ))}
                {!now && reader.mayWrite && (
                  <Small>
                    <a
                      href={newHref(reader, officeRelation, here, { relation })}
                      aria-label={`${t.relationHeads[relation]}: ${t.addRelation}`}
                    >
                      {t.addRelation}
                    </a>
                  </Small>
                )}
              </>
            ),
          };
        })}
      />
    </Section>
  );
};

/** Several holders: one of them, and which one is not recorded; that is said, not guessed. */
const Relation = ({ reader, row }: { reader: Reader; row: JsonRow }) => {
  const t = allianceTexts(reader.locale).office;
  const count = (row.holders as readonly string[]).length;
  return (
    <div id={thingId(row)}>
      <strong>{holdersInWords(row.holders, reader.locale)}</strong>
      {count > 1 && <Small>{count === 2 ? t.oneOf : t.oneOfMany}</Small>}
      <FactLine reader={reader} kind={officeRelation} row={row} back={here} thread />
    </div>
  );
};

const Add = (props: { reader: Reader; kind: RecordKind; label: string; fields?: Record<string, string> }) =>
  props.reader.mayWrite ? (
    <p class="add">
      <a href={newHref(props.reader, props.kind, here, props.fields)}>{props.label}</a>
    </p>
  ) : null;

/** Facts one below the other, each with its small line. */
const List = (props: { reader: Reader; kind: RecordKind; rows: readonly JsonRow[]; column: string }) => (
  <PlainList
    items={props.rows.map((row) => (
      <div id={thingId(row)} class="fact--inline">
        <p>{text(row, props.column)}</p>{' '}
        <FactLine
          reader={props.reader}
          kind={props.kind}
          row={row}
          back={here}
          when={whenUnlessOpen(row, props.reader)}
        />
      </div>
    ))}
  />
);

/** In long lists only what is known of the time is said. */
const whenUnlessOpen = (row: JsonRow, reader: Reader): string | null =>
  row.valid === '(,)' ? null : whenInWords(row, reader.locale);

const Tasks = ({ reader, view }: Props) => {
  const t = allianceTexts(reader.locale).office;
  const groups = [...Map.groupBy(view.tasks, (row) => text(row, 'task_group'))];
  return (
    <Section title={t.tasks}>
      {groups.length === 0 && <p>{t.none}</p>}
      {groups.map(([group, rows]) => (
        <div class="fact-group">
          <h3>{group}</h3>
          <List reader={reader} kind={officeTask} rows={rows} column="text" />
          <Add reader={reader} kind={officeTask} label={t.addTask} fields={{ task_group: group }} />
        </div>
      ))}
      {groups.length === 0 && <Add reader={reader} kind={officeTask} label={t.addTask} />}
    </Section>
  );
};

const Conditions = ({ reader, view }: Props) => {
  const t = allianceTexts(reader.locale).office;
  return (
    <Section title={t.conditions}>
      {view.conditions.length === 0 && <p>{t.none}</p>}
      <List reader={reader} kind={frameCondition} rows={view.conditions} column="text" />
      <Add reader={reader} kind={frameCondition} label={t.addCondition} />
    </Section>
  );
};

const Concepts = ({ reader, view }: Props) => {
  const t = allianceTexts(reader.locale).office;
  return (
    <Section title={t.concepts}>
      {view.concepts.length === 0 && <p>{t.none}</p>}
      {view.concepts.map((row) => {
        const fields = view.fieldsOfAction.filter((each) => each.concept_id === row.thing_id);
        return (
          <div id={thingId(row)} class="fact-group">
            <h3>{text(row, 'title')}</h3>
            {textOrNull(row, 'detail') && <p>{text(row, 'detail')}</p>}
            <FactLine reader={reader} kind={frameworkConcept} row={row} back={here} thread />
            {fields.length > 0 && (
              <>
                <h4>{t.fieldsOfAction}</h4>
                <List reader={reader} kind={fieldOfAction} rows={fields} column="title" />
              </>
            )}
            <Add
              reader={reader}
              kind={fieldOfAction}
              label={t.addFieldOfAction}
              fields={{ concept_id: thingId(row) }}
            />
          </div>
        );
      })}
      <Add reader={reader} kind={frameworkConcept} label={t.addConcept} />
    </Section>
  );
};
