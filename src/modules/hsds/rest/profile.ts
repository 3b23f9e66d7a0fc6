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
      age: 'whole years; services for somebody of this age',
      cost: '"free": services that cost nothing',
      language: 'a language tag (BCP 47) that is spoken there',
      accessibility:
        'some of stepFree, lift, toilet, signLanguage, quiet, companion, with commas between: all of them',
      area: 'id of an area: services that take place in it or serve it',
      stand: 'YYYY-MM-DD: as of this day',
    },
  },
  notes: [
    'Telephone numbers and mail addresses are left out; they stand on the page that "url" names.',
    'A confidential place has no location; its area is a service area.',
    'Attributes carry the terms of the vocabularies: topic, lifeSituation, transition, format.',
    'Times are those of the clock on the wall at the place; holidays and single days stand in the description of a schedule.',
  ],
});
