export const ROLES = ['owner', 'campaigner', 'volunteer', 'partner'] as const;

/**
 * `owner`: everything, and who else may do what. `campaigner`: campaigns, their petitions and
 * signatures. `volunteer`: will enter
 * paper. `partner`: their own figures and tag.
 */
export type Role = (typeof ROLES)[number];

export type Permission =
  | 'campaigns:read'
  | 'campaigns:write'
  | 'audit:read'
  | 'tokens'
  | 'people'
  | 'own-figures:read'
  | 'signatures:read'
  | 'signatures:write'
  | 'signatures:export'
  | 'signatures:export-all'
  | 'signatures:import';

/** Names and comments of signers are for people, never for tokens. */
const SIGNATURES: readonly Permission[] = [
  'signatures:read',
  'signatures:write',
  'signatures:export',
  'signatures:import',
];

const PERMISSIONS: Record<Role, readonly Permission[]> = {
  owner: [
    'campaigns:read',
    'campaigns:write',
    'audit:read',
    'tokens',
    'people',
    ...SIGNATURES,
    'signatures:export-all',
  ],
  campaigner: ['campaigns:read', 'campaigns:write', 'audit:read', 'tokens', ...SIGNATURES],
  volunteer: [],
  partner: ['own-figures:read'],
};

/** API tokens may be made for these. Never for people and tokens: a stolen one must not make others. */
export const SCOPES = ['campaigns:read', 'campaigns:write', 'audit:read'] as const satisfies Permission[];

export type Scope = (typeof SCOPES)[number];

/** For roles that may change a petition: a stolen password alone must not. */
export function mustUseSecondFactor(role: Role): boolean {
  return role === 'owner' || role === 'campaigner';
}

export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS[role];
}
