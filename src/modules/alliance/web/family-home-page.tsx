import { languages } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Card, CardGrid, Section } from '../../../ui/cards.tsx';
import { FieldChip, StateLine } from '../../../ui/chips.tsx';
import { HeroThread } from '../../../ui/hero-thread.tsx';
import { germanOn } from '../../../ui/in-german.tsx';
import { Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextBlock } from '../../../ui/prose.tsx';
import { machineDay, milestoneDay, text, textOrNull, thingId } from '../fact.ts';
import { fieldStories } from '../field-story.ts';
import { goal, milestone } from '../kinds.ts';
import { type FamilyLanguage, familyHomeTexts } from '../texts/home-families.ts';
import { mottoOf } from '../title.ts';
import { fieldMark, fieldSince } from './field-words.ts';
import { HomeHead } from './home-head.tsx';
import type { HomeProps } from './home-props.ts';

/**
 * The start page in a language that families read and the interface does not speak: what there is for them comes first. What
 * the alliance says of itself stands below in German, as it was written, and says so to browsers and screen readers.
 */
export const FamilyHomePage = (props: HomeProps & { language: FamilyLanguage }) => {
  const { reader, alliance, home, language } = props;
  const { frame } = reader;
  const t = familyHomeTexts(language);
  const german = germanOn(language);
  const name = home.title && text(home.title, 'title');
  const fields = fieldStories(home.fields, props.asOf).here;
  const about = home.descriptions.filter((row) => row.aspect !== 'quotation');
  const isEmpty = !home.hasTitles && fields.length === 0 && about.length === 0 && home.goals.length === 0;
  return (
    <Page
      frame={frame}
      title={(name && (mottoOf(name) ?? name)) || t.noTitle(alliance.name)}
      titleLanguage={name ? german : {}}
      languages={languages}
      heading="display"
      lead={isEmpty ? t.empty : t.lead}
      aside={<HeroThread />}
      canonical={props.address}
      head={<HomeHead {...props} />}
      state={
        <>
          {name && (
            <p {...german}>
              <strong>{name}</strong>
            </p>
          )}
          {!isEmpty && (
            <ButtonRow>
              <ButtonLink label={t.findOffers} href={frame.href('/finden')} kind="primary" />
              <ButtonLink label={t.week} href={frame.href('/finden/kalender')} />
              <ButtonLink label={t.map} href={frame.href('/finden/karte')} />
            </ButtonRow>
          )}
        </>
      }
    >
      {about.length > 0 && (
        <Section title={t.about} lead={t.inGerman}>
          <div {...german}>
            {about.map((row) => (
              <div id={thingId(row)} class="fact">
                <TextBlock text={text(row, 'text')} />
              </div>
            ))}
          </div>
        </Section>
      )}
      {home.goals.length > 0 && (
        <Section title={t.goals} action={<a href={frame.href('/ziele')}>{t.allGoals}</a>}>
          <div {...german}>
            <CardGrid>
              {home.goals.map((row) => (
                <Card title={text(row, 'title')} href={frame.href(goal.path(row))}>
                  {textOrNull(row, 'detail') && <p>{text(row, 'detail')}</p>}
                </Card>
              ))}
            </CardGrid>
          </div>
        </Section>
      )}
      {fields.length > 0 && (
        <Section
          title={t.fields}
          lead={t.fieldsLead}
          action={<a href={frame.href('/leistungsfelder')}>{t.allFields}</a>}
        >
          <div {...german}>
            <StateLine>
              {fields.map((story) => (
                <FieldChip
                  mark={fieldMark(story.row)}
                  label={text(story.row, 'name')}
                  detail={fieldSince(story, reader.locale) ?? undefined}
                  href={frame.href(`/leistungsfelder#${thingId(story.row)}`)}
                />
              ))}
            </StateLine>
          </div>
        </Section>
      )}
      {home.milestones.length > 0 && (
        <Section title={t.milestones} action={<a href={frame.href('/meilensteine')}>{t.allMilestones}</a>}>
          <div {...german}>
            <Timeline
              items={home.milestones.map((row) => ({
                when: milestoneDay(row, reader.locale),
                datetime: machineDay(row),
                title: text(row, 'title'),
                href: frame.href(milestone.path(row)),
              }))}
            />
          </div>
        </Section>
      )}
      {home.office && (
        <Section title={t.office} action={<a href={frame.href('/koordinierungsstelle')}>{t.officeMore}</a>}>
          <p {...german}>
            <strong>{text(home.office, 'name')}</strong>
          </p>
        </Section>
      )}
    </Page>
  );
};
