import type { Generated } from 'kysely';

export type MailTables = {
  outgoing_mail: {
    id: Generated<string>;
    alliance_id: string | null;
    recipient: string;
    subject: string;
    body_text: string;
    body_html: string | null;
    purpose: string;
    created_at: Generated<Date>;
    next_attempt_at: Generated<Date>;
    attempts: Generated<number>;
    sent_at: Generated<Date | null>;
    failed_at: Generated<Date | null>;
    error: Generated<string | null>;
  };
};
