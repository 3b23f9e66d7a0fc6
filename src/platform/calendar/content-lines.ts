import { UnreadableFile } from '../tables/unreadable-file.ts';

/** One property of an iCalendar file: RFC 5545, section 3.1. Names in capitals; the value as it is written. */
export type ContentLine = {
  name: string;
  /** By name in capitals; several values of one are joined by commas. */
  params: Readonly<Record<string, string>>;
  value: string;
};

/** Texts are cut at this length: nobody writes that much about a date, and a hostile file must not fill the memory. */
const longestValue = 20_000;

/** Lines as they were before they were folded; a line that begins with a blank goes on with the one before. */
export const unfold = (text: string): readonly string[] => {
  const lines: string[] = [];
  let pieces: string[] = [];
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line) && pieces.length > 0) pieces.push(line.slice(1));
    else {
      if (pieces.length > 0) lines.push(pieces.join(''));
      pieces = [line];
    }
  }
  lines.push(pieces.join(''));
  return lines.filter((line) => line !== '');
};

/** Reads a line `NAME;PARAM=value;PARAM="quoted":value`; null when it is none. */
export const contentLine = (line: string): ContentLine | null => {
  const name = /^[A-Za-z0-9-]{1,80}(?=[;:])/.exec(line)?.[0];
  if (!name) return null;
  const params: Record<string, string> = Object.create(null);
  let at = name.length;
  const param = /;([A-Za-z0-9-]{1,80})=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;
  while (line[at] === ';') {
    param.lastIndex = at;
    const found = param.exec(line);
    if (!found) return null;
    params[(found[1] ?? '').toUpperCase()] = (found[2] ?? '').replaceAll('"', '');
    at = param.lastIndex;
  }
  if (line[at] !== ':') return null;
  return {
    name: name.toUpperCase(),
    params: { ...params },
    value: line.slice(at + 1, at + 1 + longestValue),
  };
};

/** A TEXT value as it is meant: RFC 5545, section 3.3.11. */
export const plainText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));

/** The events of one UID: the first is the series or the single date, the others stand for single days of it. */
export type CalendarGroup = { uid: string; events: (readonly ContentLine[])[] };

/** Most events in one file. */
const mostEvents = 20_000;

/**
 * The events of a calendar by UID, in the order of the file. Alarms and whatever else stands in an event are left out; an
 * event without UID is known by its beginning and its title. Lines that cannot be read are left out too.
 *
 * @throws `UnreadableFile` when it is no calendar, breaks off in the middle, or holds too many events
 */
export const calendarGroups = (text: string): readonly CalendarGroup[] => {
  const groups = new Map<string, CalendarGroup>();
  const open: string[] = [];
  let event: ContentLine[] = [];
  let count = 0;
  let isCalendar = false;
  for (const raw of unfold(text)) {
    const line = contentLine(raw);
    if (!line) continue;
    const what = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      if (open.length > 20) throw new UnreadableFile('unknownFormat');
      open.push(what);
      if (what === 'VCALENDAR') isCalendar = true;
      if (what === 'VEVENT') event = [];
    } else if (line.name === 'END') {
      if (open.pop() !== what) throw new UnreadableFile('unknownFormat');
      if (what !== 'VEVENT') continue;
      count += 1;
      if (count > mostEvents) throw new UnreadableFile('tooManyCells');
      keep(groups, event);
    } else if (open.at(-1) === 'VEVENT' && event.length < 2000) event.push(line);
  }
  if (!isCalendar || open.length > 0) throw new UnreadableFile('unknownFormat');
  return [...groups.values()];
};

const keep = (groups: Map<string, CalendarGroup>, event: readonly ContentLine[]): void => {
  const value = (name: string): string => event.find((line) => line.name === name)?.value.trim() ?? '';
  const uid = value('UID') || `${value('DTSTART')} ${value('SUMMARY')}`.trim();
  const group = groups.get(uid);
  const isSeries = !event.some(({ name }) => name === 'RECURRENCE-ID');
  if (!group) groups.set(uid, { uid, events: [event] });
  else if (isSeries && group.events[0]?.some(({ name }) => name === 'RECURRENCE-ID'))
    group.events.unshift(event);
  else group.events.push(event);
};
