import type { JsonRow } from '../../../platform/events/tables.ts';
import { longDay, number } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { StateLabel } from '../../../ui/chips.tsx';
import { FieldShape } from '../../../ui/field-marks.tsx';
import type { GoalLeads } from '../data/lead-views.ts';
import { numberOrNull, text, textOrNull } from '../fact.ts';
import { allianceTexts } from '../texts/index.ts';
import { fieldMark } from './field-words.ts';

/** Who leads the goal on the day, each with the shape of the field; what is missing is said. */
export const LeadLine = (props: { leads: GoalLeads | undefined; locale: Locale }) => {
  const t = allianceTexts(props.locale).lead;
  const now = props.leads?.leads.filter((lead) => lead.holdsNow) ?? [];
  const finding = props.leads?.finding ?? null;
  if (now.length === 0 && !finding) return null;
  return (
    <ul class="leads">
      {now.map(({ row, fieldName, fieldMark: mark }) => (
        <li>
          <FieldShape mark={fieldMark({ mark })} /> {row.role === 'lead' ? t.lead : t.coLead}:{' '}
          {text(row, 'holder')}
          {fieldName && fieldName !== row.holder && ` (${fieldName})`}
        </li>
      ))}
      {finding && (
        <li>
          <StateLabel kind="warn" label={t.findings[finding]} />
        </li>
      )}
    </ul>
  );
};

/** An action goal's measure: what is counted, from where to where, by when; a bar and the same in words. */
export const Measure = (props: { row: JsonRow; locale: Locale; today: string }) => {
  const { row, locale, today } = props;
  const t = allianceTexts(locale).goal;
  const [base, target] = [numberOrNull(row, 'base_value'), numberOrNull(row, 'target_value')];
  const day = textOrNull(row, 'target_day');
  if (base === null || target === null || !day) return null;
  const shown = (value: number) => number(value, locale, { maximumFractionDigits: 10 });
  const unit = textOrNull(row, 'unit');
  return (
    <div class="measure">
      <p class="measure__what">{text(row, 'indicator')}</p>
      <Bar base={base} target={target} />
      <p class="measure__words">
        {t.measure(shown(base), shown(target), unit ? ` ${unit}` : '', longDay(day, locale))}
        {day < today && (
          <>
            {' '}
            <StateLabel kind="warn" label={t.overdue} />
          </>
        )}
      </p>
    </div>
  );
};

const length = 240;

/** From nothing to the larger of both values: strong up to where it starts (or shall fall to), soft up to the other. */
const Bar = ({ base, target }: { base: number; target: number }) => {
  const low = Math.min(0, base, target);
  const high = Math.max(0, base, target);
  const x = (value: number) => Math.round(((value - low) / (high - low || 1)) * length * 10) / 10;
  const [near, far] = [Math.min(base, target), Math.max(base, target)];
  return (
    <svg
      class="measure__bar"
      viewBox={`0 0 ${length} 14`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="measure__track" x="0" y="3" width={length} height="8" />
      <rect class="measure__reach" x={x(near)} y="3" width={Math.max(0, x(far) - x(near))} height="8" />
      <rect class="measure__base" x={x(0)} y="3" width={Math.max(0, x(near) - x(0))} height="8" />
      <rect
        class="measure__target"
        x={Math.min(length - 3, Math.max(0, x(target) - 1.5))}
        y="0"
        width="3"
        height="14"
      />
    </svg>
  );
};
