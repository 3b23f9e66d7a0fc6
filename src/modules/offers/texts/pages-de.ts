/** The words of the module's pages. */
export const pages = {
  nav: { register: 'Angebote', vocabularies: 'Vokabulare' },
  states: {
    draft: 'Entwurf',
    reviewed: 'geprüft',
    published: 'veröffentlicht',
    paused: 'pausiert',
    ended: 'beendet',
  },
  vocabularies: {
    topic: { one: 'Thema', many: 'Themen' },
    lifeSituation: { one: 'Lebenslage', many: 'Lebenslagen' },
    transition: { one: 'Übergang', many: 'Übergänge' },
    format: { one: 'Angebotsform', many: 'Angebotsformen' },
  },
};
