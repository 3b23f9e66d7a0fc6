import type { Generated } from 'kysely';
import type { Meaning } from '../thing.ts';

export type ThreadTables = {
  thread_link: {
    alliance_id: string;
    id: Generated<string>;
    version: Generated<number>;
    from_kind: string;
    from_id: string;
    meaning: Meaning;
    to_kind: string;
    to_id: string;
    note: string | null;
  };
};
