import type { JsonRow } from '../../platform/events/tables.ts';
import { type Locale, region } from '../../platform/i18n/locale.ts';
import type { Value } from '../imports/contract.ts';
import { languageName, scheduleInWords, scheduleOf } from '../offers/contract.ts';
import { onRequest } from './service-cells.ts';
import { hsdsTexts } from './texts/index.ts';

type Parts = Readonly<Record<string, Value>>;

/**
 * What a file says, for people who decide about it: times in words, choices by what forms call them, things by their names.
 */
export const shownValue = (field: string, value: Value, locale: Locale): string => {
  if (value === null) return '';
  const t = hsdsTexts(locale);
  const words: Readonly<Record<string, string>> = t.imports.values;
  const word = (name: string, each: Value): string => words[`${name}.${String(each)}`] ?? String(each);
  if (Array.isArray(value)) {
    const separator = ['schedules', 'sites', 'contacts'].includes(field) ? '; ' : ', ';
    return value.map((each: Value) => shownValue(field, each, locale)).join(separator);
  }
  if (field === 'languages') {
    const [language = '', marked] = String(value).split(' ');
    const name = languageName(language, locale);
    return marked === onRequest ? `${name} (${t.service.onRequest})` : name;
  }
  if (typeof value === 'number') return value.toLocaleString(region[locale]);
  if (typeof value !== 'object') return word(field, value);
  const parts = value as Parts;
  const said = (...names: readonly string[]): string =>
    names
      .map((name) => parts[name] ?? null)
      .filter((each) => each !== null)
      .join(' ');
  const joined = (...each: readonly string[]): string => each.filter(Boolean).join(', ');
  switch (field) {
    case 'schedules': {
      const times = scheduleInWords(scheduleOf(parts as JsonRow), locale, '1900-01-01');
      return parts.note ? `${times} (${String(parts.note)})` : times;
    }
    case 'terms':
    case 'areas':
      return said('name');
    case 'sites':
      return joined(said('name'), said('street', 'house_number'), said('postal_code', 'town'), said('note'));
    case 'fees': {
      const amount =
        typeof parts.fee_amount === 'number'
          ? parts.fee_amount.toLocaleString(region[locale], { style: 'currency', currency: 'EUR' })
          : '';
      const cost = parts.cost ? word('cost', parts.cost) : '';
      const benefits = parts.education_benefits ? word('education_benefits', parts.education_benefits) : '';
      return joined(cost, amount, said('cost_note'), benefits);
    }
    case 'funding':
      return joined(
        said('secured_by'),
        parts.secured_until ? `${t.service.securedUntil} ${said('secured_until')}` : '',
      );
    default:
      return joined(
        ...Object.entries(parts).map(([name, each]) =>
          each === null
            ? ''
            : Array.isArray(each)
              ? each.map((one: Value) => word(name, one)).join(', ')
              : word(name, each),
        ),
      );
  }
};
