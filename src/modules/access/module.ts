import { Hono } from 'hono';
import type { AuthEngine } from '../../platform/auth/engine.ts';
import type { Module } from '../module.ts';
import type { AllianceEnv, PlatformEnv } from '../web.ts';
import { tidyAccess } from './jobs/tidy-access.ts';
import { mayAppointCoordinators, mayChangeRoles, mayInvite, maySeeTeam } from './permissions.ts';
import { accessTexts } from './texts/index.ts';
import { accountRoutes } from './web/account-routes.tsx';
import { engineRoutes } from './web/engine-routes.ts';
import { invitationRoutes } from './web/invitation-routes.tsx';
import { secondStepRoutes } from './web/second-step-routes.tsx';
import { signInRoutes } from './web/sign-in-routes.tsx';
import { teamRoutes } from './web/team-routes.tsx';

/** Sign-in, accounts, invitations and roles, on the engine of this process. */
export const accessModule = (auth: AuthEngine): Module => {
  const site = { publicUrl: auth.settings.publicUrl };
  return {
    name: 'access',
    routes: new Hono<AllianceEnv>().route('/', teamRoutes(site)).route('/', invitationRoutes(auth)),
    platformRoutes: new Hono<PlatformEnv>()
      .route('/', engineRoutes(auth, site))
      .route('/', signInRoutes(auth, site))
      .route('/', accountRoutes(auth, site))
      .route('/', secondStepRoutes(auth, site)),
    navigation: [
      {
        path: '/team',
        rank: 80,
        label: (locale) => accessTexts(locale).team.navigation,
        place: 'office',
        right: maySeeTeam,
      },
    ],
    rights: { maySeeTeam, mayInvite, mayChangeRoles, mayAppointCoordinators },
    jobs: [tidyAccess],
  };
};
