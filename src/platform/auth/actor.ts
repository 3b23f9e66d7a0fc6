/** Roles that a person can hold in one alliance. */
export const allianceRoles = [
  'coordinator',
  'officeStaff',
  'steeringMember',
  'organisationMember',
  'participant',
] as const;
/** Roles that reach over alliances. The programme agency reads roll-ups of the alliances that it is given. */
export const platformRoles = ['platformAdministrator', 'programmeAgency'] as const;
export type AllianceRole = (typeof allianceRoles)[number];
export type PlatformRole = (typeof platformRoles)[number];
export type Role = AllianceRole | PlatformRole;

/** Who acts. `roles` are those that hold in the alliance of the scope, and the platform roles. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'user'; userId: string; name: string; email: string; roles: ReadonlySet<Role> }
  /** A command or a job of ours, e.g. `seed`. May do everything and is named in the history. */
  | { kind: 'system'; name: string };

export const anonymous: Actor = { kind: 'anonymous' };
export const system = (name: string): Actor => ({ kind: 'system', name });
