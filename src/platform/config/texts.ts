import type { Locale } from '../i18n/locale.ts';
import type { SettingName } from './schemas.ts';

/** What a setting is for, what may stand there, and an example, in the words of both languages. */
export type SettingTexts = {
  about: Record<Locale, string>;
  expected: Record<Locale, string>;
  example: string;
};

const settingTexts: Record<SettingName, SettingTexts> = {
  NODE_ENV: {
    about: {
      de: 'Betriebsart. In development gibt es zusätzlich die Bausteine der Oberfläche unter /styleguide.',
      en: 'Mode of operation. In development the building blocks of the interface are at /styleguide as well.',
    },
    expected: { de: 'development oder production', en: 'development or production' },
    example: 'production',
  },
  PORT: {
    about: { de: 'Port, auf dem die Seiten ausgeliefert werden.', en: 'Port that serves the pages.' },
    expected: { de: 'eine ganze Zahl von 1 bis 65535', en: 'a whole number from 1 to 65535' },
    example: '3000',
  },
  HOST: {
    about: {
      de: 'Adresse, an der gelauscht wird. 0.0.0.0 öffnet den Dienst für das Netz; davor gehört ein Reverse-Proxy.',
      en: 'Address to listen on. 0.0.0.0 opens the service to the network; put a reverse proxy in front.',
    },
    expected: { de: 'ein Rechnername oder eine IP-Adresse', en: 'a host name or an IP address' },
    example: '127.0.0.1',
  },
  PUBLIC_URL: {
    about: {
      de: 'Adresse, unter der Menschen die Seiten erreichen. Links in E-Mails beginnen damit. Ohne Angabe: HOST und PORT.',
      en: 'Address at which people reach the pages. Links in mails begin with it. Left out: HOST and PORT.',
    },
    expected: { de: 'eine http(s)-Adresse ohne Pfad', en: 'an http(s) address without a path' },
    example: 'https://bildung.example.de',
  },
  ALLIANCE_HOSTS: {
    about: {
      de: 'Eigene Rechnernamen einzelner Bündnisse, mit Komma getrennt.',
      en: 'Host names of their own for single alliances, separated by commas.',
    },
    expected: { de: 'Rechnername=Kurzname, mit Komma getrennt', en: 'host=slug, separated by commas' },
    example: 'bildung-sz.example.de=steglitz-zehlendorf',
  },
  TRUST_PROXY: {
    about: {
      de: 'true, wenn ein Reverse-Proxy davorsteht, der X-Forwarded-Proto und X-Forwarded-Host selbst setzt.',
      en: 'true if a reverse proxy stands in front that sets X-Forwarded-Proto and X-Forwarded-Host itself.',
    },
    expected: { de: 'true oder false', en: 'true or false' },
    example: 'false',
  },
  DATA_DIR: {
    about: {
      de: 'Ordner für alles, was auf der Platte liegt: mitgelieferte Datenbank, Postausgang, Geheimnis.',
      en: 'Folder of all that lies on disk: the embedded database, the outbox, the secret.',
    },
    expected: { de: 'ein Ordner', en: 'a folder' },
    example: './data',
  },
  DATABASE_URL: {
    about: {
      de: 'Ein eigener PostgreSQL-Server ab Version 18. Ohne Angabe startet der mitgelieferte.',
      en: 'A PostgreSQL server of your own, version 18 or later. Left out, the embedded one starts.',
    },
    expected: {
      de: 'postgres://NAME:KENNWORT@RECHNER:PORT/DATENBANK',
      en: 'postgres://NAME:PASSWORD@HOST:PORT/DATABASE',
    },
    example: 'postgres://verbund:KENNWORT@127.0.0.1:5432/verbund',
  },
  DATABASE_CONNECTIONS: {
    about: {
      de: 'Höchstzahl gleichzeitiger Verbindungen eines Prozesses zur Datenbank.',
      en: 'Most connections that one process holds to the database at a time.',
    },
    expected: { de: 'eine ganze Zahl von 2 bis 500', en: 'a whole number from 2 to 500' },
    example: '10',
  },
  SECRET: {
    about: {
      de: 'Geheimnis, mit dem Sitzungen unterschrieben werden. Ohne Angabe wird eines erzeugt und in DATA_DIR/secret verwahrt. Mehrere Prozesse auf verschiedenen Rechnern brauchen dasselbe.',
      en: 'Secret that signs sessions. Left out, one is made and kept in DATA_DIR/secret. Several processes on different machines need the same one.',
    },
    expected: { de: 'mindestens 32 Zeichen', en: 'at least 32 characters' },
    example: '',
  },
  SMTP_URL: {
    about: {
      de: 'Server für ausgehende E-Mails. Ohne Angabe werden sie als Dateien in DATA_DIR/outbox abgelegt.',
      en: 'Server for outgoing mail. Left out, mails become files in DATA_DIR/outbox.',
    },
    expected: {
      de: 'smtp://RECHNER:PORT oder smtps://NAME:KENNWORT@RECHNER',
      en: 'smtp://HOST:PORT or smtps://NAME:PASSWORD@HOST',
    },
    example: 'smtps://NAME:KENNWORT@mail.example.de',
  },
  MAIL_FROM: {
    about: { de: 'Absender der E-Mails.', en: 'Sender of mails.' },
    expected: { de: 'Name <adresse@example.de>', en: 'Name <address@example.org>' },
    example: 'Verbund <verbund@example.de>',
  },
  OIDC_PROVIDERS: {
    about: {
      de: 'Anmeldedienste der Organisationen (OpenID Connect) als JSON-Liste.',
      en: "The organisations' identity providers (OpenID Connect) as a JSON list.",
    },
    expected: {
      de: 'eine JSON-Liste mit id, name, issuer, clientId, clientSecret je Eintrag',
      en: 'a JSON list with id, name, issuer, clientId, clientSecret per entry',
    },
    example:
      '[{"id":"bezirk","name":"Bezirksamt","issuer":"https://login.example.de","clientId":"verbund","clientSecret":"…"}]',
  },
  MAP_STYLE_URL: {
    about: {
      de: 'Adresse eines Kartenstils (MapLibre), dessen Kacheln unter den Gebieten liegen. Ohne Angabe kommt keine Karte von anderswo. Mit Angabe erfährt dieser Server, wer die Karte vergrößert; alles, was der Stil nachlädt, muss von derselben Adresse (Ursprung) kommen.',
      en: 'Address of a map style (MapLibre) whose tiles lie below the areas. Left out, no map comes from elsewhere. With it, that server learns who zooms the map; all that the style loads must come from the same origin.',
    },
    expected: { de: 'eine http- oder https-Adresse', en: 'an http or https address' },
    example: 'https://karten.example.de/stil.json',
  },
  METRICS_TOKEN: {
    about: {
      de: 'Wer /metrics lesen darf: Authorization: Bearer TOKEN. Ohne Angabe ist /metrics nur über METRICS_PORT erreichbar.',
      en: 'Who may read /metrics: Authorization: Bearer TOKEN. Left out, /metrics answers on METRICS_PORT only.',
    },
    expected: { de: 'mindestens 16 Zeichen', en: 'at least 16 characters' },
    example: '',
  },
  METRICS_PORT: {
    about: {
      de: 'Eigener Port nur für /metrics, an HOST.',
      en: 'A port of its own for /metrics alone, on HOST.',
    },
    expected: { de: 'eine ganze Zahl von 1 bis 65535', en: 'a whole number from 1 to 65535' },
    example: '9464',
  },
  LOG_LEVEL: {
    about: { de: 'Wie viel protokolliert wird.', en: 'How much is logged.' },
    expected: {
      de: 'trace, debug, info, warn, error, fatal oder silent',
      en: 'trace, debug, info, warn, error, fatal or silent',
    },
    example: 'info',
  },
  LOCALE: {
    about: {
      de: 'Sprache der Befehlszeile. Ohne Angabe entscheidet LANG, sonst Deutsch.',
      en: 'Language of the command line. Left out, LANG decides, German otherwise.',
    },
    expected: { de: 'de oder en', en: 'de or en' },
    example: 'de',
  },
};

export const describeSetting = (name: SettingName): SettingTexts => settingTexts[name];

/** The one line that a wrong setting stops the start with. */
export const wrongSettingLine = (
  wrong: { name: SettingName; value: string; texts: SettingTexts },
  locale: Locale,
): string =>
  locale === 'de'
    ? `Einstellung ${wrong.name}="${wrong.value}" ist nicht brauchbar. Erwartet wird: ${wrong.texts.expected.de}.`
    : `Setting ${wrong.name}="${wrong.value}" cannot be used. Expected: ${wrong.texts.expected.en}.`;
