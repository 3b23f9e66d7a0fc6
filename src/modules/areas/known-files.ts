import type { Aggregation, Direction } from './kinds.ts';

/** What the columns of well-known files mean, by their headings. */
export type KnownColumn = {
  key: string;
  name: string;
  unit: string | null;
  direction: Direction;
  aggregation: Aggregation;
  /** The heading of the column that weighs it. */
  weight?: string;
};

const share = (key: string, name: string, direction: Direction = 'neutral', unit = '%'): KnownColumn => ({
  key,
  name,
  unit,
  direction,
  aggregation: 'weightedMean',
  weight: 'Resident Count',
});

/** Berlin's Monitoring Soziale Stadtentwicklung, as published with English headings. */
export const knownColumns: Readonly<Record<string, KnownColumn>> = {
  'Resident Count': {
    key: 'mss-einwohner',
    name: 'Einwohnerinnen und Einwohner',
    unit: 'Personen',
    direction: 'neutral',
    aggregation: 'sum',
  },
  'Unemployment Percent': share('mss-arbeitslosigkeit', 'Arbeitslosigkeit (SGB II)', 'less'),
  'Social Benefits Receivers Percent': share(
    'mss-transferbezug',
    'Transferbezug von nicht Arbeitslosen (SGB II und XII)',
    'less',
  ),
  'Child Poverty Percent': share('mss-kinderarmut', 'Kinderarmut: Transferbezug unter 15 Jahren', 'less'),
  'Change in Unemployment': share(
    'mss-arbeitslosigkeit-dynamik',
    'Veränderung der Arbeitslosigkeit in zwei Jahren',
    'less',
    'Prozentpunkte',
  ),
  'Change in Social Benefits Receivers': share(
    'mss-transferbezug-dynamik',
    'Veränderung des Transferbezugs in zwei Jahren',
    'less',
    'Prozentpunkte',
  ),
  'Change in Child Poverty': share(
    'mss-kinderarmut-dynamik',
    'Veränderung der Kinderarmut in zwei Jahren',
    'less',
    'Prozentpunkte',
  ),
  'Status Index num': {
    key: 'mss-status',
    name: 'Status-Index (1 hoch bis 4 sehr niedrig)',
    unit: null,
    direction: 'less',
    aggregation: 'none',
  },
  'Dynamics Index num': {
    key: 'mss-dynamik',
    name: 'Dynamik-Index (1 positiv, 3 stabil, 5 negativ)',
    unit: null,
    direction: 'less',
    aggregation: 'none',
  },
  'Youth Unemployment': share('mss-jugendarbeitslosigkeit', 'Jugendarbeitslosigkeit (SGB II)', 'less'),
  'Single Parents': share('mss-alleinerziehende', 'Haushalte von Alleinerziehenden'),
  'Old Age Poverty': share('mss-altersarmut', 'Altersarmut: Grundsicherung ab 65 Jahren', 'less'),
  'Children Adolescents with Migration Background': share(
    'mss-kinder-migrationshintergrund',
    'Kinder und Jugendliche mit Migrationshintergrund',
  ),
  'Residents with Migration Background': share(
    'mss-migrationshintergrund',
    'Bevölkerung mit Migrationshintergrund',
  ),
  Foreigners: share('mss-auslaender', 'Ausländerinnen und Ausländer'),
  'Change in Foreigners Over Two Years': share(
    'mss-auslaender-dynamik',
    'Veränderung des Anteils der Ausländerinnen und Ausländer in zwei Jahren',
    'neutral',
    'Prozentpunkte',
  ),
  'Non EU Foreigners': share('mss-nicht-eu', 'Ausländerinnen und Ausländer von außerhalb der EU'),
  'Foreign Transfer Recipients SGB II': share(
    'mss-auslaender-transferbezug',
    'Transferbezug von Ausländerinnen und Ausländern (SGB II)',
    'less',
  ),
  'Residents in Simple Living Conditions': share('mss-einfache-wohnlage', 'Wohnen in einfacher Wohnlage'),
  'Residence Duration Over Five Years': share('mss-wohndauer', 'Wohndauer von mehr als fünf Jahren'),
  'Migration Volume': share('mss-wanderungsvolumen', 'Wanderungsvolumen'),
  'Total Migration Balance': share('mss-wanderungssaldo', 'Wanderungssaldo'),
  'Migration Balance Children Under 6 Years': share(
    'mss-wanderungssaldo-kinder',
    'Wanderungssaldo der Kinder unter sechs Jahren',
  ),
};

/** A key for an indicator made of its name: `Kinder unter 6 (in %)` → `kinder-unter-6-in`. */
export const keyFromName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'indikator';
