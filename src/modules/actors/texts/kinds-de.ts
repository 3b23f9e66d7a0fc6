/** The words of the module's kinds of records, for forms, history and comparison. */
const yesPartlyNo = { yes: 'ja', partly: 'teilweise', no: 'nein' };
const confirmation = { confirmed_on: 'Zuletzt bestätigt am', confirmed_by_note: 'Bestätigt durch' };
const confirmationHints = {
  confirmed_on: 'An diesem Tag hat jemand von dort gesagt: Das stimmt so.',
  confirmed_by_note: 'Zum Beispiel „Sekretariat, am Telefon“. Bitte keine privaten Angaben.',
};
const owner = { organisation_id: 'Organisation', facility_id: 'oder Einrichtung' };

export const kinds = {
  organisation: {
    one: 'Organisation',
    many: 'Organisationen',
    create: 'Organisation eintragen',
    correct: 'Organisation berichtigen',
    change: 'Organisation ab einem Tag ändern',
    fields: {
      name: 'Name',
      short_name: 'Kurzname',
      kind: 'Art',
      sector: 'Trägerschaft',
      legal_form: 'Rechtsform',
      website: 'Internetseite',
      ...confirmation,
    },
    hints: {
      name: 'So, wie sie sich selbst nennt.',
      short_name: 'Wenn ihn alle benutzen, zum Beispiel „JA“ für Jugendamt.',
      website: 'Mit https:// am Anfang.',
      ...confirmationHints,
    },
    options: {
      kind: {
        school: 'Schule',
        dayCare: 'Kindertagesstätte',
        youthWelfare: 'Jugendhilfe',
        familyCentre: 'Familienzentrum',
        counselling: 'Beratung',
        health: 'Gesundheit',
        culture: 'Kultur',
        sport: 'Sport',
        authority: 'Behörde',
        foundation: 'Stiftung',
        association: 'Verein oder Verband',
        university: 'Hochschule',
        company: 'Unternehmen',
        other: 'anderes',
      },
      sector: { public: 'öffentlich', nonStatutory: 'frei', private: 'privat' },
      legal_form: {
        publicBody: 'öffentlich-rechtlich',
        registeredAssociation: 'eingetragener Verein (e. V.)',
        nonProfitCompany: 'gemeinnützige GmbH',
        company: 'GmbH, AG oder andere Gesellschaft',
        foundation: 'Stiftung',
        churchBody: 'kirchlich',
        cooperative: 'Genossenschaft',
        other: 'andere',
      },
    },
  },
  organisationField: {
    one: 'Leistungsfeld einer Organisation',
    many: 'Leistungsfelder von Organisationen',
    create: 'Leistungsfeld zuordnen',
    correct: 'Leistungsfeld der Organisation berichtigen',
    fields: { organisation_id: 'Organisation', field_id: 'Leistungsfeld' },
  },
  facility: {
    one: 'Einrichtung',
    many: 'Einrichtungen',
    create: 'Einrichtung eintragen',
    correct: 'Einrichtung berichtigen',
    change: 'Einrichtung ab einem Tag ändern',
    fields: {
      organisation_id: 'Organisation',
      name: 'Name',
      kind: 'Art',
      street: 'Straße',
      house_number: 'Hausnummer',
      postal_code: 'Postleitzahl',
      town: 'Ort',
      lon: 'Geografische Länge (Grad)',
      lat: 'Geografische Breite (Grad)',
      step_free: 'Stufenlos zugänglich',
      lift: 'Aufzug',
      accessible_toilet: 'Rollstuhlgerechte Toilette',
      hearing_support: 'Höranlage',
      tactile_guidance: 'Leitsystem für blinde Menschen',
      accessible_parking: 'Behindertenparkplatz',
      accessibility_note: 'Anmerkung zur Zugänglichkeit',
      ...confirmation,
    },
    hints: {
      lon: 'Zum Beispiel 13,3412. Wenn Sie es nicht wissen: beide Felder leer lassen.',
      lat: 'Zum Beispiel 52,4567.',
      step_free: 'Ohne Angabe heißt: Das hat noch niemand geprüft.',
      accessibility_note: 'Zum Beispiel „Klingel am Nebeneingang“.',
      ...confirmationHints,
    },
    options: {
      kind: {
        schoolSite: 'Schulstandort',
        dayCareSite: 'Kita',
        youthClub: 'Jugendfreizeitstätte',
        familyCentre: 'Familienzentrum',
        sportsVenue: 'Sportstätte',
        cultureVenue: 'Kulturort',
        library: 'Bibliothek',
        healthCentre: 'Gesundheitsort',
        counsellingCentre: 'Beratungsstelle',
        neighbourhoodHouse: 'Nachbarschaftshaus',
        administration: 'Verwaltung',
        other: 'anderes',
      },
      step_free: yesPartlyNo,
      lift: { yes: 'ja', no: 'nein', notNeeded: 'nicht nötig (alles auf einer Ebene)' },
      accessible_toilet: yesPartlyNo,
      hearing_support: yesPartlyNo,
      tactile_guidance: yesPartlyNo,
      accessible_parking: { yes: 'ja', no: 'nein' },
    },
  },
  providerRelation: {
    one: 'Trägerschaft',
    many: 'Trägerschaften',
    create: 'Träger zuordnen',
    correct: 'Trägerschaft berichtigen',
    fields: {
      provider_id: 'Träger',
      organisation_id: 'trägt die Organisation',
      facility_id: 'oder die Einrichtung',
    },
  },
  externalKey: {
    one: 'Kennung',
    many: 'Kennungen',
    create: 'Kennung eintragen',
    correct: 'Kennung berichtigen',
    change: 'Kennung ab einem Tag ändern',
    fields: { ...owner, system: 'System', key: 'Kennung' },
    hints: {
      system: 'Zum Beispiel „Schulnummer“.',
      key: 'Genau wie im anderen System, mit führenden Nullen.',
    },
  },
  person: {
    one: 'Person',
    many: 'Personen',
    create: 'Person eintragen',
    correct: 'Person berichtigen',
    fields: {
      title: 'Titel',
      given_name: 'Vorname',
      family_name: 'Nachname',
      pronoun: 'Anrede oder Pronomen',
    },
    hints: {
      title: 'Zum Beispiel „Dr.“',
      family_name: 'Nur, was zum Ansprechen nötig ist. Kein Platz für Privates.',
      pronoun: 'Zum Beispiel „Frau“, „Herr“ oder „dey“; nur, wenn die Person es so möchte.',
    },
  },
  personConsent: {
    one: 'Einwilligung',
    many: 'Einwilligungen',
    create: 'Einwilligung eintragen',
    correct: 'Einwilligung berichtigen',
    fields: {
      person_id: 'Person',
      purpose: 'Wofür',
      given_how: 'Wie erteilt',
      withdrawn_on: 'Widerrufen am',
    },
    hints: {
      withdrawn_on: 'Ab diesem Tag gilt sie nicht mehr, auch nicht für Ansichten früherer Tage.',
    },
    options: {
      purpose: {
        publicName: 'Name darf öffentlich stehen',
        mailings: 'Rundmails',
        photos: 'Fotos',
      },
      given_how: { written: 'schriftlich', mail: 'per E-Mail', spoken: 'mündlich, mit Vermerk' },
    },
  },
  office: {
    one: 'Amt oder Funktion',
    many: 'Ämter und Funktionen',
    create: 'Amt oder Funktion eintragen',
    correct: 'Amt oder Funktion berichtigen',
    change: 'Amt oder Funktion ab einem Tag ändern',
    fields: {
      organisation_id: 'Organisation',
      name: 'Bezeichnung',
      nature: 'Öffentliches Amt?',
      position: 'Reihenfolge',
    },
    hints: {
      name: 'Zum Beispiel „Schulleitung“ oder „Leitung des Jugendamts“. Ohne Namen der Person.',
      nature:
        'Wer ein öffentliches Amt hat, wird öffentlich genannt. Bei anderen Funktionen nur mit Einwilligung.',
      position: 'Kleinere Zahlen stehen weiter vorn.',
    },
    options: { nature: { publicOffice: 'öffentliches Amt', function: 'Funktion' } },
  },
  officeHolding: {
    one: 'Besetzung',
    many: 'Besetzungen',
    create: 'Amt besetzen',
    correct: 'Besetzung berichtigen',
    fields: { office_id: 'Amt oder Funktion', person_id: 'Person', role: 'Rolle' },
    options: { role: { principal: 'hat das Amt', deputy: 'Stellvertretung' } },
  },
  signingAuthority: {
    one: 'Zeichnungsbefugnis',
    many: 'Zeichnungsbefugnisse',
    create: 'Zeichnungsbefugnis eintragen',
    correct: 'Zeichnungsbefugnis berichtigen',
    change: 'Zeichnungsbefugnis ab einem Tag ändern',
    fields: {
      office_id: 'Wer das Amt hat',
      organisation_id: 'zeichnet für die Organisation',
      covers: 'Wofür',
      limits: 'Grenze',
    },
    hints: {
      covers: 'Zum Beispiel „Kooperationsvereinbarungen“.',
      limits: 'In Worten: „bis 5.000 Euro“ oder „nur gemeinsam mit der Geschäftsführung“.',
    },
  },
  contactPoint: {
    one: 'Kontakt',
    many: 'Kontakte',
    create: 'Kontakt eintragen',
    correct: 'Kontakt berichtigen',
    change: 'Kontakt ab einem Tag ändern',
    fields: {
      ...owner,
      office_id: 'oder Amt',
      kind: 'Art',
      value: 'Nummer oder Adresse',
      label: 'Wofür',
      position: 'Reihenfolge',
    },
    hints: {
      value: 'Nur dienstliche Kontakte.',
      label: 'Zum Beispiel „Sekretariat“.',
      position: 'Kleinere Zahlen stehen weiter vorn.',
    },
    options: { kind: { phone: 'Telefon', mail: 'E-Mail', web: 'Internet', post: 'Postanschrift' } },
  },
};

