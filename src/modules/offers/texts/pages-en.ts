import type { pages as german } from './pages-de.ts';

export const pages: typeof german = {
  nav: { register: 'Offers', vocabularies: 'Vocabularies' },
  states: {
    draft: 'draft',
    reviewed: 'reviewed',
    published: 'published',
    paused: 'paused',
    ended: 'ended',
  },
  vocabularies: {
    topic: { one: 'Topic', many: 'Topics' },
    lifeSituation: { one: 'Life situation', many: 'Life situations' },
    transition: { one: 'Transition', many: 'Transitions' },
    format: { one: 'Kind of offer', many: 'Kinds of offers' },
  },
};
