import type { JsonRow } from '../../platform/events/tables.ts';

/** What is missing in the leads of a body, for those who see all of them; null when nothing is. */
export const leadGap = (leads: readonly { row: JsonRow }[]): 'none' | 'onlyOne' | 'sameField' | null => {
  if (leads.length === 0) return 'none';
  if (leads.length === 1) return 'onlyOne';
  return new Set(leads.map(({ row }) => row.field_id)).size === 1 ? 'sameField' : null;
};
