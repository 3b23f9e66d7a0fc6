import { useWords } from './words.ts';

export type Step = { label: string; href?: string | undefined; state: 'done' | 'current' | 'open' };

/** Where one stands in a guided set-up: KERN's progress bar, and the steps by name; finished ones can be revisited. */
export const StepIndicator = ({ steps, label }: { steps: readonly Step[]; label: string }) => {
  const words = useWords();
  const current = Math.max(
    0,
    steps.findIndex((step) => step.state === 'current'),
  );
  return (
    <nav class="steps" aria-label={label}>
      <div class="kern-progress">
        <label class="kern-label" for="step-progress">
          {words.step.of(current + 1, steps.length)}
        </label>
        <progress id="step-progress" value={current + 1} max={steps.length} />
      </div>
      <ol class="steps__list">
        {steps.map((step, index) => (
          <li
            class={`steps__item steps__item--${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span class="kern-number" aria-hidden="true">
              {step.state === 'done' ? '✓' : index + 1}
            </span>
            <span>
              {step.href && step.state !== 'current' ? <a href={step.href}>{step.label}</a> : step.label}
              <span class="kern-sr-only"> ({words.step[step.state]})</span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
};
