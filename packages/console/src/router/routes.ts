import type { PageElement } from '../page-element.ts';
import type { Permission } from '../session/types.ts';
import type { Path } from './match.ts';

type PageClass = new () => PageElement;

export type Route = Path & {
  /** Loads the page's own chunk; it exports the class. */
  load: () => Promise<PageClass>;
  /** For everybody, by itself on the sheet; else only signed in, with navigation around it. */
  open?: true;
  /** What one must be allowed to do to see it; else everybody who is signed in does. The server decides again. */
  needs?: Permission;
};

/** The pages, the first that fits; a new one is a line here, a folder in pages/, and one in the navigation. */
export const ROUTES: readonly Route[] = [
  { path: '/', load: async () => (await import('../pages/home/home-page.ts')).HomePageElement },
  {
    path: '/sign-in',
    load: async () => (await import('../pages/sign-in/sign-in-page.ts')).SignInPageElement,
    open: true,
  },
  {
    path: '/welcome',
    load: async () => (await import('../pages/welcome/welcome-page.ts')).WelcomePageElement,
    open: true,
  },
  {
    path: '/today',
    load: async () => (await import('../pages/today/today-start-page.ts')).TodayStartPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/petitions/:petition/today',
    load: async () => (await import('../pages/today/today-page.ts')).TodayPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/petitions/:petition/partners/:partner/today',
    load: async () => (await import('../pages/today/partner-today-page.ts')).PartnerTodayPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/own/petitions/:petition/today',
    load: async () => (await import('../pages/today/own-today-page.ts')).OwnTodayPageElement,
    needs: 'own-figures:read',
  },
  {
    path: '/petitions',
    load: async () => (await import('../pages/petitions/petitions-page.ts')).PetitionsPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/petitions/:petition',
    load: async () => (await import('../pages/petition/petition-page.ts')).PetitionPageElement,
    needs: 'campaigns:write',
  },
  {
    path: '/petitions/:petition/pages',
    load: async () => (await import('../pages/placements/placements-page.ts')).PlacementsPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/petitions/:petition/signatures',
    load: async () => (await import('../pages/signatures/signatures-page.ts')).SignaturesPageElement,
    needs: 'signatures:read',
  },
  {
    path: '/petitions/:petition/oddities',
    load: async () => (await import('../pages/oddities/oddities-page.ts')).OdditiesPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/petitions/:petition/import',
    load: async () => (await import('../pages/import/import-page.ts')).ImportPageElement,
    needs: 'signatures:import',
  },
  {
    path: '/petitions/:petition/comments',
    load: async () => (await import('../pages/comments/comments-page.ts')).CommentsPageElement,
    needs: 'signatures:read',
  },
  {
    path: '/petitions/:petition/versions',
    load: async () => (await import('../pages/versions/versions-page.ts')).VersionsPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/petitions/:petition/export',
    load: async () => (await import('../pages/export/export-page.ts')).ExportPageElement,
    needs: 'signatures:export',
  },
  {
    path: '/campaigns',
    load: async () => (await import('../pages/campaigns/campaigns-page.ts')).CampaignsPageElement,
    needs: 'campaigns:write',
  },
  {
    path: '/campaigns/:campaign',
    load: async () =>
      (await import('../pages/campaign/campaign-settings-page.ts')).CampaignSettingsPageElement,
    needs: 'campaigns:write',
  },
  {
    path: '/campaigns/:campaign/partners',
    load: async () => (await import('../pages/partners/partners-page.ts')).PartnersPageElement,
    needs: 'campaigns:write',
  },
  {
    path: '/campaigns/:campaign/partners/:partner',
    load: async () =>
      (await import('../pages/partner-figures/partner-figures-page.ts')).PartnerFiguresPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/campaigns/:campaign/partners/:partner/tag',
    load: async () => (await import('../pages/tag/tag-page.ts')).TagPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/petitions/:petition/partners/:partner/tag',
    load: async () => (await import('../pages/tag/tag-page.ts')).TagPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/campaigns/:campaign/tag',
    load: async () => (await import('../pages/tag/tag-page.ts')).TagPageElement,
    needs: 'campaigns:read',
  },
  {
    path: '/campaigns/:campaign/batches',
    load: async () => (await import('../pages/batches/batches-page.ts')).BatchesPageElement,
    needs: 'campaigns:write',
  },
  {
    path: '/campaigns/:campaign/donations',
    load: async () => (await import('../pages/donations/donations-page.ts')).DonationsPageElement,
    needs: 'campaigns:write',
  },
  {
    path: '/campaigns/:campaign/file',
    load: async () => (await import('../pages/campaign-file/campaign-file-page.ts')).CampaignFilePageElement,
    needs: 'campaigns:write',
  },
  {
    path: '/erasure',
    load: async () => (await import('../pages/erasure/erasure-page.ts')).ErasurePageElement,
    needs: 'signatures:write',
  },
  {
    path: '/own',
    load: async () => (await import('../pages/own/own-page.ts')).OwnPageElement,
    needs: 'own-figures:read',
  },
  {
    path: '/second-factor',
    load: async () => (await import('../pages/second-factor/second-factor-page.ts')).SecondFactorPageElement,
  },
  {
    path: '/account',
    load: async () => (await import('../pages/account/account-page.ts')).AccountPageElement,
  },
  {
    path: '/people',
    load: async () => (await import('../pages/people/people-page.ts')).PeoplePageElement,
    needs: 'people',
  },
  {
    path: '/tokens',
    load: async () => (await import('../pages/tokens/tokens-page.ts')).TokensPageElement,
    needs: 'tokens',
  },
  {
    path: '/audit',
    load: async () => (await import('../pages/audit/audit-page.ts')).AuditPageElement,
    needs: 'audit:read',
  },
];

/** In place of a page that `needs` more than the role allows. */
export const NOT_FOR_ROLE: Route = {
  path: '*',
  load: async () => (await import('../pages/not-for-role/not-for-role-page.ts')).NotForRolePageElement,
};

export const NOT_FOUND: Route = {
  path: '*',
  load: async () => (await import('../pages/not-found/not-found-page.ts')).NotFoundPageElement,
};
