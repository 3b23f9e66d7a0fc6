/** The words of reading in lists of wants. */
export const imports = {
  title: 'Anliegen aus Foren und Umfragen',
  hint: 'Eine Zeile je Anliegen, ohne Namen: was gesagt wurde, wann, und wenn bekannt von wem und wo. Was Sie einlesen, sieht nur das Bündnis.',
  fields: {
    words: 'Was wurde gesagt?',
    voice: 'Wer sagt das?',
    day: 'Wann?',
    way: 'Auf welchem Weg?',
    origin: 'Anlass',
    people: 'Wie viele haben das gesagt?',
    age_from: 'Alter von',
    age_until: 'Alter bis',
    area: 'Gebiet',
    key: 'Kennung',
  },
  hints: {
    words: 'Bitte vorher durchsehen: keine Namen und nichts, woran man jemanden erkennt.',
    area: 'Name oder Schlüssel eines Gebiets.',
    key: 'Die Nummer der Antwort in der Umfrage. Beim nächsten Einlesen wird sie daran erkannt.',
  },
  settings: {
    origin: 'Anlass der ganzen Liste',
    originHint: 'Zum Beispiel „Stadtteilforum am 3. Mai“.',
    day: 'Tag, wenn in der Zeile keiner steht',
    way: 'Weg, wenn in der Zeile keiner steht',
  },
  errors: {
    words: 'In welcher Spalte steht, was gesagt wurde?',
    day: 'Bitte wählen Sie die Spalte mit dem Tag, oder geben Sie einen Tag für die ganze Liste an.',
    origin: (most: number) => `Höchstens ${most} Zeichen.`,
  },
  remarks: {
    empty: 'In dieser Zeile steht nichts, was gesagt wurde.',
    tooLong: (most: number) => `Länger als ${most} Zeichen. Bitte kürzen Sie das Anliegen.`,
    badDay: 'Der Tag ist nicht zu erkennen.',
    badNumber: 'Hier wird eine Zahl erwartet.',
    unknownArea: (name: string) => `Ein Gebiet „${name}“ gibt es hier nicht. Das Anliegen kommt ohne Gebiet.`,
    ambiguousArea: (name: string) =>
      `„${name}“ heißen mehrere Gebiete. Das Anliegen kommt ohne Gebiet; mit dem Schlüssel wäre es eindeutig.`,
    unknownVoice: (name: string) => `„${name}“: Wer das ist, ließ sich nicht zuordnen.`,
    unknownWay: (name: string) => `„${name}“: Dieser Weg ist nicht bekannt; es gilt der für die ganze Liste.`,
  },
};
