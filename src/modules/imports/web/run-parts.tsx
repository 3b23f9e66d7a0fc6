import { shortDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { dayIn } from '../../../platform/time/day.ts';
import { StepIndicator } from '../../../ui/step-indicator.tsx';
import { importTexts } from '../texts/index.ts';
import type { Reader } from './reader.ts';

/** Where in the three steps the reader is. */
export const ImportSteps = ({ locale, at }: { locale: Locale; at: 1 | 2 | 3 }) => {
  const t = importTexts(locale).steps;
  const state = (step: number) => (step < at ? 'done' : step === at ? 'current' : 'open');
  return (
    <StepIndicator
      label={t.label}
      steps={[
        { label: t.file, state: state(1) },
        { label: t.mapping, state: state(2) },
        { label: t.check, state: state(3) },
      ]}
    />
  );
};

export const dayInWords = (when: Date, { locale, timeZone }: Reader): string =>
  shortDay(dayIn(when, timeZone), locale);
