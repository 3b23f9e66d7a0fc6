import type { Generated } from 'kysely';
import type { AllianceRole, PlatformRole } from '../../../platform/auth/actor.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Period } from '../../../platform/time/period.ts';

/** What requests see of accounts and roles (migration 0010). */
export type AccessTables = {
  auth_user: { id: string; name: string; email: string; locale: Locale; created_at: Date; updated_at: Date };
  role_holding: {
    alliance_id: string;
    id: Generated<string>;
    version: Generated<number>;
    user_id: string;
    role: AllianceRole;
    valid: Period;
    granted_by: string | null;
    granted_at: Date;
    revoked_by: string | null;
    revoked_at: Date | null;
  };
  platform_role_holding: { user_id: string; role: PlatformRole; granted_at: Date };
  programme_agency_alliance: { alliance_id: string; user_id: string };
  invitation: {
    alliance_id: string;
    id: Generated<string>;
    version: Generated<number>;
    role: AllianceRole;
    state: 'open' | 'accepted' | 'withdrawn';
    invited_by: string | null;
    invited_at: Date;
    expires_at: Date;
  };
  invitation_addressee: {
    alliance_id: string;
    invitation_id: string;
    email: string;
    name: string;
    token_hash: string;
  };
};
