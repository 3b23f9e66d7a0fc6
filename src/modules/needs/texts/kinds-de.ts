/** The words of the module's kinds of records, for forms, history and comparison. */
const need = { need_id: 'Bedarf' };
const audiences = {
  families: 'Familien',
  children: 'Kinder',
  youngPeople: 'Jugendliche',
  parents: 'Eltern',
  professionals: 'Fachkräfte',
};
const states = {
  voiced: 'geäußert',
  examined: 'geprüft',
  agreed: 'vereinbart',
  beingMet: 'wird gedeckt',
  met: 'gedeckt',
  notPursued: 'nicht verfolgt',
};

export const kinds = {
  want: {
    one: 'Anliegen',
    many: 'Anliegen',
    create: 'Anliegen festhalten',
    correct: 'Anliegen berichtigen',
    fields: {
      words: 'Was wurde gesagt?',
      voice: 'Wer sagt das?',
      age_from: 'Es geht um Menschen ab (Jahre)',
      age_until: 'bis einschließlich (Jahre)',
      area_id: 'Gebiet',
      way: 'Wie haben Sie davon erfahren?',
      origin: 'Anlass',
      day: 'Wann?',
      people: 'Wie viele haben das gesagt?',
    },
    hints: {
      words:
        'Möglichst im Wortlaut. Bitte keine Namen und nichts, woran man eine Person oder Familie erkennt: Halten Sie nur das Anliegen fest.',
      origin: 'Zum Beispiel „Stadtteilforum am 3. Mai“. Bitte auch hier keine Namen.',
      day: 'TT.MM.JJJJ',
      people: 'Eine Zahl, wenigstens 1.',
    },
    options: {
      voice: {
        children: 'Kinder',
        youngPeople: 'Jugendliche',
        parents: 'Eltern',
        families: 'Familien',
        professionals: 'Fachkräfte',
        unknown: 'nicht bekannt',
      },
      way: {
        forum: 'Forum oder Versammlung',
        survey: 'Umfrage',
        talk: 'Gespräch',
        mail: 'Brief oder E-Mail',
        finder: 'Suche auf der öffentlichen Seite',
        contribution: 'Beitrag zu einem Vorhaben',
        other: 'auf anderem Weg',
      },
    },
  },
  need: {
    one: 'Bedarf',
    many: 'Bedarfe',
    create: 'Bedarf eintragen',
    correct: 'Bedarf berichtigen',
    change: 'Bedarf ab einem Tag anders fassen',
    fields: {
      title: 'Was wird gebraucht?',
      description: 'Beschreibung',
      audiences: 'Wer braucht es?',
      age_from: 'Alter von (Jahre)',
      age_until: 'bis einschließlich (Jahre)',
      urgency: 'Wie dringend ist es?',
      urgency_reason: 'Warum so dringend?',
      people: 'Wie viele Menschen betrifft es etwa?',
      people_source: 'Woher stammt diese Zahl?',
    },
    hints: {
      title: 'Kurz und so, dass man es ohne Vorwissen versteht: „Bewegung für Kinder am Nachmittag“.',
      description:
        'Worum geht es, und was wissen Sie darüber? Bitte nichts aus dem Privatleben einzelner Menschen: keine Namen, keine Adressen, keine Geschichten, an denen man jemanden erkennt.',
      audiences: 'Mehreres ist möglich.',
      age_from: 'Leer: kein Mindestalter.',
      age_until: 'Leer: kein Höchstalter.',
      urgency_reason: 'Bei „sehr dringend“ gehört der Grund dazu.',
      people: 'Eine Schätzung genügt. Leer: nicht bekannt.',
      people_source: 'Zum Beispiel „Einwohnerzahl unter 6 Jahren, 2024“ oder „Schätzung der Kitas“.',
    },
    options: {
      audiences,
      urgency: { urgent: 'sehr dringend', high: 'dringend', medium: 'mittel', low: 'kann warten' },
    },
  },
  needState: {
    one: 'Stand eines Bedarfs',
    many: 'Stände von Bedarfen',
    create: 'Stand eintragen',
    correct: 'Stand berichtigen',
    fields: { ...need, state: 'Stand', reason: 'Begründung', body_id: 'Gremium, das zugestimmt hat' },
    options: { state: states },
  },
  needArea: {
    one: 'Gebiet eines Bedarfs',
    many: 'Gebiete von Bedarfen',
    create: 'Gebiet zuordnen',
    correct: 'Zuordnung berichtigen',
    fields: { ...need, area_id: 'Gebiet' },
  },
  needTerm: {
    one: 'Stichwort eines Bedarfs',
    many: 'Stichwörter von Bedarfen',
    create: 'Thema, Lebenslage oder Übergang zuordnen',
    correct: 'Zuordnung berichtigen',
    fields: { ...need, term_id: 'Begriff' },
  },
  needField: {
    one: 'Feld eines Bedarfs',
    many: 'Felder von Bedarfen',
    create: 'Feld zuordnen',
    correct: 'Zuordnung berichtigen',
    fields: { ...need, field_id: 'Feld' },
  },
  needGoal: {
    one: 'Ziel eines Bedarfs',
    many: 'Ziele von Bedarfen',
    create: 'Ziel zuordnen',
    correct: 'Zuordnung berichtigen',
    fields: { ...need, goal_id: 'Ziel' },
  },
  needEvidence: {
    one: 'Beleg',
    many: 'Belege',
    create: 'Beleg eintragen',
    correct: 'Beleg berichtigen',
    fields: {
      ...need,
      kind: 'Art des Belegs',
      statement: 'Was sagt er?',
      indicator_id: 'Kennzahl, die hier geführt wird',
      area_id: 'in diesem Gebiet',
      body_id: 'Gremium, das sich geäußert hat',
      origin: 'Quelle',
      day: 'Stand der Quelle',
      address: 'Adresse im Internet',
      position: 'Reihenfolge',
    },
    hints: {
      statement: 'In einem Satz, bei Zahlen mit der Zahl. Bitte nichts über einzelne Menschen.',
      indicator_id: 'Der Bedarf zeigt dann Wert und Jahr, die hier hinterlegt sind.',
      area_id: 'Nur zusammen mit einer Kennzahl.',
      origin: 'Nötig, wenn weder Kennzahl noch Gremium gewählt ist: Titel und Herausgeber.',
      day: 'Tag, Monat oder Jahr: TT.MM.JJJJ, MM.JJJJ oder JJJJ. Nötig, wenn Sie eine Quelle nennen.',
      address: 'Mit https:// am Anfang.',
    },
    options: {
      kind: {
        indicator: 'Kennzahl',
        survey: 'Umfrage',
        forum: 'Forum',
        contribution: 'Beitrag',
        statement: 'Stellungnahme eines Gremiums',
        other: 'anderes',
      },
    },
  },
  needWant: {
    one: 'Anliegen in einem Bedarf',
    many: 'Anliegen in Bedarfen',
    create: 'Anliegen zuordnen',
    correct: 'Zuordnung berichtigen',
    fields: { ...need, want_id: 'Anliegen' },
  },
  needOffer: {
    one: 'Angebot, das einen Bedarf deckt',
    many: 'Angebote, die Bedarfe decken',
    create: 'Angebot zuordnen',
    correct: 'Zuordnung berichtigen',
    change: 'Ab einem Tag anders einschätzen',
    fields: { ...need, offer_id: 'Angebot', extent: 'Wie weit?', reason: 'Warum?' },
    options: { extent: { fully: 'deckt den Bedarf', partly: 'deckt ihn zum Teil' } },
  },
};

