import { Columns, Section } from '../cards.tsx';
import { StateLabel } from '../chips.tsx';
import { ConflictTable } from '../conflict-table.tsx';
import { DataTable } from '../data-table.tsx';
import { DescriptionList, DiffList, Timeline } from '../lists.tsx';
import { type ThreadItem, ThreadList } from '../thread-list.tsx';

const thread: readonly ThreadItem[] = [
  {
    day: '12. März 2026',
    title: '31 Beiträge von Kindern der Klassen 3 und 4',
    href: '#inhalt',
    children: <p>„Nach der Schule ist die Halle immer zu.“</p>,
  },
  {
    how: 'begründet',
    day: '2. April 2026',
    title: 'Bedarf festgestellt: 420 Kinder, 3 Planungsräume, kein Angebot nach 15 Uhr',
    variant: 'here',
  },
  { how: 'beraten in', day: '16. April 2026', title: 'Verbund Südviertel, TOP 4', href: '#inhalt' },
  {
    how: 'entschieden durch',
    day: '7. Mai 2026',
    title: 'Beschluss 2026/11 der Steuerungsgruppe',
    href: '#inhalt',
    children: <p>9 Ja · 0 Nein · 1 Enthaltung</p>,
  },
  {
    how: 'vereinbart in',
    day: '1. Juli 2026',
    title: 'Vereinbarung Hallenöffnung, drei Parteien, gegengezeichnet',
    href: '#inhalt',
    variant: 'gap',
  },
  {
    title: 'Noch kein Angebot eingetragen',
    variant: 'missing',
    children: (
      <p>
        Zugesagt bis 1. Oktober 2026 · <StateLabel kind="warn" label="überfällig seit 4 Tagen" /> ·{' '}
        <a href="#inhalt">Angebot anlegen</a>
      </p>
    ),
  },
];

const tasks = [
  { what: 'Protokoll Verbund Nord freigeben', who: 'Koordination', until: 'Mo 23.11.', open: '1' },
  { what: 'Einträge bestätigen', who: 'Einrichtungen', until: 'Mi 25.11.', open: '14' },
  {
    what: 'Halbjahresprüfung Bildungsforum West',
    who: 'Tandem Schule/Jugend',
    until: 'Fr 27.11.',
    open: '2',
  },
];

export const ListSamples = () => (
  <>
    <Section title="Der rote Faden">
      <ThreadList items={thread} label="Faden des Bedarfs" hereLabel="Von hier aus betrachtet" />
    </Section>
    <Section title="Zeitleiste">
      <Timeline
        items={[
          {
            when: '2012',
            datetime: '2012',
            kind: 'Meilenstein',
            title: 'Beginn in allen Bezirken',
            children: <p>Jeder Bezirk erhält eine Koordinierungsstelle.</p>,
          },
          {
            when: 'Juni 2014',
            datetime: '2014-06',
            kind: 'Titel',
            title: 'kooperieren, vernetzen, mitmachen',
            href: '#inhalt',
          },
          { when: 'nicht überliefert', title: 'Früherer Titel' },
        ]}
      />
    </Section>
    <Section title="Tabelle">
      <DataTable
        caption="Diese Woche"
        rows={tasks}
        columns={[
          { label: 'Was', cell: (row) => <a href="#inhalt">{row.what}</a>, rowHeader: true },
          { label: 'Wer', cell: (row) => row.who },
          { label: 'Bis', cell: (row) => row.until },
          { label: 'Offen', cell: (row) => row.open, numeric: true },
        ]}
      />
    </Section>
    <Columns>
      <Section title="Angaben">
        <DescriptionList
          items={[
            { term: 'Auftrag', value: 'Senatsverwaltung' },
            { term: 'Anstellung', value: 'Eine Stiftung' },
            { term: 'Sitz', value: 'Jugendamt oder Schulaufsicht' },
            { term: 'Nicht gezeigt', value: null },
          ]}
        />
      </Section>
      <Section title="Was sich geändert hat">
        <DiffList
          items={[
            {
              label: 'Titel',
              before: 'vernetzen, kooperieren, mitmachen',
              after: 'kooperieren, vernetzen, mitmachen',
            },
            { label: 'Feld', before: null, after: 'Gesundheit' },
          ]}
        />
      </Section>
    </Columns>
    <Section title="Zwei haben zugleich geändert">
      <ConflictTable
        rows={[
          {
            label: 'Bezeichnung',
            base: 'Gesundheit',
            theirs: 'Gesundheit und Bewegung',
            yours: 'Gesundheit, Bewegung und Kultur',
          },
          { label: 'Gilt bis', base: null, theirs: null, yours: '31. Juli 2027' },
        ]}
      />
    </Section>
  </>
);
