import { DataTable } from './data-table.tsx';
import { useWords } from './words.ts';

export type ConflictRow = { label: string; base: string | null; theirs: string | null; yours: string | null };

/** Shown to the second of two editors: what it was, what is saved now, what they wrote. The form follows, filled. */
export const ConflictTable = ({ rows, caption }: { rows: readonly ConflictRow[]; caption?: string }) => {
  const words = useWords();
  const value = (text: string | null) => (text === null || text === '' ? words.nothing : text);
  return (
    <DataTable
      caption={caption ?? words.conflict.caption}
      rows={rows}
      columns={[
        { label: words.conflict.field, cell: (row) => row.label, rowHeader: true },
        { label: words.conflict.base, cell: (row) => value(row.base) },
        { label: words.conflict.theirs, cell: (row) => value(row.theirs) },
        { label: words.conflict.yours, cell: (row) => <strong>{value(row.yours)}</strong> },
      ]}
    />
  );
};
