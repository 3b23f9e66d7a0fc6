import type { Child } from 'hono/jsx';
import { number } from '../../../platform/i18n/format.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { BigNumber, CardGrid, EmptyState, Section } from '../../../ui/cards.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { type GoalList, goalListPath } from '../data/goal-lists.ts';
import type { GoalNode, GoalTree } from '../data/goal-views.ts';
import { text, textOrNull, thingId, whenInWords } from '../fact.ts';
import { goal, goalSystem } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { FactLine, newHref, type Reader } from './fact-links.tsx';
import { LeadLine, Measure } from './goal-parts.tsx';

const here = '/ziele';

export type GoalsProps = {
  reader: Reader;
  today: string;
  tree: GoalTree;
  /** How many goals need a look, for those who work with them; null for the public. */
  counts: Readonly<Record<GoalList, number>> | null;
  isFirstPage: boolean;
};

/** The goal system of the day as a pyramid: from what guides to what is measured. */
export const GoalsPage = (props: GoalsProps) => {
  const { reader, tree } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).goals;
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      state={tree.system && <System reader={reader} system={tree.system} />}
    >
      {!tree.system && (
        <EmptyState
          title={t.empty}
          text={t.emptyText}
          action={
            reader.mayWrite && (
              <ButtonLink label={t.addSystem} href={newHref(reader, goalSystem, here)} kind="primary" />
            )
          }
        />
      )}
      {tree.system && tree.guiding.length === 0 && (
        <EmptyState
          title={t.emptyGoals}
          text={t.emptyGoalsText}
          action={reader.mayWrite && <AddGuiding {...props} kind="primary" />}
        />
      )}
      {tree.guiding.map((node) => (
        <Guiding node={node} {...props} />
      ))}
      <Pagination
        previous={props.isFirstPage ? null : { href: frame.href(here), label: t.firstPage }}
        next={tree.next ? { href: frame.href(here, { ab: tree.next }), label: t.nextPage } : null}
      />
      {reader.mayWrite && tree.guiding.length > 0 && (
        <ButtonRow>
          <AddGuiding {...props} kind="secondary" />
          <ButtonLink kind="tertiary" label={t.newSystem} href={frame.href('/ziele/neues-zielsystem')} />
        </ButtonRow>
      )}
      {props.counts && <NeedsALook reader={reader} counts={props.counts} />}
    </Page>
  );
};

const System = ({ reader, system }: { reader: Reader; system: NonNullable<GoalTree['system']> }) => {
  const t = allianceTexts(reader.locale).goals;
  return (
    <div id={thingId(system)}>
      <p>
        {t.system}: <strong>{text(system, 'name')}</strong>
      </p>
      <FactLine
        reader={reader}
        kind={goalSystem}
        row={system}
        back={here}
        when={whenInWords(system, reader.locale)}
        thread
      />
    </div>
  );
};

const AddGuiding = ({ reader, tree, kind }: GoalsProps & { kind: 'primary' | 'secondary' }) => (
  <ButtonLink
    kind={kind}
    label={allianceTexts(reader.locale).goals.addGuiding}
    href={newHref(reader, goal, here, {
      system_id: tree.system ? thingId(tree.system) : '',
      level: 'guiding',
    })}
  />
);

const Guiding = ({ node, ...props }: GoalsProps & { node: GoalNode }) => {
  const { reader } = props;
  return (
    <section class="section pyramid" id={thingId(node.row)}>
      <p class="kicker">{levelWord(reader, node)}</p>
      <h2>
        <a href={reader.frame.href(goal.path(node.row))}>{text(node.row, 'title')}</a>
      </h2>
      <About node={node} {...props} />
      <Children node={node} {...props}>
        {node.children.map((child) => (
          <li>
            <Intermediate node={child} {...props} />
          </li>
        ))}
      </Children>
    </section>
  );
};

const Intermediate = ({ node, ...props }: GoalsProps & { node: GoalNode }) => (
  <>
    <p class="kicker">{levelWord(props.reader, node)}</p>
    <h3>
      <a href={props.reader.frame.href(goal.path(node.row))}>{text(node.row, 'title')}</a>
    </h3>
    <About node={node} {...props} />
    <Children node={node} {...props}>
      {node.children.map((child) => (
        <li>
          <p class="kicker">{levelWord(props.reader, child)}</p>
          <h4>
            <a href={props.reader.frame.href(goal.path(child.row))}>{text(child.row, 'title')}</a>
          </h4>
          <Measure row={child.row} locale={props.reader.locale} today={props.today} />
          <LeadLine leads={props.tree.leads.get(thingId(child.row))} locale={props.reader.locale} />
        </li>
      ))}
    </Children>
  </>
);

const levelWord = (reader: Reader, node: GoalNode): string => {
  const words = allianceTexts(reader.locale).kinds.goal.options.level;
  return words[node.row.level as keyof typeof words];
};

const About = ({ node, reader, tree }: GoalsProps & { node: GoalNode }) => {
  const detail = textOrNull(node.row, 'detail');
  return (
    <>
      {detail && <p class="pyramid__detail">{detail}</p>}
      <LeadLine leads={tree.leads.get(thingId(node.row))} locale={reader.locale} />
      <FactLine reader={reader} kind={goal} row={node.row} back={here} when={null} />
    </>
  );
};

/** What stands below, and where the rest of it is. */
const Children = ({ node, reader, children }: GoalsProps & { node: GoalNode; children?: Child }) => {
  const t = allianceTexts(reader.locale).goals;
  if (node.count === 0) return null;
  return (
    <>
      <ul class="pyramid__below">{children}</ul>
      {node.count > node.children.length && (
        <Small>
          <a href={reader.frame.href(goal.path(node.row))}>{t.all(node.count)}</a>
        </Small>
      )}
    </>
  );
};

const NeedsALook = ({ reader, counts }: { reader: Reader; counts: Readonly<Record<GoalList, number>> }) => {
  const t = allianceTexts(reader.locale).goals;
  const lists = (Object.keys(t.lists) as GoalList[]).filter((list) => counts[list] > 0);
  if (lists.length === 0) return null;
  return (
    <Section title={t.needsALook}>
      <CardGrid dense>
        {lists.map((list) => (
          <BigNumber
            count={number(counts[list], reader.locale)}
            label={t.lists[list].label}
            href={reader.frame.href(goalListPath(list))}
          />
        ))}
      </CardGrid>
    </Section>
  );
};
