import { z } from '@hono/zod-openapi';
import { tables } from '../package-tables.ts';
import { areaQuestion, finderWishes, type Parameters } from './parameters.ts';
import { featureCollection } from './schemas.ts';

/** An interface besides HSDS: where it stands, what it gives. `{id}` is an example's or any other offer's. */
export type Described = {
  path: string;
  type: string;
  de: string;
  en: string;
  query: Parameters;
  schema: z.ZodType;
  /** How an answer looks, cut short; left out of what is no text. */
  example?: unknown;
  /** What besides the summary one has to know. */
  more?: string;
};

const text = z.string();
const columns = Object.entries(tables).map(([name, names]) => `- ${name}.csv: ${names.join(', ')}`);

const calendar = (uid: string) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Verbund//Angebote//DE',
    'BEGIN:VEVENT',
    `UID:${uid}@musterbezirk.verbund`,
    'DTSTAMP:20261122T110000Z',
    'DTSTART;TZID=Europe/Berlin:20261125T160000',
    'DTEND;TZID=Europe/Berlin:20261125T173000',
    'RRULE:FREQ=WEEKLY;BYDAY=WE',
    'SUMMARY:Purzelturnen',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** All machine interfaces that are no part of HSDS. A test asks each of them. */
export const descriptions: readonly Described[] = [
  {
    path: '/api/hsds/datapackage.zip',
    type: 'application/zip',
    de: 'Alle Angebote auf einmal, als Datenpaket (HSDS, CSV-Tabellen mit datapackage.json)',
    en: 'All offers at once, as a data package (HSDS, CSV tables with datapackage.json)',
    query: {},
    schema: z.string().openapi({ format: 'binary' }),
    more: `A zip of CSV tables (UTF-8, commas, CRLF):\n\n${columns.join('\n')}\n\nA text that a spreadsheet would run begins with an apostrophe. 413 where there are more than 100,000 services.`,
  },
  {
    path: '/angebote/atom.xml',
    type: 'application/atom+xml',
    de: 'Neue und geänderte Angebote als Atom-Feed',
    en: 'New and changed offers as an Atom feed',
    query: {},
    schema: text,
    example: [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
      '  <id>https://bildung.example/musterbezirk/angebote/atom.xml</id>',
      '  <title>Neue und geänderte Angebote: Musterbezirk</title>',
      '  <updated>2026-11-22T11:00:00.000Z</updated>',
      '  <author><name>Musterbezirk</name></author>',
      '  <entry>',
      '    <id>urn:uuid:ac148810-d857-441c-9679-408f346de14b</id>',
      '    <title>Purzelturnen</title>',
      '    <published>2026-11-03T00:00:00.000Z</published>',
      '    <updated>2026-11-22T11:00:00.000Z</updated>',
      '    <link rel="alternate" type="text/html" href="https://bildung.example/musterbezirk/angebote/ac148810-d857-441c-9679-408f346de14b"/>',
      '    <summary>Klettern, springen, rollen.</summary>',
      '  </entry>',
      '</feed>',
    ].join('\n'),
  },
  {
    path: '/angebote/termine.ics',
    type: 'text/calendar',
    de: 'Die Termine aller Angebote als Kalender zum Abonnieren (iCalendar)',
    en: 'The dates of all offers as a calendar to subscribe to (iCalendar)',
    query: {},
    schema: text,
    example: calendar('2bf92a74-891e-453d-85fe-5f40fcb38c82'),
  },
  {
    path: '/angebote/{id}/termine.ics',
    type: 'text/calendar',
    de: 'Die Termine eines Angebots (iCalendar)',
    en: 'The dates of one offer (iCalendar)',
    query: {},
    schema: text,
    example: calendar('2bf92a74-891e-453d-85fe-5f40fcb38c82'),
  },
  {
    path: '/finden/angebote.geojson',
    type: 'application/geo+json',
    de: 'Orte der Angebote als GeoJSON, mit den Wünschen der Angebotssuche',
    en: 'Places of offers as GeoJSON, with the wishes of the search',
    query: finderWishes,
    schema: featureCollection,
    example: {
      type: 'FeatureCollection',
      total: 1,
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [13.40987, 54.92343] },
          properties: {
            id: 'ac148810-d857-441c-9679-408f346de14b',
            name: 'Purzelturnen',
            page: '/musterbezirk/angebote/ac148810-d857-441c-9679-408f346de14b',
            summary: 'Klettern, springen, rollen.',
            provider: 'TSV Musterbezirk',
            ages: '3 bis 6 Jahre',
            cost: 'free',
            languages: ['de'],
            access: ['stepFree'],
            confirmed: '2026-11-03',
          },
        },
      ],
    },
  },
  {
    path: '/finden.csv',
    type: 'text/csv',
    de: 'Angebote als Tabelle, mit den Wünschen der Angebotssuche',
    en: 'Offers as a table, with the wishes of the search',
    query: finderWishes,
    schema: text,
    example:
      'Angebot;Anbieter;Worum es geht;Für wen;Nächster Termin;Wo;Kosten;Sprachen;Barrierefrei;Geprüft am;Seite\r\n',
  },
  {
    path: '/gebiete.geojson',
    type: 'application/geo+json',
    de: 'Die Gebiete mit ihren Grenzen als GeoJSON',
    en: 'The areas with their borders as GeoJSON',
    query: areaQuestion,
    schema: featureCollection,
    example: {
      type: 'FeatureCollection',
      asOf: '2026-11-22',
      features: [
        {
          type: 'Feature',
          id: '48f0568c-1a07-4320-a57f-f5fd2ffa158a',
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [13.32, 54.85],
                [13.34, 54.85],
                [13.34, 54.87],
                [13.32, 54.85],
              ],
            ],
          },
          properties: {},
        },
      ],
    },
  },
  {
    path: '/bedarfe.csv',
    type: 'text/csv',
    de: 'Veröffentlichte Bedarfe als Tabelle',
    en: 'Published needs as a table',
    query: {},
    schema: text,
    example:
      'Bedarf;Stand;Dringlichkeit;Wer;Alter;Gebiete;Lebenslagen und Themen;Menschen etwa;Anliegen;Angebote;in diesem Stand seit\r\n',
  },
];
