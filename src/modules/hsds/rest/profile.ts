import { apiPath } from '../asked.ts';
import type { LinkTo } from '../data/parts.ts';

/** What our profile of HSDS adds to the standard: filters for families, and what is left out on purpose. */
export const profileOf = (link: LinkTo) => ({
  name: 'Verbund',
  version: '1.0',
  based_on: 'HSDS 3.0',
  uri: link(`${apiPath}/profile`),
  filters: {
    '/services': {
      age: 'whole years; services for somebody of this age, not those for professionals alone',
      cost: '"free": services that cost nothing',
      language: 'a language tag (BCP 47) that is spoken there',
      accessibility:
        'some of stepFree, lift, toilet, signLanguage, quiet, companion, with commas between: all of them',
      area: 'id of an area: services that take place in it or serve it',
      stand: 'YYYY-MM-DD: as of this day',
    },
  },
  attributes: {
    service: {
      audience: 'families, children, youngPeople, parents, professionals',
      mark: 'movement, individualSupport',
      delivery: 'onSite, online, mobile',
      onlineAddress: 'where it takes place on the net',
      accessibility:
        'sign_language=yes|onRequest|no, quiet=yes|partly|no, companion=yes|no: of the offer itself; places have accessibility of their own',
      accessibilityNote: 'the same in words',
    },
    schedule: {
      rhythm: 'weekly, monthly, daily, days (single days), appointment',
      schoolHolidays: 'runs, pauses, only',
      publicHolidays: 'runs, pauses',
      firstDay: '"none": it began at some time that nobody noted; dtstart is when this was entered',
      dayOff: 'YYYY-MM-DD: it does not take place',
      extraDay: 'YYYY-MM-DD, with HH:MM-HH:MM where the time is another: it takes place besides',
      movedDay: 'YYYY-MM-DD>YYYY-MM-DD, with HH:MM-HH:MM: it takes place on another day',
    },
  },
  notes: [
    'Telephone numbers and mail addresses are left out; they stand on the page that "url" names.',
    'A confidential place has no location; its area is a service area.',
    'Attributes of a service carry the terms of the vocabularies: topic, lifeSituation, transition, format.',
    'Times are those of the clock on the wall at the place, without a zone; schedule_link names a calendar with every single date.',
    'top_only gives terms that have no parent. postcode gives what takes place there, with proximity what is that near.',
  ],
});
