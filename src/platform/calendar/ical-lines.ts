import { addDays, type Day } from '../time/day.ts';

/** Octets in a line: RFC 5545, section 3.1. */
const longestLine = 75;

/** TEXT values: RFC 5545, section 3.3.11. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard forbids them in text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** Properties with text; what has none is left out. */
export const calendarLines = (properties: Readonly<Record<string, string | null>>): string[] =>
  Object.entries(properties).flatMap(([name, text]) => (text ? [`${name}:${escaped(text)}`] : []));

/** Lines as a file has them: folded so that none has more than 75 octets, no sign cut in two, each ended by CRLF. */
export const calendarText = (lines: readonly string[]): string =>
  lines.map((line) => `${folded(line)}\r\n`).join('');

const folded = (line: string): string => {
  if (Buffer.byteLength(line) <= longestLine) return line;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const more = Buffer.byteLength(sign);
    if (octets + more > longestLine) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += sign;
    octets += more;
  }
  return [...pieces, piece].join('\r\n');
};

export const dateOf = (day: Day): string => day.replaceAll('-', '');

/** A local time; minutes beyond midnight are on the following day. */
export const dateTimeOf = (day: Day, minutes: number): string => {
  const at = minutes % 1440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${dateOf(addDays(day, Math.floor(minutes / 1440)))}T${two(Math.floor(at / 60))}${two(at % 60)}00`;
};

/** An instant as UTC. */
export const utcOf = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/**
 * The zone that most of Europe keeps since 1996 (Directive 2000/84/EC): the clocks change at 1:00 UTC on the last Sundays of
 * March and October. Other zones are named alone; calendars know them by their names.
 */
export const vTimezone = (timeZone: string): readonly string[] =>
  timeZone === 'Europe/Berlin'
    ? [
        'BEGIN:VTIMEZONE',
        'TZID:Europe/Berlin',
        'BEGIN:DAYLIGHT',
        'DTSTART:19960331T020000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'TZNAME:CEST',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'END:DAYLIGHT',
        'BEGIN:STANDARD',
        'DTSTART:19961027T030000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'TZNAME:CET',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'END:STANDARD',
        'END:VTIMEZONE',
      ]
    : [];
