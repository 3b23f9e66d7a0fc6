import { expect, test } from 'vitest';
import type { Value } from '../imports/contract.ts';
import { shownValue } from './shown-value.ts';

const schedule = { rhythm: 'weekly', weekdays: ['TU', 'TH'], opens: '16:00', closes: '17:30', at: 0 };
const site = {
  name: 'Bad',
  street: 'Badstraße',
  house_number: '12 a',
  postal_code: '10115',
  town: 'Berlin',
  lon: 13,
};

test.each<[string, Value, string]>([
  [
    'schedules',
    [{ ...schedule, note: 'außer Mai' }],
    'jeden Dienstag und Donnerstag, 16 bis 17.30 Uhr (außer Mai)',
  ],
  ['sites', [site, { facility_id: 'x', name: 'Kita' }], 'Bad, Badstraße 12 a, 10115 Berlin; Kita'],
  [
    'fees',
    { cost: 'fee', fee_amount: 45, cost_note: 'Zehn Termine' },
    'kostenpflichtig, 45,00\u00a0€, Zehn Termine',
  ],
  ['terms', [{ id: 'x', name: 'Schwimmen' }], 'Schwimmen'],
  ['languages', ['tr (onRequest)', 'de'], 'Türkisch (auf Anfrage), Deutsch'],
  [
    'delivery',
    { delivery: ['onSite', 'online'], online_address: 'https://example.org' },
    'vor Ort, online, https://example.org',
  ],
  ['access', { quiet: 'partly', companion: null, accessibility_note: 'Aufzug' }, 'teilweise ruhig, Aufzug'],
  ['minimum_age', 1.5, '1,5'],
  ['audiences', ['children'], 'Kinder'],
  ['funding', { secured_by: 'Stiftung', secured_until: '2027-12-31' }, 'Stiftung, gesichert bis 2027-12-31'],
  ['alert', null, ''],
])('a person reads what %s says', (field, value, words) => {
  expect(shownValue(field, value, 'de')).toBe(words);
});
