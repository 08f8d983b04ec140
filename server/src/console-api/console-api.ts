import { Hono } from 'hono';
import { accountRoutes } from './account-routes.ts';
import { applyRoutes } from './apply-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { campaignRoutes } from './campaign-routes.ts';
import { countRoutes } from './count-routes.ts';
import { batchRoutes } from './campaigns/batch-routes.ts';
import { donationRoutes } from './campaigns/donation-routes.ts';
import { figuresRoutes } from './campaigns/figures-routes.ts';
import { partnerEntryRoutes } from './campaigns/partner-entry-routes.ts';
import { settingsRoutes } from './campaigns/settings-routes.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { overHttps, ownOrigin, withoutNul } from './guard.ts';
import { importRoutes } from './imports/import-routes.ts';
import { refusedRoutes } from './imports/refused-routes.ts';
import { uploadRoutes } from './imports/upload-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { partnerRoutes } from './partner-routes.ts';
import { creditRoutes } from './placements/credit-routes.ts';
import { pageRoutes } from './placements/page-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { draftRoutes } from './petitions/draft-routes.ts';
import { petitionRoutes } from './petitions/petition-routes.ts';
import { stateRoutes } from './petitions/state-routes.ts';
import { versionRoutes } from './petitions/version-routes.ts';
import { oddityRoutes } from './oddities/oddity-routes.ts';
import { exportRoutes } from './signatures/export-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { commentRoutes } from './signatures/comment-routes.ts';
import { erasureRoutes } from './signatures/erasure-routes.ts';
import { releaseRoutes } from './signatures/release-routes.ts';
import { removalRoutes } from './signatures/removal-routes.ts';
import { signatureSearchRoutes } from './signatures/search-routes.ts';
import { voiceRoutes } from './signatures/voice-routes.ts';
import { tokenRoutes } from './token-routes.ts';
import { todayFileRoutes } from './watching/today-file-routes.ts';
import { todayRoutes } from './watching/today-routes.ts';

/** The API of the campaigner's console. */
export function consoleApi(deps: ConsoleDeps) {
  return new Hono<ConsoleEnv>()
    .use('/console/api/*', ownOrigin(deps.publicUrl), overHttps(deps.publicUrl), withoutNul)
    .route('/', sessionRoutes(deps))
    .route('/', linkRoutes(deps))
    .route('/', accountRoutes(deps))
    .route('/', peopleRoutes(deps))
    .route('/', tokenRoutes(deps))
    .route('/', auditRoutes(deps))
    .route('/', settingsRoutes(deps))
    .route('/', partnerEntryRoutes(deps))
    .route('/', batchRoutes(deps))
    .route('/', donationRoutes(deps))
    .route('/', figuresRoutes(deps))
    .route('/', petitionRoutes(deps))
    .route('/', draftRoutes(deps))
    .route('/', stateRoutes(deps))
    .route('/', versionRoutes(deps))
    .route('/', erasureRoutes(deps))
    .route('/', commentRoutes(deps))
    .route('/', voiceRoutes(deps))
    .route('/', oddityRoutes(deps))
    .route('/', signatureSearchRoutes(deps))
    .route('/', removalRoutes(deps))
    .route('/', releaseRoutes(deps))
    .route('/', uploadRoutes(deps))
    .route('/', importRoutes(deps))
    .route('/', refusedRoutes(deps))
    .route('/', campaignRoutes(deps))
    .route('/', applyRoutes(deps))
    .route('/', countRoutes(deps))
    .route('/', pageRoutes(deps))
    .route('/', creditRoutes(deps))
    .route('/', todayRoutes(deps))
    .route('/', todayFileRoutes(deps))
    .route('/', exportRoutes(deps))
    .route('/', partnerRoutes(deps));
}

/** For `hono/client`: the paths, bodies and answers of every route. */
export type ConsoleApi = ReturnType<typeof consoleApi>;
