import { type Command, exitCodes } from './command.ts';
import { refusePending } from './pending.ts';
import { commandTexts } from './texts/index.ts';

export const serveCommand: Command = {
  name: 'serve',
  words: '',
  summary: { de: 'Seiten ausliefern', en: 'Serve the pages' },
  details: {
    de: [
      'Liefert die Seiten aus, bis der Prozess beendet wird. Hintergrundarbeit (E-Mails, Fristen) erledigt',
      '"work"; beide können beliebig oft nebeneinander laufen. Ändert nichts an der Datenbank; fehlt ihr etwas,',
      'sagt der Befehl es und endet. Beim Beenden (SIGTERM, Strg+C) werden laufende Anfragen noch beantwortet.',
      '',
      'Über den Prozess selbst antworten /healthz, /readyz und /metrics.',
    ].join('\n'),
    en: [
      'Serves the pages until the process is ended. Background work (mails, deadlines) is done by "work"; any',
      'number of both may run side by side. Changes nothing in the database; if that lacks something, the',
      'command says so and ends. When ended (SIGTERM, Ctrl+C) it finishes running requests.',
      '',
      '/healthz, /readyz and /metrics answer about the process itself.',
    ].join('\n'),
  },
  options: {},
  wordCount: { least: 0, most: 0 },
  run: async ({ settings, locale, clock, say }) => {
    const texts = commandTexts(locale);
    const { runProcess } = await import('../process/run-process.ts');
    const reason = await runProcess({
      settings,
      clock,
      name: 'serve',
      serves: true,
      works: false,
      prepare: ({ database }) => refusePending(database, locale),
      ready: async () => {
        say(texts.serving(settings.publicUrl));
        say(texts.stopHint);
      },
      stopping: () => say(texts.stopping),
    });
    return reason === 'signal' ? exitCodes.ok : exitCodes.fault;
  },
};
