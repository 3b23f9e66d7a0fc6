import { Section } from '../cards.tsx';
import type { Frame } from '../frame.ts';
import { HeroThread } from '../hero-thread.tsx';
import { PlainList } from '../lists.tsx';
import { Page } from '../page.tsx';
import { Source } from '../prose.tsx';
import { ContentSamples } from './content-samples.tsx';
import { FormSamples } from './form-samples.tsx';
import { ListSamples } from './list-samples.tsx';

/** All blocks in all their states on one page; a development page, so its samples are German only. */
export const StyleguidePage = ({ frame }: { frame: Frame }) => (
  <Page
    frame={frame}
    kicker="Für Entwicklerinnen und Entwickler"
    title="Bausteine"
    heading="display"
    lead="Alles, woraus die Seiten von Verbund gebaut sind. Hell und dunkel folgt der Einstellung des Geräts; Druck ist immer hell."
    aside={<HeroThread />}
    breadcrumbs={[{ label: 'Start', href: frame.brand.href }]}
    provenance={<Source>src/ui, Gestaltung auf KERN-Komponenten</Source>}
  >
    <Section title="Grundsätze">
      <PlainList
        items={[
          'Der rote Faden ist das einzig Laute: Rot sind nur er und die eine Schaltfläche, die sagt, was als Nächstes zu tun ist.',
          'Farbe steht nie allein. Leistungsfelder haben eine Form, Zustände ein Wort, Meldungen eine Überschrift.',
          'Viel Platz, kurze Zeilen, kaum Kästen in Kästen.',
        ]}
      />
    </Section>
    <ContentSamples />
    <ListSamples />
    <FormSamples />
  </Page>
);
