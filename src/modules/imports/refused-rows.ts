import type { DatabaseFault } from '../../platform/db/transaction.ts';

/**
 * Whether the database refused what a file says rather than failed: values that fit no column or make no period
 * (SQLSTATE class 22), and rows that do not fit to others (class 23).
 */
export const isRefusal = (fault: DatabaseFault): boolean => /^2[23]/.test(fault.code);