const outside = (what: string, of: string) =>
  `${what} kann nur in der Zeit gelten, in der ${of} besteht. Bitte prüfen Sie Beginn und Ende von beiden.`;

/** By the database's constraint that said no: the field to stand beside, and the sentence. */
export const constraints = {
  organisation_field_once: {
    field: 'field_id',
    message: 'Dieses Leistungsfeld ist der Organisation in dieser Zeit schon zugeordnet.',
  },
  organisation_field_within_organisation: {
    field: 'from',
    message: outside('Die Zuordnung', 'die Organisation'),
  },
  organisation_field_within_field: {
    field: 'from',
    message:
      'In dieser Zeit gehört das Feld nicht durchgehend zum Bündnis. Bitte prüfen Sie Beginn und Ende von beiden.',
  },
  facility_within_organisation: { field: 'from', message: outside('Eine Einrichtung', 'ihre Organisation') },
  provider_relation_once_organisation: {
    field: 'provider_id',
    message: 'Diese Trägerschaft ist für diese Zeit schon eingetragen.',
  },
  provider_relation_once_facility: {
    field: 'provider_id',
    message: 'Diese Trägerschaft ist für diese Zeit schon eingetragen.',
  },
  provider_relation_within_provider: { field: 'from', message: outside('Eine Trägerschaft', 'der Träger') },
  provider_relation_within_organisation: {
    field: 'from',
    message: outside('Eine Trägerschaft', 'die getragene Organisation'),
  },
  provider_relation_within_facility: {
    field: 'from',
    message: outside('Eine Trägerschaft', 'die Einrichtung'),
  },
  external_key_once: {
    field: 'key',
    message:
      'Diese Kennung gehört in dieser Zeit schon zu einem anderen Eintrag. Ist es vielleicht derselbe?',
  },
  external_key_within_organisation: { field: 'from', message: outside('Eine Kennung', 'die Organisation') },
  external_key_within_facility: { field: 'from', message: outside('Eine Kennung', 'die Einrichtung') },
  person_consent_begins: { field: 'from', message: 'Bitte sagen Sie, ab wann die Einwilligung gilt.' },
  office_within_organisation: { field: 'from', message: outside('Ein Amt', 'seine Organisation') },
  office_holding_one_principal: {
    field: 'from',
    message:
      'In dieser Zeit hat schon jemand anderes dieses Amt. Beenden Sie zuerst die bisherige Besetzung, oder tragen Sie eine Stellvertretung ein.',
  },
  office_holding_person_once: {
    field: 'person_id',
    message: 'Diese Person ist in dieser Zeit schon für dieses Amt eingetragen.',
  },
  office_holding_within_office: { field: 'from', message: outside('Eine Besetzung', 'das Amt') },
  signing_authority_within_office: { field: 'from', message: outside('Eine Zeichnungsbefugnis', 'das Amt') },
  signing_authority_within_organisation: {
    field: 'from',
    message: outside('Eine Zeichnungsbefugnis', 'die Organisation'),
  },
  contact_point_within_organisation: { field: 'from', message: outside('Ein Kontakt', 'die Organisation') },
  contact_point_within_facility: { field: 'from', message: outside('Ein Kontakt', 'die Einrichtung') },
  contact_point_within_office: { field: 'from', message: outside('Ein Kontakt', 'das Amt') },
};

export const rules = {
  website: 'Bitte geben Sie eine ganze Adresse an, zum Beispiel https://www.beispiel.de.',
  postalCode: 'Eine Postleitzahl hat fünf Ziffern.',
  coordinatesWhole: 'Bitte geben Sie Länge und Breite an, oder keine von beiden.',
  longitude:
    'Die Länge liegt zwischen -180 und 180 Grad. Stehen hier vielleicht Meter eines anderen Systems?',
  latitude: 'Die Breite liegt zwischen -90 und 90 Grad. Stehen hier vielleicht Meter eines anderen Systems?',
  oneOwner: 'Bitte wählen Sie entweder eine Organisation oder eine Einrichtung.',
  oneOwnerOrOffice: 'Bitte wählen Sie genau eines: eine Organisation, eine Einrichtung oder ein Amt.',
  ownProvider: 'Eine Organisation ist nicht ihr eigener Träger.',
  mail: 'Das sieht nicht wie eine E-Mail-Adresse aus. Beispiel: sekretariat@schule.example',
  phone: 'Das sieht nicht wie eine Telefonnummer aus. Beispiel: 030 90299-0',
};
