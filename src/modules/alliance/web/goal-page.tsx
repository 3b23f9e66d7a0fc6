import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { PlainList, Timeline } from '../../../ui/lists.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small, TextBlock } from '../../../ui/prose.tsx';
import type { NearThing } from '../../thread/contract.ts';
import type { GoalStory } from '../data/goal-story.ts';
import { text, textOrNull, thingId, whenInWords } from '../fact.ts';
import { childLevel, type GoalLevel } from '../goal.ts';
import { goal, goalLead } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { FactLine, newHref, type Reader } from './fact-links.tsx';
import { LeadLine, Measure } from './goal-parts.tsx';
import { NearThings } from './near-things.tsx';

export type GoalProps = {
  reader: Reader;
  asOf: string;
  today: string;
  story: GoalStory;
  near: readonly NearThing[];
  isFirstPage: boolean;
};

/** One goal: what it says on the day, who leads it, what stands below, how it was worded before. */
export const GoalPage = (props: GoalProps) => {
  const { reader, story, asOf } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale);
  const { row } = story;
  const level = row.level as GoalLevel;
  const detail = textOrNull(row, 'detail');
  const here = goal.path(row);
  return (
    <Page
      frame={frame}
      kicker={t.kinds.goal.options.level[level]}
      title={text(row, 'title')}
      width="text"
      breadcrumbs={[
        { label: story.system ? text(story.system, 'name') : t.nav.goals, href: frame.href('/ziele') },
        ...story.above.map((each) => ({ label: text(each, 'title'), href: frame.href(goal.path(each)) })),
      ]}
    >
      {!story.holdsNow && <Alert kind="info" title={t.goal.notOnDay(longDay(asOf, locale))} />}
      {detail && <TextBlock text={detail} />}
      <Measure row={row} locale={locale} today={props.today} />
      {textOrNull(row, 'base_day') && (
        <Small>{t.goal.measureFrom(longDay(text(row, 'base_day'), locale))}</Small>
      )}
      <FactLine reader={reader} kind={goal} row={row} back={here} thread />
      <Leads {...props} here={here} />
      <Below {...props} here={here} level={level} />
      {props.near.length > 0 && (
        <Section
          title={t.goal.near}
          lead={t.goal.nearLead}
          action={<a href={frame.href(`/faden/goal/${thingId(row)}`)}>{t.goal.wholeThread}</a>}
        >
          <NearThings reader={reader} near={props.near} label={t.goal.near} />
        </Section>
      )}
      {story.wordings.length > 1 && (
        <Section title={t.goal.wordings} lead={t.goal.wordingsLead}>
          <Timeline
            items={story.wordings.toReversed().map((wording) => ({
              when: whenInWords(wording, locale),
              title: text(wording, 'title'),
              children: (
                <>
                  {textOrNull(wording, 'detail') && <p>{text(wording, 'detail')}</p>}
                  <Measure row={wording} locale={locale} today={props.today} />
                  <FactLine reader={reader} kind={goal} row={wording} back={here} when={null} />
                </>
              ),
            }))}
          />
        </Section>
      )}
    </Page>
  );
};

const Leads = ({ reader, story, here }: GoalProps & { here: string }) => {
  const t = allianceTexts(reader.locale).lead;
  const found = story.leads.get(thingId(story.row));
  const now = found?.leads.filter((lead) => lead.holdsNow) ?? [];
  const past = found?.leads.filter((lead) => !lead.holdsNow) ?? [];
  const roles = new Set(now.map(({ row }) => String(row.role)));
  const add = (role: 'lead' | 'coLead', label: string) =>
    reader.mayWrite && story.holdsNow && !roles.has(role) ? (
      <ButtonLink
        label={label}
        href={newHref(reader, goalLead, here, { goal_id: thingId(story.row), role })}
        kind="secondary"
      />
    ) : null;
  const list = (leads: typeof now) => (
    <PlainList
      items={leads.map(({ row, fieldName }) => (
        <div class="fact">
          <p>
            {row.role === 'lead' ? t.lead : t.coLead}: <strong>{text(row, 'holder')}</strong>
            {fieldName && `, ${t.from(fieldName)}`}
          </p>
          <FactLine reader={reader} kind={goalLead} row={row} back={here} />
        </div>
      ))}
    />
  );
  return (
    <Section title={t.title}>
      {found?.finding && story.holdsNow && (
        <Alert kind="warning" title={t.findings[found.finding]}>
          <p>{t.findingText[found.finding]}</p>
        </Alert>
      )}
      {now.length > 0 && list(now)}
      <ButtonRow>
        {add('lead', t.add)}
        {add('coLead', t.addCo)}
      </ButtonRow>
      {past.length > 0 && (
        <>
          <h3>{t.past}</h3>
          {list(past)}
        </>
      )}
    </Section>
  );
};

const Below = ({ reader, story, level, here, ...props }: GoalProps & { level: GoalLevel; here: string }) => {
  const t = allianceTexts(reader.locale);
  const below = childLevel(level);
  if (!below) return null;
  return (
    <Section title={t.goal.children[level]}>
      {story.children.length === 0 && <p>{t.goal.noChildren[level]}</p>}
      <PlainList
        items={story.children.map((child) => (
          <div class="fact">
            <h3 class="fact__title">
              <a href={reader.frame.href(goal.path(child))}>{text(child, 'title')}</a>
            </h3>
            {textOrNull(child, 'detail') && <p>{text(child, 'detail')}</p>}
            <Measure row={child} locale={reader.locale} today={props.today} />
            <LeadLine leads={story.leads.get(thingId(child))} locale={reader.locale} />
          </div>
        ))}
      />
      <Pagination
        previous={props.isFirstPage ? null : { href: reader.frame.href(here), label: t.fact.first }}
        next={
          story.next
            ? { href: reader.frame.href(here, { ab: story.next }), label: t.goal.nextChildren }
            : null
        }
      />
      {reader.mayWrite && story.holdsNow && (
        <ButtonRow>
          <ButtonLink
            label={below === 'intermediate' ? t.goals.addIntermediate : t.goals.addAction}
            href={newHref(reader, goal, here, {
              system_id: text(story.row, 'system_id'),
              parent_id: thingId(story.row),
              level: below,
            })}
          />
        </ButtonRow>
      )}
    </Section>
  );
};
