import { apiEn } from './api-en.ts';
import type { de } from './de.ts';
import { importEn } from './import-en.ts';

export const en: typeof de = {
  imports: importEn,
  service: {
    takingPart: {
      open: 'Just come',
      registration: 'Registration needed',
      appointment: 'By appointment',
      referral: 'By referral',
    },
    cost: { free: 'Free of charge', donation: 'Donation', fee: 'With a fee' },
    benefits: {
      yes: 'Educational benefits (BuT) are accepted',
      no: 'Educational benefits (BuT) are not accepted',
    },
    waiting: { none: 'No waiting list', open: 'Waiting list', closed: 'Waiting list closed' },
    onRequest: 'on request',
    securedUntil: 'secured until',
  },
  api: apiEn,
};
