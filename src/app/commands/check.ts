import { type Command, exitCodes } from './command.ts';
import { checkTexts } from './texts/check.ts';

export const checkCommand: Command = {
  name: 'check',
  words: '',
  summary: {
    de: 'Prüfen, was falsch eingestellt ist und wie man es behebt',
    en: 'Check what is misconfigured and how to mend it',
  },
  details: { de: checkTexts('de').details, en: checkTexts('en').details },
  options: { 'write-example': { type: 'boolean' } },
  wordCount: { least: 0, most: 0 },
  run: async (context) => {
    const texts = checkTexts(context.locale);
    if (context.options['write-example']) {
      const { writeFile } = await import('node:fs/promises');
      const { settingsExample } = await import('../../platform/config/example.ts');
      await writeFile(new URL('../../../.env.example', import.meta.url), settingsExample());
      context.say(texts.exampleWritten);
      return exitCodes.ok;
    }
    const { findFaults } = await import('../process/self-check.ts');
    const findings = await findFaults(context.settings, context.clock, context.locale);
    for (const { level, text, mend } of findings) {
      context.say(`${texts.levels[level].padEnd(8)} ${text}`);
      if (mend) context.say(`${' '.repeat(9)}${texts.mend} ${mend}`);
    }
    const faults = findings.filter(({ level }) => level === 'fault').length;
    const warnings = findings.filter(({ level }) => level === 'warning').length;
    context.say('');
    context.say(texts.sum(faults, warnings));
    return faults > 0 ? exitCodes.fault : exitCodes.ok;
  },
};
