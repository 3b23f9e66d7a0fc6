import type { Day } from '../time/day.ts';

/** Making a format costs far more than using one. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
};

/** What the clock on the wall of a zone shows at an instant: the day, and the minutes after its midnight. */
export const wallClock = (at: Date, timeZone: string): { day: Day; minutes: number } => {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
};

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
const aheadOf = (at: number, timeZone: string): number => {
  const { day, minutes } = wallClock(new Date(at), timeZone);
  const whole = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${day}T00:00:00Z`) + minutes * 60_000 - whole;
};

/**
 * The instant at which the clock on the wall shows a time. A time that a clock change leaves out is read with the offset
 * before it, one that comes twice is the first: RFC 5545, section 3.3.5.
 */
export const instantIn = (day: Day, minutes: number, timeZone: string): Date => {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const before = aheadOf(asIfUtc - 86_400_000, timeZone);
  const first = asIfUtc - before;
  if (aheadOf(first, timeZone) === before) return new Date(first);
  const after = aheadOf(asIfUtc + 86_400_000, timeZone);
  const second = asIfUtc - after;
  return new Date(aheadOf(second, timeZone) === after ? second : first);
};

/** Names that other programs give to the zones of our calendars (Unicode CLDR, windowsZones). */
const otherNames: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'Turkey Standard Time': 'Europe/Istanbul',
  'FLE Standard Time': 'Europe/Kiev',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
};

/**
 * The IANA zone that a name means; names of other programs and names with something before them
 * (`/freeassociation.sourceforge.net/Europe/Berlin`) count too. Null: nobody knows it.
 */
export const knownZone = (name: string): string | null => {
  const bare = name.replace(/^"|"$/g, '').trim();
  const tail = /([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?)$/.exec(bare)?.[1];
  for (const each of [otherNames[bare], bare, tail]) {
    if (!each || each.length > 60) continue;
    try {
      formatOf(each);
      return each;
    } catch {
      // Not a name of a zone; the next may be.
    }
  }
  return null;
};
