import { type Command, exitCodes } from './command.ts';
import { refusePending } from './pending.ts';
import { commandTexts } from './texts/index.ts';

export const workCommand: Command = {
  name: 'work',
  words: '',
  summary: { de: 'Hintergrundarbeit erledigen', en: 'Do the background work' },
  details: {
    de: [
      'Verschickt E-Mails, erinnert an Fristen und erledigt alles, was länger dauert, bis der Prozess beendet',
      'wird. Darf beliebig oft laufen: Jede Aufgabe übernimmt genau einer. Was beim Beenden nicht fertig wird,',
      'wird später wiederholt. Kennzahlen für die Überwachung stehen unter METRICS_PORT bereit.',
    ].join('\n'),
    en: [
      'Sends mails, reminds of deadlines and does whatever takes longer, until the process is ended. Any number',
      'may run: each task is taken by one of them. What is not finished at the end is repeated later.',
      'Figures for monitoring are served on METRICS_PORT.',
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
      name: 'work',
      serves: false,
      works: true,
      prepare: ({ database }) => refusePending(database, locale),
      ready: async () => {
        say(texts.working);
        say(texts.stopHint);
      },
      stopping: () => undefined,
    });
    return reason === 'signal' ? exitCodes.ok : exitCodes.fault;
  },
};
