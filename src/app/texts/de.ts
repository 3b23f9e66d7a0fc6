export const de = {
  brand: 'Bündnis für Bildung',
  platform: 'Verbund',
  platformSub: 'Werkstatt der Bildungsbündnisse',
  languages: {
    de: 'Deutsch',
    'de-x-simple': 'Einfache Sprache',
    en: 'English',
    tr: 'Türkçe',
    ar: 'العربية',
    uk: 'Українська',
  },
  footer: {
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
    sources: 'Quellen',
    api: 'Schnittstellen',
    platform: 'Alle Bündnisse',
  },
  errors: {
    notFound: {
      title: 'Diese Seite gibt es nicht',
      text: 'Vielleicht hat sich die Adresse geändert, oder in der Adresse steckt ein Tippfehler. Von hier aus kommen Sie weiter:',
    },
    noAlliance: {
      title: 'Dieses Bündnis gibt es hier nicht',
      text: 'Unter dieser Adresse ist kein Bündnis eingetragen. Vielleicht steckt ein Tippfehler in der Adresse. Diese Bündnisse gibt es:',
    },
    forbidden: {
      title: 'Diese Seite ist nicht für Sie freigegeben',
      text: 'Sie sind angemeldet, aber Ihre Rolle im Bündnis umfasst diese Seite nicht. Die Koordinierungsstelle kann Ihre Rolle ändern.',
    },
    badRequest: {
      title: 'Das konnten wir nicht lesen',
      text: 'Die Angaben kamen unvollständig oder beschädigt an. Bitte gehen Sie zurück und versuchen Sie es noch einmal.',
    },
    badDay: {
      title: 'Diesen Tag gibt es nicht',
      text: 'In der Adresse steht ein Stichtag, den der Kalender nicht kennt. Bitte wählen Sie einen Tag zwischen 1900 und 2199.',
    },
    foreignForm: {
      title: 'Dieses Formular kam von einer anderen Seite',
      text: 'Zu Ihrem Schutz nehmen wir Formulare nur von unseren eigenen Seiten an. Bitte öffnen Sie die Seite hier und senden Sie das Formular noch einmal ab.',
    },
    tooLarge: {
      title: 'Das ist zu viel auf einmal',
      text: 'Ihre Angaben sind größer, als wir annehmen können. Bitte kürzen Sie den Text oder wählen Sie eine kleinere Datei.',
    },
    fault: {
      title: 'Da ist uns etwas misslungen',
      text: 'Der Fehler liegt bei uns, und wir haben ihn vermerkt. Gespeichert wurde nichts. Versuchen Sie es bitte gleich noch einmal. Wenn es wieder geschieht, nennen Sie uns diese Nummer:',
    },
    busy: {
      title: 'Im Moment ist es zu voll',
      text: 'Bitte versuchen Sie es in einer Minute noch einmal.',
    },
    home: 'Zur Startseite des Bündnisses',
    platformHome: 'Zur Übersicht aller Bündnisse',
    back: 'Zurück',
  },
  expired: {
    title: 'Ihre Anmeldung ist abgelaufen',
    text: 'Keine Sorge: Was Sie geschrieben haben, ist noch da. Melden Sie sich in einem neuen Fenster an, kommen Sie hierher zurück und senden Sie es noch einmal ab.',
    signIn: 'In neuem Fenster anmelden',
    resend: 'Noch einmal absenden',
    yours: 'Ihre Angaben',
  },
  privacy: {
    title: 'Datenschutz',
    lead: 'Was diese Seiten über Sie speichern – und was nicht.',
    sections: [
      {
        title: 'Wenn Sie nur lesen',
        text: 'Dann speichern wir nichts über Sie: kein Cookie, keine IP-Adresse, keine Statistik über einzelne Personen. Keine Seite lädt etwas von anderen Anbietern.',
      },
      {
        title: 'Wenn Sie ein Konto haben',
        text: 'Dann speichern wir Ihren Namen, Ihre E-Mail-Adresse, Ihre Rollen in Bündnissen und Ihre offenen Anmeldungen mit Gerät und letztem Tag. Für die Anmeldung setzen wir ein Cookie, das nur diesem Zweck dient. Unter „Mein Konto“ sehen Sie alles, können es herunterladen und jede Anmeldung beenden.',
      },
      {
        title: 'Wenn Sie etwas ändern',
        text: 'Dann hält die Geschichte des Eintrags fest, wer wann was geändert hat. So bleibt nachvollziehbar, wie ein Bündnis zu seinen Angaben kommt.',
      },
      {
        title: 'Was hier nicht hineingehört',
        text: 'Fallakten, Daten über einzelne Schülerinnen und Schüler und Meldungen zum Kinderschutz gehören nicht in dieses Programm. Bitte tragen Sie so etwas nirgends ein.',
      },
    ],
  },
  accessibility: {
    title: 'Barrierefreiheit',
    lead: 'Diese Seiten sollen alle benutzen können. Wo das nicht gelingt, möchten wir es wissen.',
    sections: [
      {
        title: 'Was wir tun',
        text: 'Alle Seiten funktionieren mit der Tastatur, mit Vorleseprogrammen, ohne JavaScript, auf kleinen Bildschirmen und im Druck. Farben sagen nie allein etwas aus. Bei jeder Änderung prüfen wir jede Seite automatisch nach den Regeln der WCAG 2.2, Stufe AA.',
      },
      {
        title: 'Wenn etwas nicht geht',
        text: 'Bitte schreiben Sie der Koordinierungsstelle Ihres Bündnisses, auf welcher Seite Sie nicht weiterkommen und was Sie benutzen. Sie finden sie auf den Seiten des Bündnisses.',
      },
    ],
  },
};
