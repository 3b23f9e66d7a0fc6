import type { Child } from 'hono/jsx';
import { longDay } from '../../../platform/i18n/format.ts';
import { languages } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Card, CardGrid, Columns, Section } from '../../../ui/cards.tsx';
import { FieldChip, StateLine } from '../../../ui/chips.tsx';
import { HeroThread } from '../../../ui/hero-thread.tsx';
import { DescriptionList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Quote, TextBlock } from '../../../ui/prose.tsx';
import type { HomeView } from '../data/home-views.ts';
import { machineDay, milestoneDay, text, textOrNull, thingId } from '../fact.ts';
import { fieldStories } from '../field-story.ts';
import { goal, holdersInWords, milestone, selfDescription, title } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { mottoOf } from '../title.ts';
import { FactLine, newHref } from './fact-links.tsx';
import { fieldMark, fieldSince } from './field-words.ts';
import { type FirstStep, FirstSteps } from './first-steps.tsx';
import { HomeHead } from './home-head.tsx';
import type { HomeProps } from './home-props.ts';

/** "Was wir sind": the alliance in one page, as of a day. */
export const HomePage = (props: HomeProps) => {
  const { reader, alliance, asOf, today, home } = props;
  const { frame, locale } = reader;
  const t = allianceTexts(locale).home;
  const name = home.title && text(home.title, 'title');
  const fields = fieldStories(home.fields, asOf).here;
  const about = home.descriptions.filter((row) => row.aspect !== 'quotation');
  const isEmpty = !home.hasTitles && fields.length === 0 && about.length === 0 && home.goals.length === 0;
  // Of a past day nothing is missing: what is not recorded there is said, not asked for.
  const missing = asOf === today ? missingSteps(home, fields.length) : [];
  const nature = about.find((row) => row.aspect === 'nature') ?? about[0];
  return (
    <Page
      frame={frame}
      title={(name && (mottoOf(name) ?? name)) || t.noTitle(alliance.name)}
      heading="display"
      lead={isEmpty ? t.emptyText : nature && text(nature, 'text')}
      aside={<HeroThread />}
      languages={languages}
      canonical={props.address}
      head={<HomeHead {...props} />}
      state={
        <>
          {!isEmpty && (
            <ButtonRow>
              <ButtonLink label={t.findOffers} href={frame.href('/finden')} kind="primary" />
            </ButtonRow>
          )}
          {nature && (
            <div id={thingId(nature)}>
              <FactLine reader={reader} kind={selfDescription} row={nature} back="/" when={null} />
            </div>
          )}
          <TitleLine {...props} name={name} isEmpty={isEmpty} />
        </>
      }
    >
      {reader.mayWrite && missing.length > 0 && <FirstSteps reader={reader} missing={missing} />}
      {!isEmpty && (
        <Section title={t.goals} action={<a href={frame.href('/ziele')}>{t.allGoals}</a>}>
          {home.goals.length === 0 && <p>{t.noGoals}</p>}
          <CardGrid>
            {home.goals.map((row) => (
              <Card title={text(row, 'title')} href={frame.href(goal.path(row))}>
                {textOrNull(row, 'detail') && <p>{text(row, 'detail')}</p>}
              </Card>
            ))}
          </CardGrid>
        </Section>
      )}
      {!isEmpty && (
        <Section
          title={t.fields}
          lead={fields.length > 0 ? t.fieldsLead : t.noFields}
          action={<a href={frame.href('/leistungsfelder')}>{t.allFields}</a>}
        >
          <StateLine>
            {fields.map((story) => (
              <FieldChip
                mark={fieldMark(story.row)}
                label={text(story.row, 'name')}
                detail={fieldSince(story, locale) ?? undefined}
                href={frame.href(`/leistungsfelder#${thingId(story.row)}`)}
              />
            ))}
          </StateLine>
        </Section>
      )}
      {!isEmpty && <About {...props} shown={nature} />}
      <Recent {...props} isPast={asOf < today} />
    </Page>
  );
};