export const constraints = {
  need_ages_in_order: { field: 'age_until', message: 'Das Höchstalter liegt unter dem Mindestalter.' },
  want_ages_in_order: { field: 'age_until', message: 'Das Höchstalter liegt unter dem Mindestalter.' },
  need_one_wording_at_a_time: { field: 'from', message: 'In dieser Zeit gibt es schon eine andere Fassung.' },
  need_agreed_stays: {
    field: 'title',
    message:
      'Dieser Bedarf war vereinbart oder entschieden oder wartet schon lange und bleibt deshalb stehen. Wird er nicht weiter verfolgt, wählen Sie bitte den Stand „nicht verfolgt“ und nennen Sie den Grund.',
  },
  need_state_order: {
    field: 'state',
    message: 'Dieser Stand kann nicht auf den vorigen folgen.',
  },
  need_state_one_at_a_time: {
    field: 'from',
    message: 'In dieser Zeit ist schon ein anderer Stand eingetragen.',
  },
  need_state_stays: {
    field: 'state',
    message:
      'Ein Stand, der vereinbart oder entschieden war oder schon lange wartet, bleibt in der Geschichte stehen.',
  },
  need_state_day_stays: {
    field: 'from',
    message:
      'Dieser Stand gilt schon. Er kann nicht erst später beginnen, sonst begänne das Warten von vorn.',
  },
  need_area_once: { field: 'area_id', message: 'Dieses Gebiet ist schon zugeordnet.' },
  need_term_once: { field: 'term_id', message: 'Dieser Begriff ist schon zugeordnet.' },
  need_field_once: { field: 'field_id', message: 'Dieses Feld ist schon zugeordnet.' },
  need_goal_once: { field: 'goal_id', message: 'Dieses Ziel ist schon zugeordnet.' },
  need_want_once: { field: 'want_id', message: 'Dieses Anliegen gehört schon zu diesem Bedarf.' },
  need_offer_once: { field: 'offer_id', message: 'Dieses Angebot ist schon zugeordnet.' },
  need_offer_within_offer: { field: 'offer_id', message: 'Das Angebot gibt es nicht in der ganzen Zeit.' },
  need_term_within_term: { field: 'term_id', message: 'Den Begriff gibt es nicht in der ganzen Zeit.' },
  need_field_within_field: { field: 'field_id', message: 'Das Feld gibt es nicht in der ganzen Zeit.' },
  need_evidence_linked_or_cited: {
    field: 'origin',
    message: 'Bitte wählen Sie eine Kennzahl oder ein Gremium, oder nennen Sie die Quelle mit ihrem Stand.',
  },
};
