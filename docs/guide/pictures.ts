/**
 * What is done before a picture is taken: click on what a selector finds; put a file of this folder or a text into a field, or choose one of its options; wait until
 * a selector finds something, looking again and again at pages that follow a job; or follow a link of the newest mail, as
 * somebody who has no account.
 */
export type Step =
  | { click: string }
  | { field: string; file: string }
  | { field: string; text: string }
  | { field: string; option: string }
  | { until: string }
  | { mailLink: RegExp };

/** One picture of the guides: what is shown, to whom, and how wide the window is. */
export type Picture = {
  name: string;
  /** Path below the site; where the steps begin if there are any. */
  path: string;
  steps?: readonly Step[];
  /** What is brought to the top of the window; else the page is shown from its beginning. */
  from?: string;
  who?: keyof typeof accounts;
  width?: number;
  height?: number;
};

/** The people of the example district who act in the guides. */
export const accounts = {
  koordination: 'koordination@musterbezirk.example',
  steuerung: 'steuerung@musterbezirk.example',
  mitglied: 'laterne@musterbezirk.example',
  plattform: 'plattform@musterbezirk.example',
} as const;

/** A list as an office keeps it, read in up to the page with its columns. */
const listRead: readonly Step[] = [
  { click: 'input[value="art:organisations"]' },
  { field: 'input[type=file]', file: 'beispiel-adressliste.csv' },
  { field: 'input[name=quelle]', text: 'Adressliste Jugendamt' },
  { click: 'main form button[type=submit]' },
  { until: 'h2:has-text("Spalten")' },
];
/** The office asks an owner at once; the mail is what the owner sees. */
const asked: readonly Step[] = [
  { click: 'main td a[href*="/bestaetigungen/"], main th a[href*="/bestaetigungen/"]' },
  { click: 'main button[formaction$="/fragen"]' },
];

/** All pictures; `tests/guide.test.ts` holds them and the guides together. */
export const pictures: readonly Picture[] = [
  { name: 'start', path: '/steglitz-zehlendorf' },
  { name: 'stichtag', path: '/steglitz-zehlendorf/leistungsfelder?stand=2013-06-01' },
  { name: 'titel', path: '/steglitz-zehlendorf/titel' },
  { name: 'vergleich', path: '/steglitz-zehlendorf/vergleich?von=2013-12-31&bis=2014-12-31', height: 1200 },
  { name: 'telefon', path: '/musterbezirk', width: 360, height: 740 },
  { name: 'ziele', path: '/musterbezirk/ziele', who: 'steuerung' },
  {
    name: 'faden',
    path: '/musterbezirk/titel',
    who: 'steuerung',
    steps: [{ click: 'main a[href*="/faden/"]' }],
  },
  { name: 'heute', path: '/musterbezirk/heute', who: 'koordination' },
  {
    name: 'auswahl',
    path: '/musterbezirk/titel',
    who: 'koordination',
    steps: [{ click: 'main a[href*="/eintrag/title/"]' }],
  },
  { name: 'formular', path: '/musterbezirk/eintrag/milestone/neu', who: 'koordination' },
  { name: 'geschichte', path: '/musterbezirk/verlauf', who: 'koordination' },
  { name: 'team', path: '/musterbezirk/team', who: 'koordination' },
  { name: 'einstellungen', path: '/musterbezirk/einstellungen', who: 'koordination' },
  {
    name: 'gebiete',
    path: '/musterbezirk/gebiete',
    steps: [
      { field: 'select[name=ebene]', option: 'Planungsräume' },
      { field: 'select[name=indikator]', option: 'Kinder in Familien mit Grundsicherung' },
      { click: 'main form button[type=submit]' },
      { until: 'main table' },
    ],
    height: 1400,
  },
  { name: 'wer-ist-wer', path: '/musterbezirk/wer-ist-wer?suche=sport', height: 1100 },
  { name: 'einlesen', path: '/musterbezirk/einlesen', who: 'koordination', height: 1200 },
  {
    name: 'zuordnen',
    path: '/musterbezirk/einlesen',
    who: 'koordination',
    steps: listRead,
    from: 'h2:has-text("Spalten")',
  },
  {
    name: 'probelauf',
    path: '/musterbezirk/einlesen',
    who: 'koordination',
    steps: [
      ...listRead,
      { click: 'main form button[type=submit]' },
      { until: 'form[action$="/uebernehmen"]' },
    ],
    height: 1200,
  },
  { name: 'register', path: '/musterbezirk/register/organisationen', who: 'koordination' },
  { name: 'dubletten', path: '/musterbezirk/register/dubletten', who: 'koordination' },
  { name: 'bestaetigungen', path: '/musterbezirk/bestaetigungen', who: 'koordination' },
  {
    name: 'bestaetigen',
    path: '/musterbezirk/bestaetigungen',
    who: 'koordination',
    steps: [...asked, { mailLink: /bestaetigen\?/ }],
  },
  {
    name: 'eintrag-aendern',
    path: '/musterbezirk/bestaetigungen',
    who: 'koordination',
    steps: [...asked, { mailLink: /bestaetigen\/aendern/ }],
    height: 1000,
  },
  { name: 'gremien', path: '/musterbezirk/gremien', who: 'koordination', height: 1300 },
  { name: 'verbuende', path: '/musterbezirk/verbuende', who: 'koordination' },
  { name: 'ueberschneidungen', path: '/musterbezirk/gremien/ueberschneidungen', who: 'koordination' },
  {
    name: 'verbund',
    path: '/musterbezirk/verbuende',
    who: 'mitglied',
    steps: [{ click: 'main a[href*="/verbuende/"]' }],
    height: 1000,
  },
  { name: 'anmelden', path: '/anmelden' },
  { name: 'konto', path: '/konto', who: 'koordination' },
  { name: 'neues-buendnis', path: '/plattform/neu', who: 'plattform' },
];
