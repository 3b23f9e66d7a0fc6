import type { DataSetPart } from '../module.ts';
import { sourceDocument, sourceStatement } from './source-kinds.ts';
import { factsLoader } from './use-cases/load-data-set.ts';

/** Documents and their statements: `records.json`. Loaded before all other parts, which name statements as sources. */
export const recordsDataSet: DataSetPart = {
  name: 'records',
  load: factsLoader([sourceDocument, sourceStatement]),
  invent: () => [exampleSources],
};

/** What the invented facts rest on. It says plainly that nothing of it is true. */
const exampleSources = {
  sourceDocument: {
    beispieldaten: {
      title: 'Beispieldaten für den Musterbezirk',
      reference:
        'Den Musterbezirk gibt es nicht. Orte, Einrichtungen, Zahlen und Ereignisse sind erfunden, damit sich die Software ausprobieren lässt.',
    },
  },
  sourceStatement: {
    selbstverstaendnis: {
      document: 'beispieldaten',
      place: 'Beispiel: Gründungspapier, Abschnitt 1',
      text: 'Wer im Musterbezirk mit Kindern, Jugendlichen und Familien arbeitet, verabredet sich im Bündnis: über Ziele, über Zuständigkeiten und darüber, woran man erkennt, dass sich etwas bessert.',
    },
    namen: {
      document: 'beispieldaten',
      place: 'Beispiel: Gründungspapier, Anhang „Unsere Namen“',
      text: 'Der Name des Bündnisses hat sich mit seinen Aufgaben geändert. Jede Änderung hat die Steuerungsgruppe beschlossen.',
    },
    leistungsfelder: {
      document: 'beispieldaten',
      place: 'Beispiel: Geschäftsordnung, § 2',
      text: 'Ein Leistungsfeld gehört dem Bündnis an, sobald es eine Ansprechstelle benannt hat, und bis es seinen Austritt erklärt.',
    },
    zielsystem: {
      document: 'beispieldaten',
      place: 'Beispiel: Zielvereinbarung, Teil A',
      text: 'Leitziele gelten für mehrere Jahre. Handlungsziele nennen, woran sie gemessen werden, von welchem Wert sie ausgehen und bis wann welcher Wert erreicht sein soll.',
    },
    federfuehrung: {
      document: 'beispieldaten',
      place: 'Beispiel: Zielvereinbarung, Teil B',
      text: 'Jedes Ziel hat eine Federführung und eine Mitfederführung aus zwei verschiedenen Leistungsfeldern.',
    },
    koordinierungsstelle: {
      document: 'beispieldaten',
      place: 'Beispiel: Kooperationsvertrag, § 1',
      text: 'Die Koordinierungsstelle arbeitet im Auftrag des Landes, ist bei einem freien Träger angestellt und hat ihren Sitz im Bezirk.',
    },
    aufgaben: {
      document: 'beispieldaten',
      place: 'Beispiel: Kooperationsvertrag, Anlage 2',
      text: 'Die Koordinierungsstelle entwickelt die Zusammenarbeit, informiert und beteiligt, hält fest und wertet aus.',
    },
    finanzierung: {
      document: 'beispieldaten',
      place: 'Beispiel: Kooperationsvertrag, § 7',
      text: 'Die Mittel werden mit dem Doppelhaushalt bewilligt.',
    },
    rahmenkonzept: {
      document: 'beispieldaten',
      place: 'Beispiel: Rahmenkonzept, Vorwort',
      text: 'Das Rahmenkonzept beschreibt, wie Schule und Jugendhilfe im Musterbezirk zusammenarbeiten, und benennt dafür Handlungsfelder.',
    },
    chronik: {
      document: 'beispieldaten',
      place: 'Beispiel: Chronik des Bündnisses',
      text: 'Die Chronik hält fest, was das Bündnis beschlossen, begonnen, erreicht und aufgegeben hat.',
    },
  },
};
