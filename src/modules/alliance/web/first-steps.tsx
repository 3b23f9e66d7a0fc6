import { ButtonLink } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { ThreadList } from '../../../ui/thread-list.tsx';
import { coordinationOffice, field, goalSystem, milestone, selfDescription, title } from '../kinds.ts';
import { allianceTexts } from '../texts/index.ts';
import { newHref, type Reader } from './fact-links.tsx';

export type FirstStep = 'title' | 'fields' | 'description' | 'goals' | 'office' | 'milestone';

/** What a young alliance teaches: what still belongs here, in the order in which it is easiest to say. */
export const FirstSteps = ({ reader, missing }: { reader: Reader; missing: readonly FirstStep[] }) => {
  const t = allianceTexts(reader.locale).home;
  const steps = [
    { step: 'title' as const, kind: title, heading: t.steps.title, text: t.steps.titleText, back: '/' },
    { step: 'fields' as const, kind: field, heading: t.steps.fields, text: t.steps.fieldsText, back: '/' },
    {
      step: 'description' as const,
      kind: selfDescription,
      heading: t.steps.description,
      text: t.steps.descriptionText,
      back: '/',
    },
    {
      step: 'goals' as const,
      kind: goalSystem,
      heading: t.steps.goals,
      text: t.steps.goalsText,
      back: '/ziele',
    },
    {
      step: 'office' as const,
      kind: coordinationOffice,
      heading: t.steps.office,
      text: t.steps.officeText,
      back: '/koordinierungsstelle',
    },
    {
      step: 'milestone' as const,
      kind: milestone,
      heading: t.steps.milestone,
      text: t.steps.milestoneText,
      back: '/meilensteine',
    },
  ].filter(({ step }) => missing.includes(step));
  return (
    <Section title={t.stepsTitle} lead={t.stepsLead}>
      <ThreadList
        items={steps.map(({ kind, heading, text, back }, index) => ({
          title: heading,
          variant: index === 0 ? ('here' as const) : undefined,
          children: (
            <>
              <p>{text}</p>
              <p>
                <ButtonLink
                  kind={index === 0 ? 'primary' : 'tertiary'}
                  label={kind.words(reader.locale).create}
                  href={newHref(reader, kind, back)}
                />
              </p>
            </>
          ),
        }))}
      />
    </Section>
  );
};
