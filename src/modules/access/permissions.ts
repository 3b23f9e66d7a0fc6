import type { Actor, AllianceRole } from '../../platform/auth/actor.ts';
import { rightOf } from '../../platform/auth/right.ts';

export const maySeeTeam = rightOf('coordinator', 'officeStaff', 'platformAdministrator');
export const mayInvite = rightOf('coordinator', 'officeStaff', 'platformAdministrator');
export const mayChangeRoles = rightOf('coordinator', 'platformAdministrator');
export const mayAppointCoordinators = rightOf('coordinator', 'platformAdministrator');

/** Office staff bring people in, but cannot make coordinators: that would give them every right. */
export const mayGive = (actor: Actor, role: AllianceRole): boolean =>
  mayInvite(actor) && (role !== 'coordinator' || mayAppointCoordinators(actor));
