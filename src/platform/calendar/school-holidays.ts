import type { SchoolHoliday } from './holidays.ts';

/**
 * School holidays of Berlin and the school-free days beside them, as the state's Ferienordnung gives them (published by the
 * Senatsverwaltung für Bildung on berlin.de, and by the Kultusministerkonferenz), for the example district: up to the end
 * of the school year 2027/28, as far as two lists of them agree. An office reads in the state's calendar file.
 */
export const schoolHolidaysKnown: readonly SchoolHoliday[] = [
  { name: 'Herbstferien', first: '2024-10-21', last: '2024-11-02' },
  { name: 'Weihnachtsferien', first: '2024-12-23', last: '2024-12-31' },
  { name: 'Winterferien', first: '2025-02-03', last: '2025-02-08' },
  { name: 'Osterferien', first: '2025-04-14', last: '2025-04-25' },
  { name: 'Unterrichtsfreier Tag', first: '2025-05-02', last: '2025-05-02' },
  { name: 'Unterrichtsfreier Tag', first: '2025-05-30', last: '2025-05-30' },
  { name: 'Pfingstferien', first: '2025-06-10', last: '2025-06-10' },
  { name: 'Sommerferien', first: '2025-07-24', last: '2025-09-06' },
  { name: 'Herbstferien', first: '2025-10-20', last: '2025-11-01' },
  { name: 'Weihnachtsferien', first: '2025-12-22', last: '2026-01-02' },
  { name: 'Winterferien', first: '2026-02-02', last: '2026-02-07' },
  { name: 'Osterferien', first: '2026-03-30', last: '2026-04-10' },
  { name: 'Unterrichtsfreier Tag', first: '2026-05-15', last: '2026-05-15' },
  { name: 'Pfingstferien', first: '2026-05-26', last: '2026-05-26' },
  { name: 'Sommerferien', first: '2026-07-09', last: '2026-08-22' },
  { name: 'Herbstferien', first: '2026-10-19', last: '2026-10-31' },
  { name: 'Weihnachtsferien', first: '2026-12-23', last: '2027-01-02' },
  { name: 'Winterferien', first: '2027-02-01', last: '2027-02-06' },
  { name: 'Osterferien', first: '2027-03-22', last: '2027-04-02' },
  { name: 'Unterrichtsfreier Tag', first: '2027-05-07', last: '2027-05-07' },
  { name: 'Pfingstferien', first: '2027-05-18', last: '2027-05-19' },
  { name: 'Sommerferien', first: '2027-07-01', last: '2027-08-14' },
  { name: 'Herbstferien', first: '2027-10-11', last: '2027-10-23' },
  { name: 'Weihnachtsferien', first: '2027-12-22', last: '2027-12-31' },
  { name: 'Winterferien', first: '2028-01-31', last: '2028-02-05' },
  { name: 'Osterferien', first: '2028-04-10', last: '2028-04-22' },
  { name: 'Unterrichtsfreier Tag', first: '2028-05-26', last: '2028-05-26' },
  { name: 'Pfingstferien', first: '2028-06-01', last: '2028-06-02' },
  { name: 'Sommerferien', first: '2028-07-01', last: '2028-08-12' },
];
