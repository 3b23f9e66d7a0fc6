import type { AllianceRole } from '../../platform/auth/actor.ts';

/** Whether ending `holdingId` would leave the alliance without anybody who can give roles. */
export const leavesNoCoordinator = (
  holdings: readonly { id: string; role: AllianceRole }[],
  holdingId: string,
): boolean => {
  const coordinators = holdings.filter((holding) => holding.role === 'coordinator');
  return coordinators.length === 1 && coordinators[0]?.id === holdingId;
};
