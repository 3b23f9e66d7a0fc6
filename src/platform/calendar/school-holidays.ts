import type { SchoolHoliday } from './holidays.ts';

/**
 * School holidays of Berlin as the state's Ferienordnung gives them (published by the Senatsverwaltung für Bildung on
 * berlin.de), for the example district. Only what is certain; an office reads in the state's calendar file.
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
  { name: 'Pfingstferien', first: '2026-05-26', last: '2026-05-26' },
  { name: 'Sommerferien', first: '2026-07-09', last: '2026-08-22' },
  { name: 'Herbstferien', first: '2026-10-19', last: '2026-10-31' },
  { name: 'Weihnachtsferien', first: '2026-12-23', last: '2027-01-02' },
];
