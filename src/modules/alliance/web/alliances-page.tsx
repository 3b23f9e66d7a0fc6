import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Card, CardGrid, EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { HeroThread } from '../../../ui/hero-thread.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { ListedAlliance } from '../data/alliance-list.ts';
import { allianceTexts } from '../texts/index.ts';

/** The platform's start page: its alliances. */
export const AlliancesPage = (props: {
  frame: Frame;
  alliances: readonly ListedAlliance[];
  isCut: boolean;
  mayCreate: boolean;
  mayCompare: boolean;
}) => {
  const { frame, alliances } = props;
  const t = allianceTexts(frame.locale).platform.list;
  const create = <ButtonLink kind="primary" label={t.add} href={frame.href('/plattform/neu')} />;
  return (
    <Page frame={frame} title={t.title} heading="display" lead={t.lead} aside={<HeroThread />}>
      <Section title={t.heading}>
        {alliances.length === 0 && (
          <EmptyState title={t.empty} text={t.emptyText} action={props.mayCreate && create} />
        )}
        <CardGrid>
          {alliances.map((alliance) => (
            <Card
              title={alliance.name}
              href={frame.href(`/${alliance.slug}`)}
              footer={alliance.isExample && <StateLabel kind="neutral" label={t.example} />}
            >
              <p>{alliance.isExample ? t.exampleText : t.real}</p>
            </Card>
          ))}
        </CardGrid>
        {props.isCut && <Small>{t.more(alliances.length)}</Small>}
        <ButtonRow>
          {props.mayCreate && alliances.length > 0 && create}
          {props.mayCompare && <ButtonLink label={t.compare} href={frame.href('/plattform/vergleich')} />}
        </ButtonRow>
      </Section>
    </Page>
  );
};
