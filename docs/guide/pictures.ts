/** One picture of the guides: what is shown, to whom, and how wide the window is. */
export type Picture = {
  name: string;
  /** Path below the site; or a start and the words of links to click on from there. */
  path: string;
  click?: readonly string[];
  who?: keyof typeof accounts;
  width?: number;
  height?: number;
};

/** The people of the example district who act in the guides. */
export const accounts = {
  koordination: 'koordination@musterbezirk.example',
  steuerung: 'steuerung@musterbezirk.example',
  plattform: 'plattform@musterbezirk.example',
} as const;

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
    click: ['main a[href*="/faden/"]'],
  },
  { name: 'heute', path: '/musterbezirk/heute', who: 'koordination' },
  {
    name: 'auswahl',
    path: '/musterbezirk/titel',
    who: 'koordination',
    click: ['main a[href*="/eintrag/title/"]'],
  },
  { name: 'formular', path: '/musterbezirk/eintrag/milestone/neu', who: 'koordination' },
  { name: 'geschichte', path: '/musterbezirk/verlauf', who: 'koordination' },
  { name: 'team', path: '/musterbezirk/team', who: 'koordination' },
  { name: 'einstellungen', path: '/musterbezirk/einstellungen', who: 'koordination' },
  { name: 'anmelden', path: '/anmelden' },
  { name: 'konto', path: '/konto', who: 'koordination' },
  { name: 'neues-buendnis', path: '/plattform/neu', who: 'plattform' },
];
