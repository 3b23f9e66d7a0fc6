import type { Meaning } from '../thing.ts';
import type { Direction } from '../thread.ts';

/** Each meaning completes „X“ … „Y“: forwards from the link's beginning, backwards from its end. */
const meanings: Record<Meaning, Record<Direction, string>> = {
  answers: { forwards: 'antwortet auf', backwards: 'beantwortet durch' },
  decidedBy: { forwards: 'entschieden durch', backwards: 'Grundlage für' },
  causes: { forwards: 'Grund für', backwards: 'begründet durch' },
  replaces: { forwards: 'ersetzt', backwards: 'wurde ersetzt durch' },
  contributesTo: { forwards: 'trägt bei zu', backwards: 'gestützt durch' },
  partOf: { forwards: 'Teil von', backwards: 'umfasst' },
  documents: { forwards: 'dokumentiert', backwards: 'dokumentiert in' },
};

export const de = {
  meanings,
  /** How a thing hangs on another one than that of the page. */
  seenFrom: (title: string, relation: string) => `„${title}“ ${relation}`,
  page: {
    title: (thing: string) => `Der rote Faden: ${thing}`,
    lead: 'Was dazu geführt hat und was daraus geworden ist, der Reihe nach.',
    list: 'Der rote Faden',
    here: 'Von hier aus wird der Faden betrachtet.',
    hidden: (day: string) => `Sie sehen den Faden bis zum ${day}. Was später kam, ist hier nicht zu sehen.`,
    history: 'Verlauf',
    historyOf: (thing: string) => `Verlauf: ${thing}`,
    follow: 'Faden von hier aus',
    followOf: (thing: string) => `Faden von hier aus: ${thing}`,
    untie: 'Lösen',
    untieOne: (relation: string) => `Lösen: ${relation}`,
    untieOf: (relation: string, thing: string) => `Lösen: ${relation} ${thing}`,
    note: (note: string) => `Notiz der Koordinierungsstelle: ${note}`,
    cut: 'Der Faden geht weiter',
    cutText: (things: number) =>
      `Gezeigt sind die nächsten Dinge, höchstens ${things}. Folgen Sie dem Faden von einem anderen Ding aus, um mehr zu sehen.`,
    empty: 'Hier hängt noch nichts',
    emptyText:
      'Sobald etwas dazu entschieden, damit begründet oder dadurch ersetzt wird, erscheint es hier: so lässt sich von einem Ziel zum Anlass und vom Beschluss zu seinen Folgen gehen.',
    emptyTextOffice: 'Den ersten Knoten können Sie unten selbst knüpfen.',
  },
  tie: {
    title: 'Mit etwas anderem verknüpfen',
    lead: (thing: string) =>
      `Vervollständigen Sie den Satz, der mit „${thing}“ beginnt. Er wird von beiden Seiten aus lesbar.`,
    relation: (thing: string) => `„${thing}“ …`,
    other: 'Womit?',
    otherHint: 'Zur Wahl stehen Dinge, die etwas anstoßen oder entscheiden.',
    otherNone: '– steht nicht in der Liste –',
    address: 'Oder: Adresse der Seite',
    addressHint:
      'Für alles andere: Öffnen Sie die Seite der Sache und kopieren Sie hierher, was oben im Browser steht.',
    note: 'Notiz',
    noteHint: 'Woher Sie das wissen. Nur die Koordinierungsstelle sieht die Notiz.',
    submit: 'Verknüpfen',
    errors: {
      relation: 'Bitte wählen Sie, wie die beiden zusammenhängen.',
      'nothing-chosen': 'Bitte wählen Sie etwas aus oder fügen Sie eine Adresse ein.',
      'unknown-choice': 'Das gibt es nicht mehr. Bitte wählen Sie etwas anderes.',
      'unknown-address':
        'Unter dieser Adresse finden wir in diesem Bündnis nichts, was sich verknüpfen lässt. Bitte kopieren Sie die Adresse der Seite, auf der nur diese eine Sache steht.',
      itself: 'Das ist dieselbe Sache. Bitte wählen Sie eine andere.',
      'already-tied': 'Die beiden sind schon genau so verknüpft.',
      tooLong: (most: number) => `Bitte kürzen Sie auf höchstens ${most} Zeichen.`,
      broken: 'Hier stehen Zeichen, die sich nicht speichern lassen. Bitte geben Sie den Text neu ein.',
    },
  },
  untie: {
    title: 'Verknüpfung lösen',
    question: 'Soll diese Verknüpfung gelöst werden?',
    consequence: (thing: string, relation: string, other: string) =>
      `„${thing}“ ${relation} „${other}“: Das steht dann an keiner der beiden Stellen mehr auf dem roten Faden.`,
    keeps: 'Beides selbst bleibt, wie es ist.',
    undo: 'Im Verlauf beider Seiten können Sie das 30 Tage lang zurücknehmen.',
    note: 'Warum?',
    noteHint: 'Steht im Verlauf.',
    submit: 'Verknüpfung lösen',
    cancel: 'Abbrechen',
  },
  notices: {
    tied: 'Verknüpft. Das steht jetzt auf dem Faden beider Seiten.',
    untied: 'Die Verknüpfung ist gelöst. Im Verlauf können Sie das 30 Tage lang zurücknehmen.',
    gone: 'Diese Verknüpfung gibt es nicht mehr. Vielleicht hat jemand anderes sie schon gelöst.',
    history: 'Zum Verlauf',
  },
};
