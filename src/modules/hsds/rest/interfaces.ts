/** An interface besides HSDS: where it stands, what it gives. `{id}` is an example's or any other offer's. */
export type Described = { path: string; type: string; de: string; en: string; example: string };

/** All machine interfaces that are no part of HSDS. A test asks each of them. */
export const descriptions: readonly Described[] = [
  {
    path: '/api/hsds/datapackage.zip',
    type: 'application/zip',
    de: 'Alle Angebote auf einmal, als Datenpaket (HSDS, CSV-Tabellen mit datapackage.json)',
    en: 'All offers at once, as a data package (HSDS, CSV tables with datapackage.json)',
    example: 'organization.csv, service.csv, location.csv …',
  },
  {
    path: '/angebote/atom.xml',
    type: 'application/atom+xml',
    de: 'Neue und geänderte Angebote als Atom-Feed',
    en: 'New and changed offers as an Atom feed',
    example: '<feed xmlns="http://www.w3.org/2005/Atom">…</feed>',
  },
  {
    path: '/angebote/termine.ics',
    type: 'text/calendar',
    de: 'Die Termine aller Angebote als Kalender zum Abonnieren (iCalendar)',
    en: 'The dates of all offers as a calendar to subscribe to (iCalendar)',
    example: 'BEGIN:VCALENDAR …',
  },
  {
    path: '/angebote/{id}/termine.ics',
    type: 'text/calendar',
    de: 'Die Termine eines Angebots (iCalendar)',
    en: 'The dates of one offer (iCalendar)',
    example: 'BEGIN:VCALENDAR …',
  },
  {
    path: '/finden/angebote.geojson',
    type: 'application/geo+json',
    de: 'Orte der Angebote als GeoJSON, mit den Wünschen der Angebotssuche',
    en: 'Places of offers as GeoJSON, with the wishes of the search',
    example: '{"type":"FeatureCollection","features":[]}',
  },
  {
    path: '/gebiete.geojson',
    type: 'application/geo+json',
    de: 'Die Gebiete mit ihren Grenzen als GeoJSON',
    en: 'The areas with their borders as GeoJSON',
    example: '{"type":"FeatureCollection","features":[]}',
  },
  {
    path: '/bedarfe.csv',
    type: 'text/csv',
    de: 'Veröffentlichte Bedarfe als Tabelle',
    en: 'Published needs as a table',
    example: 'Bedarf;Stand;Dringlichkeit',
  },
];
