import { Alert } from '../alert.tsx';
import { ButtonLink, ButtonRow } from '../buttons.tsx';
import { BigNumber, Card, CardGrid, Columns, EmptyState, Section } from '../cards.tsx';
import { Chip, FieldChip, StateLabel, StateLine } from '../chips.tsx';
import { fieldMarks } from '../field-marks.tsx';
import { Accordion, AccordionGroup, Pagination, Tabs } from '../navigation.tsx';
import { CodeBlock, Quote, Small, Source, TextBlock } from '../prose.tsx';

const fieldNames: Record<(typeof fieldMarks)[number], string> = {
  school: 'Schule',
  youth: 'Jugendhilfe',
  health: 'Gesundheit',
  culture: 'Kultur',
  sport: 'Sport',
  admin: 'Verwaltung',
  family: 'Familien',
  generic: 'Weiteres Feld',
};

const Marks = () => (
  <Section title="Leistungsfelder, Marken, Zustände">
    <StateLine>
      {fieldMarks.map((mark) => (
        <FieldChip
          mark={mark}
          label={fieldNames[mark]}
          href="#inhalt"
          detail={mark === 'health' ? 'seit 2014' : undefined}
        />
      ))}
    </StateLine>
    <br />
    <StateLine>
      <StateLabel kind="ok" label="in Umsetzung" />
      <StateLabel kind="warn" label="nur eine Leitung" />
      <StateLabel kind="open" label="wartet auf Antwort" />
      <StateLabel kind="neutral" label="beendet" />
      <Chip label="Federführung: Jugendamt und Schulaufsicht" />
      <Chip label="kostenlos" href="#inhalt" current />
    </StateLine>
  </Section>
);

const Cards = () => (
  <>
    <Section title="Karten" action={<a href="#inhalt">Alle Ziele</a>}>
      <CardGrid>
        <Card
          title="Soziale Teilhabe und Chancengerechtigkeit"
          href="#inhalt"
          footer="14 Bedarfe, 9 mit Antwort"
        >
          <p>Benachteiligungen minimieren, Möglichkeiten zur individuellen Förderung ausbauen.</p>
        </Card>
        <Card title="Partizipation" href="#inhalt" footer="3 offene Beteiligungen">
          <p>Größtmögliche Mitwirkung von Kindern, Jugendlichen und Eltern – beim Bedarf und beim Angebot.</p>
        </Card>
        <Card title="Gesundheit und Bewegung" footer={<a href="#inhalt">62 Bewegungsangebote</a>}>
          <p>Körperliche und seelische Gesundheit verbessern, Bewegungsangebote ausbauen.</p>
        </Card>
      </CardGrid>
    </Section>
    <Section title="Zahlen, die zu ihren Zeilen führen">
      <CardGrid dense>
        <BigNumber count={4} label="Beschlüsse ohne Aufgabe" href="#inhalt" />
        <BigNumber count={9} label="Bedarfe ohne Antwort" href="#inhalt" />
        <BigNumber count={2} label="Gremien mit einer Leitung" href="#inhalt" detail="eins mehr als im Mai" />
      </CardGrid>
    </Section>
  </>
);

const Messages = () => (
  <Section title="Meldungen">
    <CardGrid>
      <Alert kind="info" title="Der frühere Name ist nicht überliefert">
        <p>Die Quelle nennt nur den Titel seit 2014.</p>
      </Alert>
      <Alert kind="success" title="Gespeichert" />
      <Alert kind="warning" title="Bitte nichts über einzelne Kinder eintragen">
        <p>Verbund ist kein Ort für Fallakten.</p>
      </Alert>
      <Alert kind="danger" title="Das hat nicht geklappt">
        <p>Die Seite ist nicht mehr aktuell. Ihr Text ist noch da.</p>
      </Alert>
    </CardGrid>
  </Section>
);

const Words = () => (
  <Columns>
    <Section title="Text und Zitat">
      <TextBlock
        text={
          'Seit 2012 hat jeder Bezirk eine Koordinierungsstelle.\n\nSie bringt Schule und Jugendhilfe zusammen,\nund alle, die Bildung im Bezirk gestalten.'
        }
      />
      <br />
      <Quote
        text="Kein Leistungsbereich allein kann die Aufgaben bewältigen."
        source={<>14. Kinder- und Jugendbericht, 2013</>}
      />
      <br />
      <Source>Selbstdarstellung der Koordinierungsstelle, Abschnitt „Meilensteine“</Source>
      <Small>Geprüft am 3. November 2026</Small>
      <CodeBlock text="/api/hsds/services?age=5&cost=free" />
    </Section>
    <Section title="Noch leer">
      <EmptyState
        title="Hier stehen bald Ihre Meilensteine."
        text="Ein Meilenstein ist ein Tag, an dem sich das Bündnis verändert hat: ein neues Feld, ein neuer Titel, ein Beschluss."
        action={<ButtonLink label="Ersten Meilenstein eintragen" href="#inhalt" />}
      />
    </Section>
  </Columns>
);

const Ways = () => (
  <>
    <Section title="Wege">
      <Tabs
        label="Ansichten des Ziels"
        links={[
          { label: 'Übersicht', href: '#inhalt', current: true },
          { label: 'Roter Faden', href: '#inhalt', current: false },
          { label: 'Verlauf', href: '#inhalt', current: false },
        ]}
      />
      <AccordionGroup>
        <Accordion title="Wie wird die Wirkung gemessen?" open>
          <p>Mit einem Kennwert, einem Ausgangswert, einem Zielwert und einem Tag.</p>
        </Accordion>
        <Accordion title="Wer entscheidet?">
          <p>Die Steuerungsgruppe.</p>
        </Accordion>
      </AccordionGroup>
      <Pagination
        previous={{ href: '#inhalt', label: 'Neuere' }}
        next={{ href: '#inhalt', label: 'Ältere' }}
      />
    </Section>
    <Section title="Schaltflächen">
      <ButtonRow>
        <ButtonLink kind="primary" label="Angebot finden" href="#inhalt" />
        <ButtonLink label="Sagen, was fehlt" href="#inhalt" />
        <ButtonLink kind="tertiary" label="Abbrechen" href="#inhalt" />
      </ButtonRow>
    </Section>
  </>
);

export const ContentSamples = () => (
  <>
    <Marks />
    <Cards />
    <Messages />
    <Words />
    <Ways />
  </>
);
