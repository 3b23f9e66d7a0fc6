import { textsOf } from '../../../platform/i18n/texts.ts';

const de = {
  details: [
    'user add E-MAIL --alliance KURZNAME --role ROLLE [--name NAME]',
    '    Gibt jemandem eine Rolle in einem Bündnis und, wo nötig, ein Konto. Verschickt keine E-Mail.',
    '    Rollen: coordinator (Koordination), officeStaff (Mitarbeit im Koordinationsbüro),',
    '    steeringMember (Steuerungsgruppe), organisationMember (Partnerorganisation), participant (Beteiligte).',
    '    Ohne --alliance: platformAdministrator (Plattform), programmeAgency (Programmagentur).',
    '',
    'user link E-MAIL [--hours STUNDEN]',
    '    Druckt einen Link, mit dem sich die Person einmal anmelden kann, ohne --hours 24 Stunden lang.',
    '',
    'Beispiele:',
    '    npm run verbund -- user add anna@example.de --alliance musterbezirk --role coordinator --name "Anna Beispiel"',
    '    npm run verbund -- user link anna@example.de',
  ].join('\n'),
  noAddress: (given: string) => `"${given}" ist keine E-Mail-Adresse.`,
  noAction: (given: string) => `"${given}" gibt es nicht; möglich sind "user add" und "user link".`,
  noRole: (given: string, all: string) =>
    given
      ? `Die Rolle "${given}" gibt es nicht. Möglich sind: ${all}`
      : `Es fehlt --role. Möglich sind: ${all}`,
  allianceNeeded: (role: string) => `Die Rolle "${role}" gilt in einem Bündnis. Bitte --alliance angeben.`,
  allianceUseless: (role: string) =>
    `Die Rolle "${role}" gilt auf der ganzen Plattform. Bitte --alliance weglassen.`,
  noAlliance: (slug: string, all: readonly string[]) =>
    all.length > 0
      ? `Das Bündnis "${slug}" gibt es nicht. Vorhanden sind: ${all.join(', ')}`
      : `Das Bündnis "${slug}" gibt es nicht; es ist noch keines angelegt.`,
  whichAlliance: (all: readonly string[]) =>
    `Welches Bündnis ist gemeint? Bitte --alliance angeben. Vorhanden sind: ${all.join(', ') || 'noch keine'}`,
  noHours: '--hours erwartet eine ganze Zahl von 1 bis 168.',
  noAccount: (email: string) => `Für ${email} gibt es kein Konto. Anlegen lässt es sich mit "user add".`,
  added: (email: string) => `${email} hat jetzt Zugang. Einen Link zum Anmelden gibt "user link ${email}".`,
  linkNote: (hours: number) =>
    hours === 1
      ? 'Der Link gilt einmal und eine Stunde lang.'
      : `Der Link gilt einmal und ${hours} Stunden lang.`,
};

const en: typeof de = {
  details: [
    'user add EMAIL --alliance SLUG --role ROLE [--name NAME]',
    '    Gives somebody a role in an alliance and, where needed, an account. Sends no mail.',
    '    Roles: coordinator, officeStaff, steeringMember, organisationMember, participant.',
    '    Without --alliance: platformAdministrator, programmeAgency.',
    '',
    'user link EMAIL [--hours HOURS]',
    '    Prints a link with which the person can sign in once, for 24 hours unless --hours says otherwise.',
    '',
    'Examples:',
    '    npm run verbund -- user add anna@example.org --alliance musterbezirk --role coordinator --name "Anna Example"',
    '    npm run verbund -- user link anna@example.org',
  ].join('\n'),
  noAddress: (given) => `"${given}" is not a mail address.`,
  noAction: (given) => `There is no "${given}"; "user add" and "user link" are possible.`,
  noRole: (given, all) =>
    given ? `There is no role "${given}". Possible are: ${all}` : `--role is missing. Possible are: ${all}`,
  allianceNeeded: (role) => `The role "${role}" holds in an alliance. Please give --alliance.`,
  allianceUseless: (role) => `The role "${role}" holds on the whole platform. Please leave out --alliance.`,
  noAlliance: (slug, all) =>
    all.length > 0
      ? `There is no alliance "${slug}". There are: ${all.join(', ')}`
      : `There is no alliance "${slug}"; none has been made yet.`,
  whichAlliance: (all) =>
    `Which alliance is meant? Please give --alliance. There are: ${all.join(', ') || 'none yet'}`,
  noHours: '--hours expects a whole number from 1 to 168.',
  noAccount: (email) => `There is no account for ${email}. "user add" makes one.`,
  added: (email) => `${email} has access now. "user link ${email}" gives a link to sign in.`,
  linkNote: (hours) =>
    hours === 1 ? 'The link works once, for one hour.' : `The link works once, for ${hours} hours.`,
};

/** What the command `user` says, by language. */
export const userTexts = textsOf({ de, en });