const missingSteps = (home: HomeView, fieldCount: number): readonly FirstStep[] => {
  const isThere: Record<FirstStep, boolean> = {
    title: home.hasTitles,
    fields: fieldCount > 0,
    description: home.descriptions.length > 0,
    goals: home.goalSystem !== null,
    office: home.office !== null,
    milestone: home.milestones.length > 0,
  };
  return (Object.keys(isThere) as FirstStep[]).filter((step) => !isThere[step]);
};

/** Below the heading: the whole title with its time, or that it is not recorded. */
const TitleLine = (props: HomeProps & { name: string | null; isEmpty: boolean }) => {
  const { reader, home, name, isEmpty } = props;
  const t = allianceTexts(reader.locale).home;
  const titles = <a href={reader.frame.href('/titel')}>{t.titles}</a>;
  if (home.title && name)
    return (
      <>
        <p>
          <strong>{name}</strong>
        </p>
        <FactLine reader={reader} kind={title} row={home.title} back="/" more={titles} />
      </>
    );
  if (isEmpty) return null;
  return (
    <p>
      {home.hasTitles ? t.noTitleText(longDay(props.asOf, reader.locale)) : t.noTitleYet}{' '}
      {home.hasTitles && titles}
    </p>
  );
};

/** What the alliance says of itself beyond the first sentence, and whose words it rests on. */
const About = ({
  reader,
  home,
  shown,
}: HomeProps & { shown: HomeView['descriptions'][number] | undefined }) => {
  const t = allianceTexts(reader.locale).home;
  const others = home.descriptions.filter((row) => row !== shown && row.aspect !== 'quotation');
  const quotes = home.descriptions.filter((row) => row.aspect === 'quotation');
  if (others.length === 0 && quotes.length === 0 && !reader.mayWrite) return null;
  const columns: Child[] = [];
  if (others.length > 0)
    columns.push(
      <Section title={t.wants}>
        {others.map((row) => (
          <div id={thingId(row)} class="fact">
            <TextBlock text={text(row, 'text')} />
            <FactLine reader={reader} kind={selfDescription} row={row} back="/" />
          </div>
        ))}
      </Section>,
    );
  if (quotes.length > 0)
    columns.push(
      <Section title={t.quotation}>
        {quotes.map((row) => (
          <div id={thingId(row)} class="fact">
            <Quote text={text(row, 'text')} source={text(row, 'reference')} />
            <FactLine reader={reader} kind={selfDescription} row={row} back="/" when={null} />
          </div>
        ))}
      </Section>,
    );
  return (
    <>
      {columns.length === 2 ? <Columns>{columns}</Columns> : columns}
      {reader.mayWrite && (
        <p class="add">
          <a href={newHref(reader, selfDescription, '/')}>{t.addDescription}</a>
        </p>
      )}
    </>
  );
};

/** What happened last, who coordinates, and how to look back. */
const Recent = ({ reader, home, asOf, isPast }: HomeProps & { isPast: boolean }) => {
  const { frame, locale } = reader;
  const t = allianceTexts(locale).home;
  const heads = allianceTexts(locale).office.relationHeads;
  return (
    <>
      {home.milestones.length > 0 && (
        <Section
          title={isPast ? t.milestonesUntil(longDay(asOf, locale)) : t.milestones}
          action={<a href={frame.href('/meilensteine')}>{t.allMilestones}</a>}
        >
          <Timeline
            items={home.milestones.map((row) => ({
              when: milestoneDay(row, locale),
              datetime: machineDay(row),
              title: text(row, 'title'),
              href: frame.href(milestone.path(row)),
            }))}
          />
        </Section>
      )}
      {(home.office || home.relations.length > 0) && (
        <Section title={t.office} action={<a href={frame.href('/koordinierungsstelle')}>{t.officeMore}</a>}>
          {home.office && (
            <p>
              <strong>{text(home.office, 'name')}</strong>
            </p>
          )}
          <DescriptionList
            items={home.relations.map((row) => ({
              term: heads[row.relation as keyof typeof heads],
              value: holdersInWords(row.holders, locale),
            }))}
          />
        </Section>
      )}
      {(home.hasTitles || home.milestones.length > 0) && (
        <Section title={t.askPast} lead={t.askPastText}>
          <ButtonRow>
            <ButtonLink label={t.compare} href={frame.href('/vergleich')} />
          </ButtonRow>
        </Section>
      )}
    </>
  );
};
