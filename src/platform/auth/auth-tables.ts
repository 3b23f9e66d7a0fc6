import type { Generated } from 'kysely';
import type { Period } from '../time/period.ts';
import type { AllianceRole, PlatformRole } from './actor.ts';

/** The tables of sign-in as the role `verbund_auth` sees them (migration 0010). */
export type AuthTables = {
  auth_user: {
    id: Generated<string>;
    name: string;
    email: string;
    email_verified: boolean;
    two_factor_enabled: boolean;
    locale: 'de' | 'en';
    created_at: Date;
    updated_at: Date;
  };
  auth_session: {
    id: string;
    user_id: string;
    token: string;
    expires_at: Date;
    user_agent: string | null;
    created_at: Date;
    updated_at: Date;
  };
  auth_account: {
    id: string;
    account_id: string;
    provider_id: string;
    user_id: string;
    password: string | null;
    created_at: Date;
    updated_at: Date;
  };
  auth_verification: {
    id: Generated<string>;
    identifier: string;
    value: string;
    expires_at: Date;
    created_at: Date;
    updated_at: Date;
  };
  auth_passkey: { id: string; name: string | null; user_id: string; created_at: Date | null };
  auth_two_factor: { id: string; user_id: string; secret: string; verified: boolean };
  sign_in_attempt: { account_key: string; kind: AttemptKind; at: Date };
  alliance: { id: string; slug: string; name: string; time_zone: string };
  role_holding: {
    alliance_id: string;
    id: string;
    user_id: string;
    role: AllianceRole;
    valid: Period;
    granted_at: Date;
    revoked_at: Date | null;
  };
  platform_role_holding: { user_id: string; role: PlatformRole; granted_at: Date };
};

/** What is tried: a password, a second factor, or a sign-in link by mail. */
export type AttemptKind = 'password' | 'code' | 'link';

/** How the engine's names of models and fields map onto our tables. */
export const tableNames = {
  user: {
    modelName: 'auth_user',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  session: {
    modelName: 'auth_session',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  account: {
    modelName: 'auth_account',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'auth_verification',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  passkey: {
    modelName: 'auth_passkey',
    fields: {
      publicKey: 'public_key',
      userId: 'user_id',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
  twoFactor: {
    modelName: 'auth_two_factor',
    fields: {
      backupCodes: 'backup_codes',
      userId: 'user_id',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;
